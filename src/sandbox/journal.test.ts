import { expect, test } from 'vitest';
import type { HttpRequest } from '../core/http.ts';
import { Journal } from './journal.ts';

function request(bodyBytes: number): HttpRequest {
  const authorization =
    'AWS4-HMAC-SHA256 Credential=AKIA/20261121/r/s/aws4_request, SignedHeaders=host, Signature=c0ffee';
  const headers = { authorization, 'x-amz-security-token': 'secret' };
  return { method: 'PUT', scheme: 'http', host: 'h', path: '/', query: '', headers, body: new Uint8Array(bodyBytes) };
}

test('keeps neither signature nor session token', () => {
  const journal = new Journal();
  journal.recordRequest(1, 's3:PutObject', request(1));
  expect(JSON.stringify(journal.entries)).not.toMatch(/c0ffee|secret/);
});

test('keeps no access key that looks real, and those of the sandbox as they are', () => {
  const journal = new Journal();
  for (const key of ['AKIAIOSFODNN7EXAMPLE', 'AKIACHEONMANSANDBOX0']) {
    const signed = request(1);
    signed.headers.authorization = signed.headers.authorization!.replace('AKIA', key);
    journal.recordRequest(1, 's3:PutObject', signed);
  }
  const kept = JSON.stringify(journal.entries);
  expect(kept).not.toContain('EXAMPLE');
  expect(kept).toContain('Credential=AKIACHEONMANSANDBOX0/');
});

test('stays below its size by dropping the oldest, and says that it did', () => {
  const journal = new Journal(10_000);
  for (let i = 0; i < 3; i++) journal.recordRequest(i, 's3:PutObject', request(1000));
  expect([journal.entries.length, journal.isComplete]).toEqual([3, true]);
  journal.recordRequest(3, 's3:PutObject', request(7000));
  expect(journal.entries.map(({ atMs }) => atMs)).toEqual([2, 3]);
  expect(journal.isComplete).toBe(false);
  journal.clear();
  expect([journal.entries.length, journal.isComplete]).toEqual([0, true]);
});
