import { writeText } from '../io/byte-streams.ts';
import type { AssignmentNode, CommandOf } from './ast.ts';
import { expandToText } from './expand-word.ts';
import { parseWord } from './parse.ts';
import { outputOf } from './process.ts';
import type { FdTable, ShellProcess } from './process.ts';
import { quoteForReuse, quoteForTrace } from './quote.ts';

/** Shows a line of `set -x` behind `PS4`, whose first character stands once for each `$(…)` and `eval` around. */
export async function trace(process: ShellProcess, fds: FdTable, text: string): Promise<void> {
  const { state } = process;
  const stderr = outputOf(fds, 2);
  if (!stderr || !state.options.has('xtrace')) return;
  const word = parseWord(state.variables.get('PS4') ?? '');
  // What PS4 itself runs is not shown.
  state.options.delete('xtrace');
  try {
    const prefix = word ? await expandToText({ process, fds }, word) : '';
    const [first = ''] = prefix;
    await writeText(stderr, `${first.repeat(state.substitutionDepth)}${prefix}${text}\n`);
  } finally {
    state.options.add('xtrace');
  }
}

/** A command's words, quoted so that they could be typed again; what `export` and `readonly` set is shown behind. */
export async function traceCommand(process: ShellProcess, fds: FdTable, words: readonly string[]): Promise<void> {
  if (!process.state.options.has('xtrace')) return;
  await trace(process, fds, words.map(quoteForTrace).join(' '));
  if (words[0] !== 'export' && words[0] !== 'readonly') return;
  for (const word of words.slice(1)) {
    const [, name, value] = /^(\w+)=(.*)$/s.exec(word) ?? [];
    if (name !== undefined) await trace(process, fds, `${name}=${quoteForReuse(value!)}`);
  }
}

/** An assignment: an array as it is written, other text as it is assigned. */
export async function traceAssignment(
  process: ShellProcess,
  fds: FdTable,
  node: AssignmentNode,
  text: string | undefined,
): Promise<void> {
  if (!process.state.options.has('xtrace')) return;
  const head = `${node.name}${node.append ? '+' : ''}=`;
  const written = process.state.statement?.sourceText ?? '';
  const isAlone = text === undefined && written.startsWith(`${head}(`) && written.endsWith(')');
  await trace(process, fds, isAlone ? written : `${head}${text === undefined ? '(…)' : quoteForReuse(text)}`);
}

/** The head of a `for`, `select` or `case` as it is written; undefined when it is part of a longer statement. */
export function writtenHead(process: ShellProcess, node: CommandOf<'For' | 'Case'>): string | undefined {
  const written = process.state.statement?.sourceText ?? '';
  if (node.type === 'Case') return /^case\s+.*?\s+in(?=\s)/s.exec(written)?.[0];
  return /^(?:for|select)\s+\w+\s+in\s[^;\n]*/.exec(written)?.[0].trimEnd();
}
