import type { CommandContext } from '../../kernel.ts';
import { fail, out, parseOptions, pathOf } from '../support.ts';

/** A path with links followed; undefined when something on the way is not there (the last name may be missing). */
async function realPathOf(context: CommandContext, path: string, mustExist: boolean): Promise<string | undefined> {
  const { files } = context.kernel;
  const full = pathOf(context, path);
  const resolved = await files.realpath(full).catch(() => undefined);
  if (resolved !== undefined || mustExist) return resolved;
  const parent = await files.realpath(files.resolvePath(full, '..')).catch(() => undefined);
  return parent && `${parent === '/' ? '' : parent}/${full.slice(full.lastIndexOf('/') + 1)}`;
}

function relativeTo(base: string, path: string): string {
  const from = base.split('/').filter(Boolean);
  const to = path.split('/').filter(Boolean);
  let same = 0;
  while (same < from.length && same < to.length && from[same] === to[same]) same++;
  return [...from.slice(same).map(() => '..'), ...to.slice(same)].join('/') || '.';
}

/** `realpath`: absolute paths without links, `.` and `..`. */
export async function realpath(context: CommandContext): Promise<number> {
  const { values, operands, unknown } = parseOptions(context.args, {
    flags: ['e', 'm', 's', 'q', 'z', 'P', 'L', 'canonicalize-existing', 'canonicalize-missing', 'no-symlinks', 'quiet'],
    withValue: ['relative-to', 'relative-base'],
  });
  const hint = "Try 'realpath --help' for more information.";
  if (unknown) return fail(context, `invalid option -- '${unknown.replace(/^-+/, '')}'\n${hint}`);
  if (operands.length === 0) return fail(context, `missing operand\n${hint}`);
  const has = (...names: string[]) => names.some((name) => values.has(name));
  const base = values.get('relative-to');
  let exitCode = 0;
  for (const path of operands) {
    const isLoose = has('m', 's', 'canonicalize-missing', 'no-symlinks');
    const resolved = isLoose
      ? pathOf(context, path)
      : await realPathOf(context, path, has('e', 'canonicalize-existing'));
    if (resolved !== undefined) {
      await out(context, `${typeof base === 'string' ? relativeTo(pathOf(context, base), resolved) : resolved}\n`);
    } else if (has('q', 'quiet')) exitCode = 1;
    else exitCode = await fail(context, `${path}: No such file or directory`);
  }
  return exitCode;
}
