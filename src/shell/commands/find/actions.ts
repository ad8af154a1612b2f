import { fail, out } from '../support.ts';
import { nameOf } from './entry.ts';
import type { Entry, Test, Walk } from './entry.ts';
import { listFormat, printFormat } from './print-format.ts';

/** What `-exec … +` has gathered; run at the end. */
export interface Batch {
  words: readonly string[];
  paths: string[];
}

const print =
  (end: string): Test =>
  async ({ path }, { context }) => {
    await out(context, `${path}${end}`);
    return true;
  };

async function remove({ path, full, stat }: Entry, { context }: Walk): Promise<boolean> {
  const { files } = context.kernel;
  if (path === '.') return true;
  if (stat.isDirectory && (await files.readdir(full)).length > 0) {
    await fail(context, `cannot delete ‘${path}’: Directory not empty`);
    return false;
  }
  await files.rm(full, { recursive: stat.isDirectory });
  return true;
}

export const formatAction =
  (format: string): Test =>
  async (entry, walk) => {
    await out(walk.context, await printFormat(format, entry, walk));
    return true;
  };

/** Actions without arguments, by name. */
export const plainActions: ReadonlyMap<string, Test> = new Map<string, Test>([
  ['-print', print('\n')],
  ['-print0', print('\0')],
  ['-ls', formatAction(listFormat())],
  [
    '-delete',
    async (entry, walk) => {
      const isGone = await remove(entry, walk);
      if (!isGone) walk.exitCode = 1;
      return isGone;
    },
  ],
  [
    '-prune',
    (_, walk) => {
      walk.isPruned = true;
      return true;
    },
  ],
  [
    '-quit',
    (_, walk) => {
      walk.hasQuit = true;
      return true;
    },
  ],
]);

/** `-exec … ;`: run for each file; `-execdir` in its directory. */
export function execAction(words: readonly string[], isInDirectory: boolean): Test {
  return async ({ path, full }, { context }) => {
    const shown = isInDirectory ? `./${nameOf(path)}` : path;
    const cwd = isInDirectory ? full.replace(/\/[^/]*$/, '') || '/' : context.cwd;
    return (
      (await context.run(
        words.map((word) => word.replaceAll('{}', () => shown)),
        { cwd },
      )) === 0
    );
  };
}

/** `-exec … {} +`: gathered, and run with many paths at once. */
export function batchAction(batch: Batch): Test {
  return ({ path }) => {
    batch.paths.push(path);
    return true;
  };
}
