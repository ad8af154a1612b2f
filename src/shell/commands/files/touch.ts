import { utc } from '../../../core/strftime.ts';
import type { CommandContext } from '../../kernel.ts';
import { parseDate } from '../time/date-parse.ts';
import { fail, parseOptions, pathOf } from '../support.ts';

/** `[[CC]YY]MMDDhhmm[.ss]` as an epoch time. */
function parseStamp(text: string, nowMs: number): number | undefined {
  const match = /^(\d{4}|\d{2})?(\d{2})(\d{2})(\d{2})(\d{2})(?:\.(\d{2}))?$/.exec(text);
  if (!match) return undefined;
  const [, yearText, month, day, hour, minute, second] = match;
  const century = yearText?.length === 2 ? (Number(yearText) < 69 ? 2000 : 1900) : 0;
  const year = yearText === undefined ? new Date(nowMs).getUTCFullYear() : century + Number(yearText);
  return Date.UTC(year, Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second ?? 0));
}

/** The time that files get: now, of `-d`, `-t`, or of another file (`-r`); a text when that cannot be read. */
async function wantedTime(context: CommandContext, values: ReadonlyMap<string, string | true>): Promise<Date | string> {
  const nowMs = context.kernel.host.connection.nowMs();
  const text = values.get('d') ?? values.get('date');
  const stamp = values.get('t');
  const reference = values.get('r') ?? values.get('reference');
  if (reference !== undefined) {
    const stat = await context.kernel.files.stat(pathOf(context, String(reference))).catch(() => undefined);
    return stat?.mtime ?? `failed to get attributes of '${String(reference)}': No such file or directory`;
  }
  const given = text ?? stamp;
  const timeMs =
    text !== undefined
      ? parseDate(String(text), nowMs, utc)
      : stamp !== undefined
        ? parseStamp(String(stamp), nowMs)
        : nowMs;
  return timeMs === undefined ? `invalid date format ‘${String(given)}’` : new Date(timeMs);
}

/** `touch`: makes empty files, or sets the time of those that are there. */
export async function touch(context: CommandContext): Promise<number> {
  const { values, operands, unknown } = parseOptions(context.args, {
    flags: ['a', 'c', 'f', 'h', 'm', 'no-create', 'no-dereference'],
    withValue: ['d', 'date', 'r', 'reference', 't', 'time'],
  });
  const hint = "Try 'touch --help' for more information.";
  if (unknown) return fail(context, `invalid option -- '${unknown.replace(/^-+/, '')}'\n${hint}`);
  if (operands.length === 0) return fail(context, `missing file operand\n${hint}`);
  const time = await wantedTime(context, values);
  if (typeof time === 'string') return fail(context, time);
  const { files, shared } = context.kernel;
  let exitCode = 0;
  for (const name of operands) {
    const path = pathOf(context, name);
    if (!(await files.exists(path))) {
      if (values.has('c') || values.has('no-create')) continue;
      const parent = await files.stat(files.resolvePath(path, '..')).catch(() => undefined);
      if (!parent?.isDirectory) {
        exitCode = await fail(context, `cannot touch '${name}': No such file or directory`);
        continue;
      }
      await files.writeFile(path, '');
      await files.chmod(path, 0o666 & ~shared.umask);
    }
    await files.utimes(path, time, time);
  }
  return exitCode;
}
