import { expect, test } from 'vitest';
import { isTrusted } from './trusted-host.ts';

test.each([
  ['127.0.0.1:4321', undefined, true],
  ['localhost:4321', 'http://localhost:4321', true],
  ['[::1]:4321', 'http://[::1]:4321', true],
  ['192.168.0.7:4321', 'http://192.168.0.7:4321', true],
  ['evil.example:4321', undefined, false],
  ['127.0.0.1:4321', 'https://evil.example', false],
  ['127.0.0.1:4321', 'http://127.0.0.1:9999', false],
  [undefined, undefined, false],
])('host %s with origin %s', (host, origin, isAllowed) => {
  expect(isTrusted({ host, origin })).toBe(isAllowed);
});
