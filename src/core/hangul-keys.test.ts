import { expect, test } from 'vitest';
import { latinOfHangul } from './hangul-keys.ts';

test.each([
  ['ㅣㄴ', 'ls'],
  ['ㅁㅈㄴ', 'aws'],
  ['ㅊㅇ', 'cd'],
  ['ㅊㅁㅅ', 'cat'],
  ['ㄷ초', 'ech'],
  ['쳑ㅣ', 'curl'],
  ['ㄴ녀', 'ssu'],
  ['꿨', 'RnjT'],
  ['닭', 'ekfr'],
  ['a-1', 'a-1'],
])('%s is %s', (hangul, latin) => {
  expect(latinOfHangul(hangul)).toBe(latin);
});
