import { calendarTime, epochMsOf, type CalendarTime } from './iso-time.ts';

const dayMs = 86_400_000;
const weekdayNames = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
/** English, January first. */
export const monthNames: readonly string[] = [
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

export interface TimeZone {
  /** East of Greenwich is positive. */
  offsetMinutes: number;
  name: string;
}

export const utc: TimeZone = { offsetMinutes: 0, name: 'UTC' };

/** What the fields of a format are made from: the moment, and its calendar in the zone. */
interface Moment extends CalendarTime {
  epochMs: number;
  /** `epochMs` moved by the zone's offset. */
  localMs: number;
  zone: TimeZone;
  /** 0 is Sunday. */
  weekday: number;
  /** From 1. */
  dayOfYear: number;
}

function pad(value: number, width = 2, fill = '0'): string {
  return String(value).padStart(width, fill);
}

function dayOfYear(localMs: number, time: CalendarTime): number {
  const yearStart = { ...time, month: 1, day: 1, hour: 0, minute: 0, second: 0, millisecond: 0 };
  return Math.floor((localMs - epochMsOf(yearStart)!) / dayMs) + 1;
}

function momentOf(epochMs: number, zone: TimeZone): Moment {
  const localMs = epochMs + zone.offsetMinutes * 60_000;
  const time = calendarTime(localMs);
  const weekday = (((Math.floor(localMs / dayMs) + 4) % 7) + 7) % 7;
  return { ...time, epochMs, localMs, zone, weekday, dayOfYear: dayOfYear(localMs, time) };
}

/** ISO 8601 year and week: those of the week's Thursday. */
function isoWeek({ localMs, weekday }: Moment): { year: number; week: number } {
  const thursdayMs = localMs + (3 - ((weekday + 6) % 7)) * dayMs;
  const thursday = calendarTime(thursdayMs);
  return { year: thursday.year, week: Math.floor((dayOfYear(thursdayMs, thursday) - 1) / 7) + 1 };
}

function zoneOffset({ offsetMinutes }: TimeZone, separator: string): string {
  const minutes = Math.abs(offsetMinutes);
  return `${offsetMinutes < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60))}${separator}${pad(minutes % 60)}`;
}

/** Fields that are other formats in short. */
const composed: Record<string, string> = {
  c: '%a %b %e %H:%M:%S %Y',
  D: '%m/%d/%y',
  F: '%Y-%m-%d',
  r: '%I:%M:%S %p',
  R: '%H:%M',
  T: '%H:%M:%S',
  x: '%m/%d/%y',
  X: '%H:%M:%S',
};

const fields: Record<string, (moment: Moment) => string> = {
  '%': () => '%',
  a: (moment) => weekdayNames[moment.weekday]!.slice(0, 3),
  A: (moment) => weekdayNames[moment.weekday]!,
  b: (moment) => monthNames[moment.month - 1]!.slice(0, 3),
  B: (moment) => monthNames[moment.month - 1]!,
  C: (moment) => pad(Math.floor(moment.year / 100)),
  d: (moment) => pad(moment.day),
  e: (moment) => pad(moment.day, 2, ' '),
  g: (moment) => pad(isoWeek(moment).year % 100),
  G: (moment) => String(isoWeek(moment).year),
  h: (moment) => monthNames[moment.month - 1]!.slice(0, 3),
  H: (moment) => pad(moment.hour),
  I: (moment) => pad(moment.hour % 12 || 12),
  j: (moment) => pad(moment.dayOfYear, 3),
  k: (moment) => pad(moment.hour, 2, ' '),
  l: (moment) => pad(moment.hour % 12 || 12, 2, ' '),
  m: (moment) => pad(moment.month),
  M: (moment) => pad(moment.minute),
  n: () => '\n',
  N: (moment) => pad(moment.millisecond * 1_000_000, 9),
  p: (moment) => (moment.hour < 12 ? 'AM' : 'PM'),
  P: (moment) => (moment.hour < 12 ? 'am' : 'pm'),
  s: (moment) => String(Math.floor(moment.epochMs / 1000)),
  S: (moment) => pad(moment.second),
  t: () => '\t',
  u: (moment) => String(moment.weekday || 7),
  U: (moment) => pad(Math.floor((moment.dayOfYear + 6 - moment.weekday) / 7)),
  V: (moment) => pad(isoWeek(moment).week),
  w: (moment) => String(moment.weekday),
  W: (moment) => pad(Math.floor((moment.dayOfYear + 6 - ((moment.weekday + 6) % 7)) / 7)),
  y: (moment) => pad(moment.year % 100),
  Y: (moment) => String(moment.year),
  z: (moment) => zoneOffset(moment.zone, ''),
  Z: (moment) => moment.zone.name,
};

/** GNU's flags: no padding, blanks for zeros, upper case. */
function applyFlag(text: string, flag: string): string {
  if (flag === '-') return text.replace(/^[0 ]+(?=.)/, '');
  if (flag === '_') return text.replace(/^0+(?=.)/, (zeros) => ' '.repeat(zeros.length));
  return flag === '^' ? text.toUpperCase() : text;
}

/** A width pads to the left; of nanoseconds it takes the leading digits (`%3N` is milliseconds). */
function applyWidth(text: string, letter: string, width: number): string {
  if (letter === 'N') return text.slice(0, width);
  return text.padStart(width, /^\d/.test(text) ? '0' : ' ');
}

/**
 * An epoch time by a `strftime` format in the C locale, as GNU `date +FORMAT` prints it, with its flags and widths.
 * Unknown sequences stay as they are.
 */
export function formatTime(epochMs: number, format: string, zone: TimeZone = utc): string {
  const moment = momentOf(epochMs, zone);
  const expand = (text: string): string =>
    text.replace(
      /%([-_0^]?)(\d*)(:?)([A-Za-z%])/g,
      (whole, flag: string, width: string, colon: string, letter: string) => {
        if (colon) return letter === 'z' ? zoneOffset(zone, ':') : whole;
        const short = composed[letter];
        const plain = short === undefined ? fields[letter]?.(moment) : expand(short);
        if (plain === undefined) return whole;
        const flagged = applyFlag(plain, flag);
        return width === '' ? flagged : applyWidth(flagged, letter, Number(width));
      },
    );
  return expand(format);
}
