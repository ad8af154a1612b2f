import { expect, test } from 'vitest';
import { foldWords } from './fold-words.ts';

test('rows end between words, Hangul counts two columns, later rows are indented', () => {
  expect(foldWords('파일  ls  cat  cp', 10, '      ')).toEqual(['파일  ls', '      cat', '      cp']);
  expect(foldWords('가나 다라', 9)).toEqual(['가나 다라']);
  expect(foldWords('가나 다라', 8)).toEqual(['가나', '다라']);
});

test('an indented text keeps its indent, and a word longer than a row stays whole', () => {
  expect(foldWords('  아주긴낱말하나 둘', 8, '  ')).toEqual(['  아주긴낱말하나', '  둘']);
  expect(foldWords('', 8)).toEqual(['']);
});
