import { expect, test } from 'vitest';
import { formatTime } from './strftime.ts';

test('formats like date(1)', () => {
  const epochMs = Date.UTC(2026, 10, 2, 13, 4, 5);
  expect(formatTime(epochMs, '%a %b %e %H:%M:%S %Z %Y')).toBe('Mon Nov  2 13:04:05 UTC 2026');
  expect(formatTime(epochMs, '%F %T %I %p %j %s %Q 100%%')).toBe(
    `2026-11-02 13:04:05 01 PM 306 ${epochMs / 1000} %Q 100%`,
  );
  expect(formatTime(0, '%a %j')).toBe('Thu 001');
});
