import { writeText } from '../io/byte-streams.ts';
import type { CommandContext } from '../kernel.ts';

/** Writes to the command's stdout. */
export function out(context: CommandContext, text: string): void | Promise<void> {
  return writeText(context.stdout, text);
}

/** Shows `name: message` and answers the exit code. */
export async function fail(context: CommandContext, message: string, exitCode = 1): Promise<number> {
  await writeText(context.stderr, `${context.name}: ${message}\n`);
  return exitCode;
}

/** The absolute path of an operand. */
export function pathOf(context: CommandContext, path: string): string {
  return context.kernel.files.resolvePath(context.cwd, path);
}

/** A file name in a message, as coreutils show it: in quotes when a shell would not take it as one plain word. */
export function quoteName(name: string): string {
  const isPlain = /^[^\s'"\\$`*?[\]{}()<>|&;!^=#~]+(?:[#~][^\s'"\\$`*?[\]{}()<>|&;!^=]*)*$/.test(name);
  return isPlain ? name : inQuotes(name);
}

/** A file name in quotes, as coreutils show it in the middle of a message. */
export function inQuotes(name: string): string {
  return name.includes("'") && !/["$`\\!]/.test(name) ? `"${name}"` : `'${name.replaceAll("'", "'\\''")}'`;
}

/** The message of a failed file operation, as coreutils word it. */
export async function fileProblem(context: CommandContext, path: string): Promise<string> {
  const stat = await context.kernel.files.stat(pathOf(context, path)).catch(() => undefined);
  return stat?.isDirectory ? 'Is a directory' : 'No such file or directory';
}

export interface ParsedOptions {
  /** Values by option name; a flag has the value true. Names without dashes. */
  values: Map<string, string | true>;
  operands: string[];
  /** The first option that is not known, as typed. */
  unknown: string | undefined;
}

export interface OptionSyntax {
  /** Names (letters or long) of options without a value. */
  flags: readonly string[];
  /** Names of options with a value. */
  withValue: readonly string[];
  /** Stops at the first operand, as `env` and `timeout` do. */
  stopsAtOperand?: boolean;
}

/** getopt_long: joined letters, attached values, `--name=value`, `--`. */
export function parseOptions(args: readonly string[], syntax: OptionSyntax): ParsedOptions {
  const values = new Map<string, string | true>();
  const operands: string[] = [];
  let unknown: string | undefined;
  for (let index = 0; index < args.length; index++) {
    const word = args[index]!;
    if (word === '--') {
      operands.push(...args.slice(index + 1));
      break;
    }
    if (!word.startsWith('-') || word === '-') {
      if (syntax.stopsAtOperand) {
        operands.push(...args.slice(index));
        break;
      }
      operands.push(word);
    } else if (word.startsWith('--')) {
      const [name, attached] = splitOnce(word.slice(2), '=');
      if (syntax.withValue.includes(name)) values.set(name, attached ?? args[++index] ?? '');
      else if (syntax.flags.includes(name)) values.set(name, true);
      else unknown ??= word;
    } else {
      for (let at = 1; at < word.length; at++) {
        const letter = word[at]!;
        if (syntax.withValue.includes(letter)) {
          values.set(letter, word.slice(at + 1) || (args[++index] ?? ''));
          break;
        }
        if (syntax.flags.includes(letter)) values.set(letter, true);
        else unknown ??= `-${letter}`;
      }
    }
  }
  return { values, operands, unknown };
}

function splitOnce(text: string, separator: string): [string, string | undefined] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}

/** A duration such as `5`, `0.5s`, `2m`, `1h`, `1d` in milliseconds. */
export function parseDurationMs(text: string): number | undefined {
  const match = /^(\d+(?:\.\d*)?|\.\d+)([smhd]?)$/.exec(text);
  if (!match) return text === 'infinity' || text === 'inf' ? Infinity : undefined;
  return Number(match[1]) * { '': 1000, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 }[match[2]!]!;
}

/** The width of the terminal that output goes to, or 80. */
export function columnsOf(context: CommandContext): number {
  return context.kernel.terminal?.columns ?? 80;
}

/** Ctrl-Z for a program that reads keys itself: leaves its screen, stops its job, and comes back to its screen after `fg`. */
export async function suspend(context: CommandContext): Promise<void> {
  const { group } = context.kernel;
  if (!group) return;
  await out(context, '\x1b[?1049l');
  group.send('TSTP');
  await group.untilRunning();
  await out(context, '\x1b[?1049h');
}
