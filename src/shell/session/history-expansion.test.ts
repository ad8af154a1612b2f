import { expect, test } from 'vitest';
import { expandHistory } from './history-expansion.ts';

const history = ['aws s3 ls', 'mkdir "my dir" 한글', 'echo one two'];

test.each([
  ['!!', 'echo one two'],
  ['time !! | cat', 'time echo one two | cat'],
  ['cd !$', 'cd two'],
  ['cat !^ !:2', 'cat one two'],
  ['printf %s !*', 'printf %s one two'],
  ['cd !mk:1', 'cd "my dir"'],
  ['!aws', 'aws s3 ls'],
  ['!?한글?', 'mkdir "my dir" 한글'],
  ['!1; !-1', 'aws s3 ls; echo one two'],
  ['echo "last: !$"', 'echo "last: two"'],
  ['^one^하나^', 'echo 하나 two'],
])('%s', (line, text) => {
  expect(expandHistory(line, history)).toEqual({ kind: 'expanded', text });
});

test.each([
  'echo hi!',
  '#!/bin/bash',
  'echo "hi!"',
  "echo '!!'",
  'echo \\!!',
  '! grep x f',
  '[ a != b ]',
  '[[ ! -f x ]]',
  'wait $!; echo "$!"',
  'echo ${!x} [!a]*',
  "awk '!seen[$0]++' f",
  "echo \"it's\" '!!'",
])('stays: %s', (line) => {
  expect(expandHistory(line, history)).toEqual({ kind: 'same' });
});

test('what is not there is told in the words of bash', () => {
  expect(expandHistory('!nope', history)).toEqual({ kind: 'error', message: '!nope: event not found' });
  expect(expandHistory('!!', [])).toEqual({ kind: 'error', message: '!!: event not found' });
  expect(expandHistory('^x^y', history)).toEqual({ kind: 'error', message: ':s^x^y: substitution failed' });
});
