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

test.each(['$((wait $ 1))', '((x$++))', '$((x$))', '$(( "$" ))', '$(($$$))', '${x:1$ }', '${x:$((a$(}', '$(("\\$"))'])(
  'a lone $ as in %j does not keep the parser for ever',
  (source) => {
    expect(parse(source).kind).toMatch(/script|error/);
  },
);

test('a $ that stands for itself stays where it is', () => {
  const source = `x=$((a + $b)) y="$ 5" z='$' echo "a$" $ a$: \\$ "\\$ "`;
  const parsed = parse(source);
  expect(parsed).toMatchObject({ kind: 'script', script: { statements: [{ sourceText: source }] } });
  expect(JSON.stringify(parsed)).toMatch(/"value":"a\$".*"value":"\$".*"value":"a\$:"/);
});
