import { writeText } from '../../io/byte-streams.ts';
import type { CommandContext } from '../../kernel.ts';

/** The exit code of a warning; an error's is 1. */
export const warning = 2;

/** One call of gzip. */
export interface GzipRun {
  context: CommandContext;
  /** Letters of the options. */
  options: ReadonlySet<string>;
  level: number;
}

/** Says what is wrong; with `-q` only errors, not warnings. Answers the exit code. */
export async function complain({ context, options }: GzipRun, message: string, exitCode: number): Promise<number> {
  if (!options.has('q') || exitCode === 1) await writeText(context.stderr, `gzip: ${message}\n`);
  return exitCode;
}
