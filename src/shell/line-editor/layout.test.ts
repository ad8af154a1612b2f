import { expect, test } from 'vitest';
import { lastRow } from './layout.ts';

test('the last row of a line that was wrapped', () => {
  expect(lastRow('abc', 5)).toBe('abc');
  expect(lastRow('abcde', 5)).toBe('abcde');
  expect(lastRow('abcdefg', 5)).toBe('fg');
  expect(lastRow('', 5)).toBe('');
  // Two columns each, and none starts in the last column.
  expect(lastRow('가나다라', 5)).toBe('다라');
  expect(lastRow('\x1b[31mabcde\x1b[0mf\x1b[1mg', 5)).toBe('f\x1b[1mg');
});

test('a line of megabytes takes no time worth mentioning', () => {
  expect(lastRow('x'.repeat(10_000_003), 80)).toBe('xxx');
  expect(lastRow('가'.repeat(100_001), 80)).toBe('가');
});
