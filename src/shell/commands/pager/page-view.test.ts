import { expect, test } from 'vitest';
import { PageView } from './page-view.ts';
import type { PageOptions } from './page-view.ts';

function open(lines: string[], options: Partial<PageOptions> = {}, columns = 10, height = 3) {
  const view = new PageView(lines, {
    chops: false,
    showsColours: false,
    numbers: false,
    ignoresCase: false,
    ...options,
  });
  view.layOut(columns, height);
  const shown = () =>
    view
      .drawn('')
      .replaceAll(/\x1b\[[HK]/g, '')
      .split('\r\n')
      .slice(0, -1);
  return { view, shown };
}

const numbered = (count: number) => Array.from({ length: count }, (_, index) => `line ${index + 1}`);

test('a long line takes several rows, and no syllable is cut in two', () => {
  const { view, shown } = open(['가나다라마바사', 'x가나다라마', '끝']);
  expect(shown()).toEqual(['가나다라마', '바사', 'x가나다라']);
  view.move(1);
  expect(shown()).toEqual(['바사', 'x가나다라', '마']);
  view.goToLine(Infinity);
  expect(shown()).toEqual(['x가나다라', '마', '끝']);
  expect(view.isAtEnd).toBe(true);
  view.move(-9);
  expect(view.place).toEqual({ first: 1, last: 2, count: 3 });
});

test('-S cuts long lines and shows what is beside; -N numbers lines, not rows', () => {
  const { view, shown } = open(['abcdefghijklmnop', '가나다라마바사'], { chops: true });
  expect(shown()).toEqual(['abcdefghij', '가나다라마', '~']);
  view.shift(6);
  expect(shown()).toEqual(['ghijklmnop', '라마바사', '~']);
  expect(open(['abcd', 'e'], { numbers: true }).shown()).toEqual(['      1 ab', '        cd', '      2 e']);
});

test('colours are shown with -R, over the end of a row; else ESC stands where it is', () => {
  const line = '\x1b[31m123456789012\x1b[0m';
  expect(open([line], { showsColours: true }).shown()).toEqual(['\x1b[31m1234567890\x1b[m', '\x1b[31m12\x1b[0m', '~']);
  expect(open(['\x1b[1mx']).shown()[0]).toBe('\x1b[7mESC\x1b[27m[1mx');
});

test('a search starts on the screen, goes on with n and N, and says when there is nothing', () => {
  const { view, shown } = open(numbered(30));
  expect(view.search('line .?5$', 1)).toBeUndefined();
  expect(shown()[0]).toBe('\x1b[7mline 5\x1b[27m');
  view.searchAgain(1);
  expect(view.place.first).toBe(15);
  view.searchAgain(-1);
  expect(view.place.first).toBe(5);
  expect(view.searchAgain(-1)).toBe('Pattern not found');
  expect(view.search('9', -1)).toBe('Pattern not found');
  expect(view.search('(', 1)).toBe('Invalid pattern');
  expect(view.place.first).toBe(5);
});

test('matches on the last screen are all reached', () => {
  const { view } = open(['a', 'b', 'x1', 'x2', 'x3']);
  view.search('x', 1);
  expect(view.searchAgain(1)).toBeUndefined();
  expect(view.searchAgain(1)).toBeUndefined();
  expect(view.searchAgain(1)).toBe('Pattern not found');
});

test('-i: capital letters matter only when the pattern has some', () => {
  const { view } = open(['x', 'Error'], { ignoresCase: true });
  expect(view.search('error', 1)).toBeUndefined();
  expect(view.search('ERROR', 1)).toBe('Pattern not found');
});

test('another size keeps the place', () => {
  const { view, shown } = open(['가나다라마바사', ...numbered(9)]);
  view.move(1);
  view.layOut(20, 2);
  expect(shown()).toEqual(['가나다라마바사', 'line 1']);
});
