import { expect, test } from 'vitest';
import { letterOf, withCtrl } from './control-keys.ts';

test.each([
  ['c', '\x03'],
  ['R', '\x12'],
  ['ㅊ', '\x03'],
  ['ㄱ', '\x12'],
  ['[', '\x1b'],
  ['cd', '\x03d'],
  ['1', '1'],
  ['\x1b[A', '\x1b[A'],
  ['', ''],
])('Ctrl makes %j into %j', (data, expected) => {
  expect(withCtrl(data)).toBe(expected);
});

test('a key has the same letter in Hangul', () => {
  expect([letterOf({ key: 'ㅍ' }), letterOf({ key: 'V' }), letterOf({ key: 'Escape' })]).toEqual(['v', 'v', 'escape']);
});
