import { monthNames } from '../../../core/strftime.ts';
import type { CommandContext } from '../../kernel.ts';
import { fail, out, parseOptions } from '../support.ts';

const weekRow = 'Su Mo Tu We Th Fr Sa';
const width = weekRow.length;
const rowCount = 6;
const today = { start: '\x1b[7m', end: '\x1b[27m' };

const centred = (text: string) => text.padStart(Math.floor((width + text.length) / 2)).padEnd(width);

/** The rows of a month under its title, all as wide as a week. `marked` is shown inverted. */
function monthRows(year: number, month: number, title: string, marked: number | undefined): string[] {
  const firstDay = new Date(Date.UTC(year, month, 1)).getUTCDay();
  const dayCount = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const cells = Array.from({ length: rowCount * 7 }, (_, index) => {
    const day = index - firstDay + 1;
    if (day < 1 || day > dayCount) return '  ';
    const text = String(day).padStart(2);
    return day === marked ? `${today.start}${text}${today.end}` : text;
  });
  const weeks = Array.from({ length: rowCount }, (_, week) => cells.slice(week * 7, week * 7 + 7).join(' '));
  return [centred(title), weekRow, ...weeks];
}

/** `cal [[month] year]`, with `-3` the months around, with `-y` the year: on the world's clock. */
export async function cal(context: CommandContext): Promise<number> {
  const { values, operands, unknown } = parseOptions(context.args, {
    flags: ['1', '3', 'y', 'h', 's', 'm', 'j'],
    withValue: ['n', 'A', 'B'],
  });
  if (unknown) return fail(context, `invalid option -- '${unknown.replace(/^-+/, '')}'`);
  const now = new Date(context.kernel.host.connection.nowMs());
  const year = Number(operands.at(-1) ?? now.getUTCFullYear());
  if (!Number.isInteger(year) || year < 1 || year > 9999)
    return fail(context, `year \`${operands.at(-1)}' not in range 1..9999`, 64);
  const isYear = values.has('y') || operands.length === 1;
  const named =
    operands[0] === undefined
      ? -1
      : monthNames.findIndex((name) => name.toLowerCase().startsWith(operands[0]!.toLowerCase().slice(0, 3)));
  const month = operands.length < 2 ? now.getUTCMonth() : named >= 0 ? named : Number(operands[0]) - 1;
  if (!(month >= 0 && month < 12))
    return fail(context, `${operands[0]} is neither a month number (1..12) nor a name`, 64);
  const marked = (aYear: number, aMonth: number) =>
    context.stdout.isTerminal && aYear === now.getUTCFullYear() && aMonth === now.getUTCMonth()
      ? now.getUTCDate()
      : undefined;
  const rowsOf = (offset: number, hasYear: boolean) => {
    const at = new Date(Date.UTC(year, offset, 1));
    const title = `${monthNames[at.getUTCMonth()]}${hasYear ? ` ${at.getUTCFullYear()}` : ''}`;
    return monthRows(at.getUTCFullYear(), at.getUTCMonth(), title, marked(at.getUTCFullYear(), at.getUTCMonth()));
  };
  const beside = (months: readonly string[][]) =>
    months[0]!.map((_, row) => `${months.map((rows) => rows[row]).join('  ')}  `).join('\n');
  const quarter = (start: number) => beside([0, 1, 2].map((index) => rowsOf(start + index, false)));
  const yearLine = `${' '.repeat(28)}${year}`;
  if (isYear) await out(context, `${yearLine}\n${[0, 3, 6, 9].map(quarter).join('\n\n')}\n`);
  else if (!values.has('3'))
    await out(
      context,
      `${rowsOf(month, true)
        .map((row) => `${row}  `)
        .join('\n')}\n`,
    );
  else if (month > 0 && month < 11) await out(context, `${yearLine}\n${quarter(month - 1)}\n`);
  else await out(context, `${beside([-1, 0, 1].map((offset) => rowsOf(month + offset, true)))}\n`);
  return 0;
}
