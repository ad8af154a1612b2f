import { expect, test } from 'vitest';
import { RealKeyMask } from './real-key-mask.ts';

const key = 'AKIAIOSFODNN7EXAMPLE';
const secret = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';
const file = (access: string, hidden: string) =>
  `이름: 김\naws_access_key_id=${access}\naws_secret_access_key=${hidden}\n`;

test('keys that look real are written over, in texts and in bytes', () => {
  const masked = file('X'.repeat(20), 'X'.repeat(40));
  expect(new RealKeyMask().text(file(key, secret))).toBe(masked);
  const mask = new RealKeyMask();
  const bytes = mask.bytes(new TextEncoder().encode(file(key, secret)));
  expect(new TextDecoder().decode(bytes)).toBe(masked);
  expect(mask.hasMasked).toBe(true);
});

test.each([
  ['a lone text of the form of a secret', secret],
  ['keys of a sandbox', file('AKIACHEONMANSANDBOX0', 'cheonman0123456789abcdef0123456789abcdef')],
  ['words that only tell of keys', 'AKIA... and SecretAccessKey'],
])('%s stays', (_, text) => {
  const mask = new RealKeyMask();
  const bytes = new TextEncoder().encode(text);
  expect(mask.text(text)).toBe(text);
  expect(mask.bytes(bytes)).toBe(bytes);
  expect(mask.hasMasked).toBe(false);
});
