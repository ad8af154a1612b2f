/** A moment in UTC, by the calendar. */
export interface CalendarTime {
  year: number;
  /** 1–12 */
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  millisecond: number;
}

const dayMs = 86_400_000;
const weekdays = ['Thu', 'Fri', 'Sat', 'Sun', 'Mon', 'Tue', 'Wed'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Days from 1970-01-01 to a date of the proleptic Gregorian calendar (Howard Hinnant's algorithm). */
function daysFromCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

function civilFromDays(days: number): { year: number; month: number; day: number } {
  const z = days + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted + (shifted < 10 ? 3 : -9);
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** Epoch milliseconds as calendar fields in UTC. */
export function calendarTime(epochMs: number): CalendarTime {
  const wholeMs = Math.floor(epochMs);
  const days = Math.floor(wholeMs / dayMs);
  const rest = wholeMs - days * dayMs;
  return {
    ...civilFromDays(days),
    hour: Math.floor(rest / 3_600_000),
    minute: Math.floor(rest / 60_000) % 60,
    second: Math.floor(rest / 1000) % 60,
    millisecond: rest % 1000,
  };
}

/** Calendar fields in UTC as epoch milliseconds; undefined when there is no such moment (February 30th, 25 o'clock). */
export function epochMsOf(time: CalendarTime): number | undefined {
  const { year, month, day, hour, minute, second, millisecond } = time;
  const days = daysFromCivil(year, month, day);
  const back = civilFromDays(days);
  if (back.month !== month || back.day !== day || hour > 23 || minute > 59 || second > 59) return undefined;
  return days * dayMs + hour * 3_600_000 + minute * 60_000 + second * 1000 + millisecond;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

/** `2026-11-21T09:30:00Z`; with milliseconds 'always' or only when there are some ('auto', default) `…:00.123Z`. */
export function formatIsoTime(epochMs: number, milliseconds: 'always' | 'auto' | 'never' = 'auto'): string {
  const t = calendarTime(epochMs);
  const isShown = milliseconds === 'always' || (milliseconds === 'auto' && t.millisecond > 0);
  const fraction = isShown ? `.${pad(t.millisecond, 3)}` : '';
  const date = `${pad(t.year, 4)}-${pad(t.month, 2)}-${pad(t.day, 2)}`;
  return `${date}T${pad(t.hour, 2)}:${pad(t.minute, 2)}:${pad(t.second, 2)}${fraction}Z`;
}

const isoPattern =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/i;

function zoneOffsetMs(zone: string | undefined): number {
  if (!zone || zone.toUpperCase() === 'Z') return 0;
  const digits = zone.slice(1).replace(':', '');
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2));
  return (zone.startsWith('-') ? -1 : 1) * minutes * 60_000;
}

/** Epoch milliseconds of an ISO 8601 time or date (UTC when no zone is given), or undefined. */
export function parseIsoTime(text: string): number | undefined {
  const match = isoPattern.exec(text.trim());
  if (!match) return undefined;
  const [, year, month, day, hour = '0', minute = '0', second = '0', fraction = '', zone] = match;
  const epochMs = epochMsOf({
    year: Number(year),
    month: Number(month),
    day: Number(day),
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second),
    millisecond: Number(fraction.padEnd(3, '0').slice(0, 3)),
  });
  return epochMs === undefined ? undefined : epochMs - zoneOffsetMs(zone);
}

/** `Sat, 21 Nov 2026 09:30:00 GMT`, as in HTTP headers. */
export function formatHttpDate(epochMs: number): string {
  const t = calendarTime(epochMs);
  const days = Math.floor(epochMs / dayMs);
  const weekday = weekdays[((days % 7) + 7) % 7]!;
  const date = `${pad(t.day, 2)} ${months[t.month - 1]!} ${pad(t.year, 4)}`;
  return `${weekday}, ${date} ${pad(t.hour, 2)}:${pad(t.minute, 2)}:${pad(t.second, 2)} GMT`;
}

const httpDatePattern =
  /^(?:\w{3,9},\s*)?(\d{1,2})[ -](\w{3})[ -](\d{4})\s+(\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,3}))?\s*(?:GMT|UTC|\+0000)$/i;

/** Epoch milliseconds of an HTTP date, or undefined. */
export function parseHttpDate(text: string): number | undefined {
  const match = httpDatePattern.exec(text.trim());
  if (!match) return undefined;
  const [, day, monthName, year, hour, minute, second, fraction = ''] = match;
  const month = months.findIndex((name) => name.toLowerCase() === monthName!.toLowerCase()) + 1;
  if (month === 0) return undefined;
  return epochMsOf({
    year: Number(year),
    month,
    day: Number(day),
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second),
    millisecond: Number(fraction.padEnd(3, '0')),
  });
}
