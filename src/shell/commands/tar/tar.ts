import { writeText } from '../../io/byte-streams.ts';
import type { CommandContext } from '../../kernel.ts';
import { out } from '../support.ts';
import { create } from './create.ts';
import { readArchiveMembers } from './extract.ts';
import { parseTarArguments } from './tar-arguments.ts';
import { TarFatalError, TarUsageError } from './tar-options.ts';
import { TarRun } from './tar-run.ts';

const noMode = "You must specify one of the '-Acdtrux', '--delete' or '--test-label' options";

/**
 * GNU tar's everyday part (create, append, list, extract, gzip); the archive format is the package modern-tar's, which
 * just-bash uses too: its own tar command is not in its build for browsers.
 */
export async function tar(context: CommandContext): Promise<number> {
  try {
    const args = parseTarArguments(context.args);
    if (args.version) {
      await out(context, 'tar (GNU tar) 1.34\n');
      return 0;
    }
    if (args.mode === undefined) throw new TarUsageError(noMode);
    const run = new TarRun(context, args);
    await (args.mode === 'c' || args.mode === 'r' ? create(run) : readArchiveMembers(run));
    return await run.exitCode();
  } catch (error) {
    if (error instanceof TarUsageError) {
      await writeText(
        context.stderr,
        `tar: ${error.message}\nTry 'tar --help' or 'tar --usage' for more information.\n`,
      );
      return error.exitCode;
    }
    if (!(error instanceof TarFatalError)) throw error;
    const cause = typeof error.cause === 'string' ? `\n${error.cause}\n` : '';
    await writeText(context.stderr, `${cause}tar: ${error.message}\ntar: Error is not recoverable: exiting now\n`);
    return 2;
  }
}
