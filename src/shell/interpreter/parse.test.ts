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

test.each([
  '$((wait $ 1))',
  '((x$++))',
  '$((x$))',
  '$(( "$" ))',
  '$(($$$))',
  '${x:1$ }',
  '${x:$((a$(}',
  '$(("\\$"))',
  '"${x:"\\$"',
  '}"]>"${["\\""',
  `echo }"$*+$"\${!a[<<E"$\${x:$ $())$[$$"((a;"\${x:=@"$((`,
  `echo @$((}"xa))" \${a[a=(<<E@한1..3\`",\`\${#`,
])('a lone $ as in %j does not keep the parser for ever', (source) => {
  expect(parse(source).kind).toMatch(/script|error|incomplete/);
});

/** Openings that bash closes, or reads on for, and a parser may take seconds or its whole stack for. */
test.each([
  '(',
  '((',
  '{ ',
  '$(',
  '$((',
  '${x:-',
  '${x:',
  '${x:$((',
  '"${x:-"',
  '"$(',
  '`',
  '[[ ( ',
  'a[',
  '@(',
  '<(',
  '{a,',
])('%j ten thousand times ends at once', { timeout: 20_000 }, (opening) => {
  expect(parse(`echo ${opening.repeat(10_000)}`).kind).toMatch(/script|error|incomplete/);
  expect(parse(opening.repeat(10_000)).kind).toMatch(/script|error|incomplete/);
});

test.each([
  ['${x:-', 'y', '}'],
  ['$(', ':', ')'],
  ['$((', '1', '))'],
])('what nests too deep is an error: %j', (opening, middle, closing) => {
  const source = `echo ${opening.repeat(10_000)}${middle}${closing.repeat(10_000)}`;
  expect(parse(source)).toEqual({ kind: 'error', message: 'syntax error: maximum nesting level exceeded' });
});

test('a sum of many thousands ends, as a script or an error', () => {
  expect(parse(`echo $((1${'+1'.repeat(20_000)}))`).kind).toMatch(/script|error/);
});

test.each(['a', ' ', '\0', '\n', '#', '"', "'", '\\', '$', '*', '한'])(
  'a megabyte of %j ends',
  { timeout: 20_000 },
  (text) => {
    expect(parse(text.repeat(1_000_000)).kind).toMatch(/script|error|incomplete/);
  },
);

test('a script with many brackets beside each other is none that nests too deep', () => {
  const line = 'f() { echo "${a[$((i + 1))]}" "$(date)" [a] ${x:-y}; } # (:\n';
  expect(parse(line.repeat(1_500)).kind).toBe('script');
});

test('a $ that stands for itself stays where it is', () => {
  const source = `x=$((a + $b)) y="$ 5" z='$' echo "a$" $ a$: \\$ "\\$ "`;
  const parsed = parse(source);
  expect(parsed).toMatchObject({ kind: 'script', script: { statements: [{ sourceText: source }] } });
  expect(JSON.stringify(parsed)).toMatch(/"value":"a\$".*"value":"\$".*"value":"a\$:"/);
});
