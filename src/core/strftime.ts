import { calendarTime, epochMsOf, type CalendarTime } from './iso-time.ts';

const dayMs = 86_400_000;
const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const weekdayNames = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

function pad(value: number, width = 2): string {
  return String(value).padStart(width, '0');
}

function weekday(epochMs: number): number {
  return (((Math.floor(epochMs / dayMs) + 4) % 7) + 7) % 7;
}

function dayOfYear(epochMs: number, time: CalendarTime): number {
  const yearStart = { ...time, month: 1, day: 1, hour: 0, minute: 0, second: 0, millisecond: 0 };
  return Math.floor((epochMs - epochMsOf(yearStart)!) / dayMs) + 1;
}

const formatters: Record<string, (time: CalendarTime, epochMs: number) => string> = {
  Y: (time) => String(time.year),
  y: (time) => pad(time.year % 100),
  m: (time) => pad(time.month),
  d: (time) => pad(time.day),
  e: (time) => String(time.day).padStart(2, ' '),
  H: (time) => pad(time.hour),
  I: (time) => pad(time.hour % 12 || 12),
  M: (time) => pad(time.minute),
  S: (time) => pad(time.second),
  N: (time) => `${pad(time.millisecond, 3)}000000`,
  p: (time) => (time.hour < 12 ? 'AM' : 'PM'),
  j: (time, epochMs) => pad(dayOfYear(epochMs, time), 3),
  a: (_time, epochMs) => weekdayNames[weekday(epochMs)]!,
  b: (time) => monthNames[time.month - 1]!,
  h: (time) => monthNames[time.month - 1]!,
  u: (_time, epochMs) => String(weekday(epochMs) || 7),
  w: (_time, epochMs) => String(weekday(epochMs)),
  s: (_time, epochMs) => String(Math.floor(epochMs / 1000)),
  F: (time) => `${time.year}-${pad(time.month)}-${pad(time.day)}`,
  T: (time) => `${pad(time.hour)}:${pad(time.minute)}:${pad(time.second)}`,
  R: (time) => `${pad(time.hour)}:${pad(time.minute)}`,
  D: (time) => `${pad(time.month)}/${pad(time.day)}/${pad(time.year % 100)}`,
  Z: () => 'UTC',
  z: () => '+0000',
  n: () => '\n',
  t: () => '\t',
  '%': () => '%',
};

/** An epoch time in UTC by a `strftime` format in the C locale; unknown sequences stay as they are. */
export function formatTime(epochMs: number, format: string): string {
  const time = calendarTime(epochMs);
  return format.replace(/%([A-Za-z%])/g, (whole, letter: string) => formatters[letter]?.(time, epochMs) ?? whole);
}
