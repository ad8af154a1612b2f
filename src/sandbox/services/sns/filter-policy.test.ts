import { describe, expect, test } from 'vitest';
import { checkFilterPolicy } from './check-filter-policy.ts';
import { isWanted } from './filter-policy.ts';

const attributes = {
  kind: { DataType: 'String', StringValue: 'paid' },
  price: { DataType: 'Number', StringValue: '20' },
  tags: { DataType: 'String.Array', StringValue: '["a", true, null, 3]' },
  address: { DataType: 'String', StringValue: '10.0.3.7' },
};

describe('a policy on attributes', () => {
  test.each([
    [{}, true],
    [{ kind: ['paid'] }, true],
    [{ kind: ['refund'] }, false],
    [{ kind: ['refund', { prefix: 'pa' }] }, true],
    [{ kind: [{ suffix: 'id' }] }, true],
    [{ kind: [{ 'equals-ignore-case': 'PAID' }] }, true],
    [{ kind: [{ 'anything-but': 'paid' }] }, false],
    [{ kind: [{ 'anything-but': ['refund', 'lost'] }] }, true],
    [{ kind: [{ 'anything-but': { prefix: 'pa' } }] }, false],
    [{ other: [{ 'anything-but': 'paid' }] }, false],
    [{ price: [20] }, true],
    [{ price: ['20'] }, false],
    [{ price: [{ numeric: ['>', 10, '<=', 20] }] }, true],
    [{ price: [{ numeric: ['=', 19] }] }, false],
    [{ kind: [{ numeric: ['>', 10] }] }, false],
    [{ other: [{ exists: false }], kind: [{ exists: true }] }, true],
    [{ kind: [{ exists: false }] }, false],
    [{ tags: ['a'] }, true],
    [{ tags: [true] }, true],
    [{ tags: ['b'] }, false],
    [{ address: [{ cidr: '10.0.0.0/22' }] }, true],
    [{ address: [{ cidr: '10.0.4.0/24' }] }, false],
    [{ kind: ['paid'], price: [1] }, false],
    [{ $or: [{ kind: ['lost'] }, { price: [20] }] }, true],
    [{ $or: [{ kind: ['lost'] }, { price: [1] }], tags: ['a'] }, false],
  ])('%j → %s', (policy, isWantedNow) => {
    expect(isWanted({ FilterPolicy: JSON.stringify(policy) }, { body: '', attributes })).toBe(isWantedNow);
  });
});

describe('a policy on the body', () => {
  const body = JSON.stringify({ store: { city: 'Seoul', floors: [1, 2] }, items: [{ sku: 'a' }, { sku: 'b' }] });
  test.each([
    [{ store: { city: ['Seoul'] } }, true],
    [{ store: { city: ['Busan'] } }, false],
    [{ store: { floors: [2] } }, true],
    [{ items: { sku: ['b'] } }, true],
    [{ store: { $or: [{ city: ['Busan'] }, { floors: [1] }] } }, true],
    [{ store: { country: [{ exists: false }] } }, true],
  ])('%j → %s', (policy, isWantedNow) => {
    const subscription = { FilterPolicy: JSON.stringify(policy), FilterPolicyScope: 'MessageBody' };
    expect(isWanted(subscription, { body, attributes: {} })).toBe(isWantedNow);
  });

  test('wants nothing that is not JSON', () => {
    const subscription = { FilterPolicy: '{"a": [{"exists": false}]}', FilterPolicyScope: 'MessageBody' };
    expect(isWanted(subscription, { body: 'hello', attributes: {} })).toBe(false);
  });
});

test.each([
  ['{', 'FilterPolicy: failed to parse JSON.'],
  ['{"a": "b"}', 'FilterPolicy: "a" must be an object or an array'],
  ['{"a": []}', 'FilterPolicy: Empty arrays are not allowed'],
  ['{"a": [[1]]}', 'FilterPolicy: Match value must be String, number, true, false, or null'],
  ['{"a": [{"prefix": 1}]}', 'FilterPolicy: prefix match pattern must be a string'],
  ['{"a": [{"exists": 1}]}', 'FilterPolicy: exists match pattern must be either true or false.'],
  ['{"a": [{"contains": "x"}]}', 'FilterPolicy: Unrecognized match type contains'],
  ['{"a": [{"numeric": []}]}', 'FilterPolicy: Invalid member in numeric match: ]'],
  ['{"a": [{"numeric": ["=", "x"]}]}', 'FilterPolicy: Value of equals must be numeric'],
  ['{"a": [{"numeric": [">", 5, "<", 5]}]}', 'FilterPolicy: Bottom must be less than top'],
  ['{"a": [{"numeric": ["=", 5, "<", 6]}]}', 'FilterPolicy: Too many elements in numeric expression'],
  ['{"a": [{"cidr": "10.0.0.0"}]}', "FilterPolicy: Malformed CIDR, one '/' required"],
  ['{"a": [{"anything-but": {"numeric": [1]}}]}', 'FilterPolicy: Unsupported anything-but pattern: numeric'],
  ['{"a": {"b": ["c"]}}', 'Filter policy scope MessageAttributes does not support nested filter policy'],
  ['{"a":[1],"b":[1],"c":[1],"d":[1],"e":[1],"f":[1]}', 'FilterPolicy: Filter policy can not have more than 5 keys'],
  [
    JSON.stringify({ a: [...Array(13).keys()], b: [...Array(12).keys()] }),
    'FilterPolicy: Filter policy is too complex',
  ],
  ['{"$or": [{"a": [1]}, {"b": ["x"]}]}', undefined],
])('SNS says of %s: %s', (policy, problem) => {
  const said: string[] = [];
  const check = () =>
    checkFilterPolicy(policy, 'MessageAttributes', (text) => {
      said.push(text);
      throw new RangeError(text);
    });
  if (problem === undefined) check();
  else expect(check).toThrow(RangeError);
  expect(said[0]).toBe(problem);
});
