import type { ProgramSource } from './messages.ts';

/** What the words after `node` ask for. */
export type NodeRequest =
  | { kind: 'version' }
  | { kind: 'help' }
  | { kind: 'unknown'; option: string }
  | { kind: 'check'; path: string }
  /** The source is text, a file, or what stdin holds. */
  | { kind: 'run'; source: ProgramSource | 'stdin'; args: string[] };

/** Reads node's own options, up to the script or `--`. */
export function readNodeArguments(words: readonly string[]): NodeRequest {
  let text: string | undefined;
  let prints = false;
  let isModule = false;
  let checks = false;
  let index = 0;
  for (; index < words.length; index++) {
    const word = words[index]!;
    if (word === '-' || !word.startsWith('-')) break;
    const [name, attached] = word.split(/=(.*)/s, 2) as [string, string | undefined];
    if (name === '--') {
      index++;
      break;
    } else if (name === '-v' || name === '--version') return { kind: 'version' };
    else if (name === '-h' || name === '--help') return { kind: 'help' };
    else if (['-e', '--eval', '-p', '--print', '-pe', '-ep'].includes(name)) {
      prints ||= name.includes('p') && name !== '--eval' ? name !== '-e' : false;
      text = attached ?? words[++index] ?? '';
    } else if (name === '--input-type') isModule = (attached ?? words[++index]) === 'module';
    else if (name === '-i' || name === '--interactive') continue;
    else if (name === '-c' || name === '--check') checks = true;
    else if (
      !/^--(?:no-warnings|trace-uncaught|experimental-[\w-]+|enable-source-maps|stack-trace-limit|unhandled-rejections)$/.test(
        name,
      )
    ) {
      return { kind: 'unknown', option: word };
    }
  }
  const rest = words.slice(index);
  if (text !== undefined) {
    return { kind: 'run', source: { kind: 'text', text, prints, name: '[eval]', isModule }, args: rest };
  }
  const [path, ...args] = rest;
  if (path === undefined || path === '-') return { kind: 'run', source: 'stdin', args };
  return checks ? { kind: 'check', path } : { kind: 'run', source: { kind: 'file', path }, args };
}
