import { expect, test } from 'vitest';
import { parse } from './parse.ts';

test.each([
  'if true',
  'if true; then',
  'if true; then echo a; else',
  'for i in 1 2; do',
  'while read x; do\n  echo $x',
  'case $x in',
  'case $x in\n  a) echo',
  'f() {',
  '{',
  '(',
  'echo "open',
  "echo 'open",
  'echo $(date',
  'echo `date',
  'echo ${x',
  'cat <<END\ntext',
  'a=(1 2',
  'echo a |',
  'echo a &&',
  'echo a ||',
  'echo a \\',
  'aws ec2 run-instances \\\n  --count 1 \\',
  '[[ a ==',
])('%j asks for more', (source) => {
  expect(parse(source).kind).toBe('incomplete');
});

test.each(['echo a', 'echo "a\nb"', 'cat <<END\ntext\nEND', 'echo a\\\\', 'echo "|"', 'f() { echo; }', '# only', ''])(
  '%j is whole',
  (source) => {
    expect(parse(source).kind).toBe('script');
  },
);

test.each(['fi', 'if true; fi', 'done', 'then echo', '; ;', 'case in esac'])('%j is wrong', (source) => {
  expect(parse(source)).toMatchObject({ kind: 'error', message: expect.stringMatching(/syntax error/) });
});

test('a lone $ in arithmetic is refused, not pondered for ever', () => {
  expect(parse('x=$((wait $ 1))').kind).toBe('error');
  expect(parse('x=$((a + $b)) y="$ 5"').kind).toBe('script');
  expect(parse('echo $((1)) $ x').kind).toBe('script');
});
