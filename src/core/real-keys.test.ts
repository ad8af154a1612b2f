import { expect, test } from 'vitest';
import { findRealKeys, holdsRealKey } from './real-keys.ts';
import { sandboxCredentials } from './sandbox-credentials.ts';

const realKey = 'AKIAIOSFODNN7EXAMPLE';
const realSecret = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';

test.each([
  ['an access key', `export AWS_ACCESS_KEY_ID=${realKey}`],
  ['a temporary access key', 'ASIAIOSFODNN7EXAMPLE'],
  ['a secret', `aws_secret_access_key = ${realSecret}`],
  ['a secret in a variable', `AWS_SECRET_ACCESS_KEY=${realSecret} aws`],
  ['a secret in JSON', `{"SecretAccessKey":"${realSecret}"}`],
  ['a session token', `token=IQoJb3JpZ2luX2VjE${'a1B/'.repeat(40)}`],
])('%s is found', (_, text) => {
  const [range] = findRealKeys(text);
  expect(range && text.slice(range.start, range.end)).toMatch(/^(AKIA|ASIA|wJalr|IQoJ)/);
});

test('every key of a text is found, where it stands', () => {
  expect(findRealKeys(`${realKey},${realSecret}`)).toEqual([
    { start: 0, end: 20 },
    { start: 21, end: 61 },
  ]);
});

test.each([
  ["the sandbox's own key", `${sandboxCredentials.accessKeyId} ${sandboxCredentials.secretAccessKey}`],
  ['keys that the sandbox made', 'AKIACHEONMAN2F7QK4TZ ASIACHEONMAN00FF00FF cheonman0123456789abcdef0123456789abcdef'],
  ['a SHA-1 hash', 'da39a3ee5e6b4b0d3255bfef95601890afd80709'],
  ['a path', '/usr/share/Doc1/a/b/c/0123456789abcdefghi'],
  ['the end of a private key', `${'QUJD'.repeat(16)}\n${'a1B2'.repeat(10)}\n-----END RSA PRIVATE KEY-----`],
  ['the end of a private key in JSON', `${'QUJD'.repeat(16)}\\n${'a1B2'.repeat(10)}\\n-----END RSA PRIVATE KEY-----`],
  ['a longer word', `x${realKey}`],
])('%s is none', (_, text) => {
  expect(holdsRealKey(text)).toBe(false);
});
