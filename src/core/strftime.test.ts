import { expect, test } from 'vitest';
import { formatTime } from './strftime.ts';

const epochMs = Date.UTC(2026, 10, 2, 13, 4, 5, 67);

test.each([
  ['%a %b %e %H:%M:%S %Z %Y', 'Mon Nov  2 13:04:05 UTC 2026'],
  ['%F %T %I %p %j %s %Q 100%%', `2026-11-02 13:04:05 01 PM 306 ${Math.floor(epochMs / 1000)} %Q 100%`],
  ['%-d %-H %_m %^a', '2 13 11 MON'],
  ['%s%3N %N %5Y', `${epochMs} 067000000 02026`],
  ['%G-W%V-%u %U %W', '2026-W45-1 44 44'],
  ['%c | %D | %r', 'Mon Nov  2 13:04:05 2026 | 11/02/26 | 01:04:05 PM'],
])('formats %s like date(1)', (format, expected) => {
  expect(formatTime(epochMs, format)).toBe(expected);
});

test('moves by the zone', () => {
  const seoul = { offsetMinutes: 540, name: 'KST' };
  expect(formatTime(epochMs, '%F %T %Z %z %:z', seoul)).toBe('2026-11-02 22:04:05 KST +0900 +09:00');
  expect(formatTime(0, '%a %j')).toBe('Thu 001');
});
