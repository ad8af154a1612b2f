import { writeText } from '../io/byte-streams.ts';
import type { ParseResult } from './parse.ts';
import { messagePrefix, outputOf } from './process.ts';
import type { FdTable, ShellProcess } from './process.ts';

type Failure = Exclude<ParseResult, { kind: 'script' }>;

/**
 * Says why a source cannot be run, as bash does: a script names the place and shows the line, a prompt does not.
 * `origin` is what the source is of a shell, for one that is from no file.
 */
export async function complainOfSyntax(
  process: ShellProcess,
  source: string,
  { message, problem }: Failure,
  fds: FdTable,
  origin: '-c' | 'eval' | 'source',
): Promise<void> {
  const stderr = outputOf(fds, 2);
  if (!stderr) return;
  const { name0, file } = process.state;
  if (process.isInteractive || !problem) return writeText(stderr, `${messagePrefix(process)}${message}\n`);
  const isNamed = origin === 'eval' || (origin === '-c' && file === '');
  const prefix = `${file || name0}: ${isNamed ? `${origin}: ` : ''}line ${problem.line}: `;
  const shown = problem.kind === 'token' ? `${prefix}\`${source.split('\n')[problem.line - 1] ?? ''}'\n` : '';
  return writeText(stderr, `${prefix}${message}\n${shown}`);
}

/** Here-documents that end with the source: bash says so and takes what is there. */
export async function warnOfOpenHereDocuments(
  process: ShellProcess,
  source: string,
  words: readonly { word: string; line: number }[],
  fds: FdTable,
): Promise<void> {
  const stderr = outputOf(fds, 2);
  if (!stderr) return;
  const { name0, file } = process.state;
  const lastLine = source.replace(/\n$/, '').split('\n').length;
  for (const { word, line } of words) {
    const place = `here-document at line ${line} delimited by end-of-file (wanted \`${word}')`;
    await writeText(stderr, `${file || name0}: line ${lastLine}: warning: ${place}\n`);
  }
}
