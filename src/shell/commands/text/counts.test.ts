import { expect, test } from 'vitest';
import { parseCount } from './counts.ts';

test.each([
  ['10', 10],
  ['2b', 1024],
  ['3K', 3072],
  ['3k', 3072],
  ['2KiB', 2048],
  ['2MB', 2_000_000],
  ['1G', 1_073_741_824],
  ['x', undefined],
  ['1X', undefined],
  ['', undefined],
])('%s', (text, count) => {
  expect(parseCount(text)).toBe(count);
});
