import { expect, test } from 'vitest';
import { utc } from '../../../core/strftime.ts';
import { parseDate } from './date-parse.ts';

const nowMs = Date.UTC(2026, 10, 21, 3, 4, 5);
const seoul = { offsetMinutes: 540, name: 'KST' };

test.each([
  ['1 hour ago', '2026-11-21T02:04:05.000Z'],
  ['-1 hour', '2026-11-21T02:04:05.000Z'],
  ['2 days ago', '2026-11-19T03:04:05.000Z'],
  ['+15 minutes', '2026-11-21T03:19:05.000Z'],
  ['yesterday', '2026-11-20T03:04:05.000Z'],
  ['next week', '2026-11-28T03:04:05.000Z'],
  ['2026-11-01', '2026-11-01T00:00:00.000Z'],
  ['2026-11-01 10:20', '2026-11-01T10:20:00.000Z'],
  ['2026-11-01T10:20:30Z', '2026-11-01T10:20:30.000Z'],
  ['2026-11-01T10:20:30+09:00', '2026-11-01T01:20:30.000Z'],
  ['@1700000000', '2023-11-14T22:13:20.000Z'],
  ['Jan 5 2026 13:00', '2026-01-05T13:00:00.000Z'],
  ['today 00:00', '2026-11-21T00:00:00.000Z'],
])('%s', (text, expected) => {
  expect(new Date(parseDate(text, nowMs, utc)!).toISOString()).toBe(expected);
});

test('local times are those of the time zone', () => {
  expect(new Date(parseDate('2026-11-01 09:00', nowMs, seoul)!).toISOString()).toBe('2026-11-01T00:00:00.000Z');
});

test('what is no date is refused', () => {
  expect(parseDate('someday', nowMs, utc)).toBeUndefined();
});
