const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const pad = (value: number, width = 2, fill = '0') => String(value).padStart(width, fill);

/** Day of the year, from 1. */
function dayOfYear(date: Date): number {
  return Math.floor((date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / 86_400_000) + 1;
}

/** ISO 8601 year and week. */
function isoWeek(date: Date): { year: number; week: number } {
  const thursday = new Date(date.getTime());
  thursday.setUTCDate(thursday.getUTCDate() + 3 - ((thursday.getUTCDay() + 6) % 7));
  return { year: thursday.getUTCFullYear(), week: Math.floor((dayOfYear(thursday) - 1) / 7) + 1 };
}

export interface TimeZone {
  /** East of Greenwich is positive. */
  offsetMinutes: number;
  name: string;
}

export const utc: TimeZone = { offsetMinutes: 0, name: 'UTC' };

function zoneOffset(zone: TimeZone, separator: string): string {
  const minutes = Math.abs(zone.offsetMinutes);
  return `${zone.offsetMinutes < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60))}${separator}${pad(minutes % 60)}`;
}

/** strftime, as `date +FORMAT` and `printf '%(…)T'` use it; `timeMs` is epoch milliseconds. */
export function formatDate(format: string, timeMs: number, zone: TimeZone = utc): string {
  const date = new Date(timeMs + zone.offsetMinutes * 60_000);
  return format.replace(/%(::?|[-_0^])?([a-zA-Z%])/g, (whole, flag: string | undefined, letter: string) => {
    const text = flag === ':' && letter === 'z' ? zoneOffset(zone, ':') : field(letter, date, timeMs, zone);
    if (text === undefined) return whole;
    if (flag === '-') return text.replace(/^[0 ]+(?=.)/, '');
    if (flag === '_') return text.replace(/^0+(?=.)/, (zeros) => ' '.repeat(zeros.length));
    return flag === '^' ? text.toUpperCase() : text;
  });
}

function field(letter: string, date: Date, timeMs: number, zone: TimeZone): string | undefined {
  const hours12 = date.getUTCHours() % 12 || 12;
  const compose = (format: string) => formatDate(format, timeMs, zone);
  const fields: Record<string, () => string> = {
    '%': () => '%',
    a: () => days[date.getUTCDay()]!.slice(0, 3),
    A: () => days[date.getUTCDay()]!,
    b: () => months[date.getUTCMonth()]!.slice(0, 3),
    B: () => months[date.getUTCMonth()]!,
    c: () => compose('%a %b %e %H:%M:%S %Y'),
    C: () => pad(Math.floor(date.getUTCFullYear() / 100)),
    d: () => pad(date.getUTCDate()),
    D: () => compose('%m/%d/%y'),
    e: () => pad(date.getUTCDate(), 2, ' '),
    F: () => compose('%Y-%m-%d'),
    g: () => pad(isoWeek(date).year % 100),
    G: () => String(isoWeek(date).year),
    h: () => months[date.getUTCMonth()]!.slice(0, 3),
    H: () => pad(date.getUTCHours()),
    I: () => pad(hours12),
    j: () => pad(dayOfYear(date), 3),
    k: () => pad(date.getUTCHours(), 2, ' '),
    l: () => pad(hours12, 2, ' '),
    m: () => pad(date.getUTCMonth() + 1),
    M: () => pad(date.getUTCMinutes()),
    n: () => '\n',
    N: () => pad(date.getUTCMilliseconds() * 1_000_000, 9),
    p: () => (date.getUTCHours() < 12 ? 'AM' : 'PM'),
    P: () => (date.getUTCHours() < 12 ? 'am' : 'pm'),
    r: () => compose('%I:%M:%S %p'),
    R: () => compose('%H:%M'),
    s: () => String(Math.floor(timeMs / 1000)),
    S: () => pad(date.getUTCSeconds()),
    t: () => '\t',
    T: () => compose('%H:%M:%S'),
    u: () => String(date.getUTCDay() || 7),
    U: () => pad(Math.floor((dayOfYear(date) + 6 - date.getUTCDay()) / 7)),
    V: () => pad(isoWeek(date).week),
    w: () => String(date.getUTCDay()),
    W: () => pad(Math.floor((dayOfYear(date) + 6 - ((date.getUTCDay() + 6) % 7)) / 7)),
    x: () => compose('%m/%d/%y'),
    X: () => compose('%H:%M:%S'),
    y: () => pad(date.getUTCFullYear() % 100),
    Y: () => String(date.getUTCFullYear()),
    z: () => zoneOffset(zone, ''),
    Z: () => zone.name,
  };
  return fields[letter]?.();
}
