import type { TimeZone } from '../../../core/strftime.ts';

const unitsMs: Record<string, number> = {
  sec: 1000,
  second: 1000,
  min: 60_000,
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
  week: 604_800_000,
  fortnight: 1_209_600_000,
};
const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const dayNames = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** A moment being put together, as local fields of a Date in UTC. */
interface Draft {
  local: Date;
  offsetMinutes: number;
  hasTime: boolean;
  hasDate: boolean;
}

type Rule = [RegExp, (match: RegExpExecArray, draft: Draft, nowMs: number) => void];

function setClock(draft: Draft, hours: number, minutes: number, seconds: number, milliseconds = 0): void {
  draft.local.setUTCHours(hours, minutes, seconds, milliseconds);
  draft.hasTime = true;
}

/** A day that its month does not have makes the whole date invalid. */
function setCalendar(draft: Draft, year: number, month: number, day: number): void {
  draft.local.setUTCFullYear(year, month, day);
  if (draft.local.getUTCMonth() !== month || draft.local.getUTCDate() !== day) draft.local.setTime(NaN);
  draft.hasDate = true;
}

function shift(draft: Draft, count: number, unit: string): void {
  const name = unit.toLowerCase().replace(/s$/, '');
  if (name === 'month') draft.local.setUTCMonth(draft.local.getUTCMonth() + count);
  else if (name === 'year') draft.local.setUTCFullYear(draft.local.getUTCFullYear() + count);
  else draft.local.setTime(draft.local.getTime() + count * unitsMs[name]!);
}

const unit = '(sec(?:ond)?|min(?:ute)?|hour|day|week|fortnight|month|year)s?';
const month = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';

/** Read from the start of what is left, the first that fits. */
const rules: Rule[] = [
  [/^@(-?\d+(?:\.\d+)?)/, (match, draft) => setEpoch(draft, Number(match[1]) * 1000)],
  [
    /^(\d{4})-(\d{1,2})-(\d{1,2})(?:T|(?=\s|$|Z|[+-]))/i,
    (match, draft) => setCalendar(draft, +match[1]!, +match[2]! - 1, +match[3]!),
  ],
  [/^(\d{4})\/(\d{1,2})\/(\d{1,2})/, (match, draft) => setCalendar(draft, +match[1]!, +match[2]! - 1, +match[3]!)],
  [/^(\d{1,2})\/(\d{1,2})\/(\d{4})/, (match, draft) => setCalendar(draft, +match[3]!, +match[1]! - 1, +match[2]!)],
  [
    /^(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*(am|pm)?/i,
    (match, draft) => {
      const hours = match[5] ? (+match[1]! % 12) + (match[5].toLowerCase() === 'pm' ? 12 : 0) : +match[1]!;
      setClock(draft, hours, +match[2]!, +(match[3] ?? 0), Math.floor(Number(`0.${match[4] ?? 0}`) * 1000));
    },
  ],
  [/^(?:z|utc|gmt)\b/i, (_, draft) => void (draft.offsetMinutes = 0)],
  [/^kst\b/i, (_, draft) => void (draft.offsetMinutes = 540)],
  [
    /^([+-])(\d{2}):?(\d{2})(?!\d|\s*[a-z])/i,
    (match, draft) => void (draft.offsetMinutes = (match[1] === '-' ? -1 : 1) * (+match[2]! * 60 + +match[3]!)),
  ],
  [
    new RegExp(`^([+-]?\\s*\\d+|an?|next|last|this)\\s*${unit}\\b(\\s+ago\\b)?`, 'i'),
    (match, draft) => {
      const words: Record<string, number> = { a: 1, an: 1, next: 1, last: -1, this: 0 };
      const word = match[1]!.toLowerCase();
      const count = words[word] ?? Number(word.replace(/\s/g, ''));
      shift(draft, match[3] ? -count : count, match[2]!);
    },
  ],
  [/^now\b/i, () => undefined],
  [/^today\b/i, () => undefined],
  [/^midnight\b/i, (_, draft) => setClock(draft, 0, 0, 0)],
  [/^noon\b/i, (_, draft) => setClock(draft, 12, 0, 0)],
  [/^yesterday\b/i, (_, draft) => shift(draft, -1, 'day')],
  [/^tomorrow\b/i, (_, draft) => shift(draft, 1, 'day')],
  [
    new RegExp(`^(\\d{1,2})\\s+${month}(?:,?\\s+(\\d{4}))?`, 'i'),
    (match, draft) => setNamed(draft, match[2]!, match[1]!, match[3]),
  ],
  [
    new RegExp(`^${month}\\s+(\\d{1,2})(?:,?\\s+(\\d{4}))?(?!:)`, 'i'),
    (match, draft) => setNamed(draft, match[1]!, match[2]!, match[3]),
  ],
  [
    /^(?:(next|last)\s+)?(sun|mon|tue|wed|thu|fri|sat)[a-z]*\b,?/i,
    (match, draft) => {
      const target = dayNames.indexOf(match[2]!.toLowerCase());
      let days = (target - draft.local.getUTCDay() + 7) % 7;
      if (match[1]?.toLowerCase() === 'next' && days === 0) days = 7;
      if (match[1]?.toLowerCase() === 'last') days -= 7;
      if (!draft.hasDate) shift(draft, days, 'day');
      if (!draft.hasDate && !draft.hasTime) setClock(draft, 0, 0, 0);
    },
  ],
  [/^(\d{4})(\d{2})(\d{2})\b/, (match, draft) => setCalendar(draft, +match[1]!, +match[2]! - 1, +match[3]!)],
];

function setEpoch(draft: Draft, timeMs: number): void {
  draft.local = new Date(timeMs);
  draft.offsetMinutes = 0;
  draft.hasTime = true;
  draft.hasDate = true;
}

function setNamed(draft: Draft, name: string, day: string, year: string | undefined): void {
  const index = monthNames.indexOf(name.slice(0, 3).toLowerCase());
  setCalendar(draft, year ? Number(year) : draft.local.getUTCFullYear(), index, Number(day));
}

/** What `date -d` understands: epoch milliseconds, or undefined when the text is no date. */
export function parseDate(text: string, nowMs: number, zone: TimeZone): number | undefined {
  const draft: Draft = {
    local: new Date(nowMs + zone.offsetMinutes * 60_000),
    offsetMinutes: zone.offsetMinutes,
    hasTime: false,
    hasDate: false,
  };
  let rest = text.trim();
  if (rest === '') setClock(draft, 0, 0, 0);
  while (rest !== '') {
    const found = rules.find(([expression]) => expression.test(rest));
    if (!found) return undefined;
    const match = found[0].exec(rest)!;
    found[1](match, draft, nowMs);
    rest = rest.slice(match[0].length).trim();
  }
  if (draft.hasDate && !draft.hasTime) draft.local.setUTCHours(0, 0, 0, 0);
  const timeMs = draft.local.getTime() - draft.offsetMinutes * 60_000;
  return Number.isNaN(timeMs) ? undefined : timeMs;
}
