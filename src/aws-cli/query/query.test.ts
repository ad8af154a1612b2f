import { describe, expect, test } from 'vitest';
import { formatJson } from '../output/json.ts';
import { parseJson } from '../python/json-parser.ts';
import { compileQuery } from './query.ts';

const data = parseJson(
  '{"a":[{"n":"x","v":3,"t":[{"k":"Name","v":"웹"}]},{"n":"y","v":1.0},{"n":"z","v":2}],"m":{"p":1,"q":null},"s":"abc"}',
);
const search = (expression: string) => formatJson(compileQuery(expression)(data), 0);

test.each([
  ['a[].n', '["x","y","z"]'],
  ['a[*].v', '[3,1.0,2]'],
  ['a[-1].n', '"z"'],
  ['a[::-1].n', '["z","y","x"]'],
  ['a[1:].n', '["y","z"]'],
  ['a[?v > `1`].n', '["x","z"]'],
  ['a[?v == `1`].n | [0]', '"y"'],
  ['a[?t[?k==`Name`]].n', '["x"]'],
  ["a[].{N:n,T:t[?k=='Name']|[0].v}", '[{"N":"x","T":"웹"},{"N":"y","T":null},{"N":"z","T":null}]'],
  ['m.*', '[1]'],
  ['sort_by(a, &v)[].n', '["y","z","x"]'],
  ['max_by(a, &v).n', '"x"'],
  ['sum(a[].v)', '6.0'],
  ['length(a)', '3'],
  ["join(',', a[].n)", '"x,y,z"'],
  ['keys(m)', '["p","q"]'],
  ['not_null(m.q, s)', '"abc"'],
  ['starts_with(s, `a`) && !contains(s, `z`)', 'true'],
  ['to_string(m)', '"{\\"p\\":1,\\"q\\":null}"'],
  ['map(&n, a)', '["x","y","z"]'],
  ['nothing || s', '"abc"'],
  ['"m"."p"', '1'],
  ['sum(`[9007199254740993, 1]`)', '9007199254740994'],
  ['max(`[9007199254740992, 9007199254740993]`)', '9007199254740993'],
  ['abs(`-12345678901234567890`)', '12345678901234567890'],
  ["to_number('1_000')", '1000'],
  ["to_number('0x10')", 'null'],
  ["to_number('-inf')", '-Infinity'],
  ['sort(`["😀", "ﾊ", "a"]`)', '["a","ﾊ","😀"]'],
  ['contains(`[[1, {"a": 2}]]`, `[1, {"a": 2.0}]`)', 'true'],
])('%s', (expression, expected) => {
  expect(search(expression)).toBe(expected);
});

describe('errors are worded as the CLI’s', () => {
  test.each([
    ['a[', 'Invalid jmespath expression: Incomplete expression:\n"a["\n   ^'],
    [
      'a b',
      'Unexpected token: b: Parse error at column 2, token "b" (UNQUOTED_IDENTIFIER), for expression:\n"a b"\n   ^',
    ],
    ["'x", "Bad jmespath expression: Unclosed ' delimiter:\n'x\n^"],
    ['', 'Invalid JMESPath expression: cannot be empty.'],
    ['foo(a)', 'Unknown function: foo()'],
    ['a[::0]', 'slice step cannot be zero'],
    ['s > `1`', "'>' not supported between instances of 'str' and 'int'"],
    ['a `true`', 'Unexpected token: True: Parse error at column 2, token "True" (LITERAL)'],
    ["'😀' x", 'Parse error at column 4, token "x" (UNQUOTED_IDENTIFIER), for expression:\n"\'😀\' x"\n     ^'],
    [
      'length(`1`)',
      "In function length(), invalid type for value: 1, expected one of: ['string', 'array', 'object'], received: \"number\"",
    ],
  ])('%s', (expression, message) => {
    expect(() => search(expression)).toThrow(message);
  });
});
