import { nextTurn } from '../../kernel.ts';
import type { CommandContext } from '../../kernel.ts';
import { fail, pathOf } from '../support.ts';
import type { Entry, Walk } from './entry.ts';
import { ExpressionReader } from './expression.ts';
import type { FindExpression } from './expression.ts';
import { FindError } from './find-error.ts';

/** So many paths are handed to one `-exec … +`. */
const maxBatch = 4_000;

/** `find`: the files below the starting points for which an expression holds. */
export async function find(context: CommandContext): Promise<number> {
  const options = context.args.findIndex((word) => !/^-[LHP]$/.test(word));
  const args = options < 0 ? [] : context.args.slice(options);
  const followsLinks = context.args.slice(0, Math.max(0, options)).includes('-L');
  const firstTest = args.findIndex((word) => /^(-.+|[!(),])$/.test(word));
  const starts = firstTest < 0 ? args : args.slice(0, firstTest);
  const nowMs = context.kernel.host.connection.nowMs();
  let expression: FindExpression;
  try {
    expression = await new ExpressionReader(args.slice(starts.length), context, nowMs).read();
  } catch (error) {
    if (!(error instanceof FindError)) throw error;
    return fail(context, error.message);
  }
  const walk: Walk = { context, nowMs, isPruned: false, hasQuit: false, exitCode: 0 };
  for (const start of starts.length > 0 ? starts : ['.']) {
    if (walk.hasQuit) break;
    await visit(walk, expression, { path: start, start, full: pathOf(context, start), depth: 0 }, followsLinks);
  }
  for (const { words, paths } of expression.batches) {
    for (let at = 0; at < paths.length; at += maxBatch) {
      if ((await context.run([...words, ...paths.slice(at, at + maxBatch)])) !== 0) walk.exitCode = 1;
    }
  }
  return walk.exitCode;
}

async function visit(
  walk: Walk,
  expression: FindExpression,
  place: Omit<Entry, 'stat'>,
  followsLinks: boolean,
): Promise<void> {
  const { context } = walk;
  const { files } = context.kernel;
  await nextTurn(context);
  const lstat = await files.lstat(place.full).catch(() => undefined);
  if (!lstat) {
    walk.exitCode = await fail(context, `‘${place.path}’: No such file or directory`);
    return;
  }
  const stat = followsLinks && lstat.isSymbolicLink ? await files.stat(place.full).catch(() => lstat) : lstat;
  const entry: Entry = { ...place, stat };
  const { minDepth, maxDepth, isDepthFirst } = expression;
  walk.isPruned = false;
  if (!isDepthFirst && place.depth >= minDepth) await expression.test(entry, walk);
  const isPruned = walk.isPruned && !isDepthFirst;
  if (stat.isDirectory && !isPruned && !walk.hasQuit && place.depth < maxDepth) {
    for (const name of (await files.readdir(place.full)).sort()) {
      if (walk.hasQuit) return;
      const path = `${place.path}${place.path.endsWith('/') ? '' : '/'}${name}`;
      const full = `${place.full === '/' ? '' : place.full}/${name}`;
      await visit(walk, expression, { path, start: place.start, full, depth: place.depth + 1 }, followsLinks);
    }
  }
  if (isDepthFirst && !walk.hasQuit && place.depth >= minDepth) await expression.test(entry, walk);
}
