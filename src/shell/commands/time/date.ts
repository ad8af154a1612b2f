import type { CommandContext } from '../../kernel.ts';
import { formatTime, utc } from '../../../core/strftime.ts';
import { zoneAt } from './time-zone.ts';
import { parseDate } from './date-parse.ts';
import { fail, out, parseOptions, pathOf } from '../support.ts';

const isoFormats: Record<string, string> = {
  date: '%Y-%m-%d',
  hours: '%Y-%m-%dT%H%:z',
  minutes: '%Y-%m-%dT%H:%M%:z',
  seconds: '%Y-%m-%dT%H:%M:%S%:z',
  ns: '%Y-%m-%dT%H:%M:%S,%N%:z',
};

/** The world's time: what AWS shows, not the computer's clock when time was skipped. */
export async function date(context: CommandContext): Promise<number> {
  const { values, operands, unknown } = parseOptions(
    context.args.map((word) => word.replace(/^(?:-I|--iso-8601(?:=|$))/, '--iso=')),
    {
      flags: ['u', 'utc', 'universal', 'R', 'rfc-email', 'rfc-2822'],
      withValue: ['d', 'date', 'r', 'reference', 'f', 's', 'set', 'iso', 'rfc-3339'],
    },
  );
  if (unknown) return fail(context, `invalid option -- '${unknown.replace(/^-+/, '')}'`);
  if (values.has('s') || values.has('set')) return fail(context, 'cannot set date: Operation not permitted');
  const isUtc = values.has('u') || values.has('utc') || values.has('universal');
  const nowMs = context.kernel.host.connection.nowMs();
  const zoneOf = (atMs: number) => (isUtc ? utc : zoneAt(context.env['TZ'], atMs));
  let timeMs: number | undefined = nowMs;
  const text = values.get('d') ?? values.get('date');
  const reference = values.get('r') ?? values.get('reference');
  if (text !== undefined) timeMs = parseDate(String(text), nowMs, zoneOf(nowMs));
  else if (reference !== undefined) {
    const stat = await context.kernel.files.stat(pathOf(context, String(reference))).catch(() => undefined);
    if (!stat) return fail(context, `${String(reference)}: No such file or directory`);
    timeMs = stat.mtime.getTime();
  }
  if (timeMs === undefined) return fail(context, `invalid date ‘${String(text)}’`);
  const format = formatOf(values, operands);
  if (format === undefined) return fail(context, `invalid date ‘${operands[0]}’`);
  await out(context, `${formatTime(timeMs, format, zoneOf(timeMs))}\n`);
  return 0;
}

function formatOf(values: ReadonlyMap<string, string | true>, operands: readonly string[]): string | undefined {
  const iso = values.get('iso');
  if (iso !== undefined) return isoFormats[String(iso) || 'date'];
  if (values.has('R') || values.has('rfc-email') || values.has('rfc-2822')) return '%a, %d %b %Y %H:%M:%S %z';
  const rfc3339 = values.get('rfc-3339');
  if (rfc3339 !== undefined) return isoFormats[String(rfc3339)]?.replace('T', ' ');
  const [operand] = operands;
  if (operand === undefined) return '%a %b %e %H:%M:%S %Z %Y';
  return operand.startsWith('+') ? operand.slice(1) : undefined;
}
