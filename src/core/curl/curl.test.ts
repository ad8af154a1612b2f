import { expect, test } from 'vitest';
import type { HttpRequest, HttpResponse } from '../http.ts';
import type { WorldFetchResult } from '../world-connection.ts';
import { runCurl } from './curl.ts';

interface Call {
  args: string[];
  answer?: (request: HttpRequest) => WorldFetchResult;
}

async function curl({ args, answer }: Call) {
  const requests: HttpRequest[] = [];
  const files: Record<string, string> = {};
  let waitedMs = 0;
  const result = await runCurl(args, {
    fetch: (request) => {
      requests.push(request);
      return Promise.resolve((answer ?? (() => ok('hello')))(request));
    },
    wait: (durationMs) => {
      waitedMs += durationMs;
      return Promise.resolve();
    },
    readFile: (path) =>
      path === 'data' ? Promise.resolve(new TextEncoder().encode('a\nb')) : Promise.reject(new Error(path)),
    writeFile: (path, bytes) => {
      files[path] = new TextDecoder().decode(bytes);
      return Promise.resolve();
    },
  });
  return { ...result, stdout: new TextDecoder().decode(result.stdout), requests, files, waitedMs };
}

function ok(text: string, response: Partial<HttpResponse> = {}): WorldFetchResult {
  const body = new TextEncoder().encode(text);
  return { kind: 'response', remoteAddress: '192.0.2.1', response: { status: 200, headers: {}, body, ...response } };
}

const failing = (failure: 'timeout' | 'refused' | 'resolve' | 'reset') => (): WorldFetchResult => ({
  kind: 'failure',
  failure,
});

test('clusters of short options, with values attached or apart', async () => {
  const put = await curl({ args: ['-sX', 'PUT', 'http://h/latest/api/token', '-H', 'X-Ttl: 300'] });
  expect(put.requests[0]).toMatchObject({
    method: 'PUT',
    host: 'h',
    path: '/latest/api/token',
    headers: { 'x-ttl': '300' },
  });
  const code = await curl({ args: ['-so/dev/null', '-w', '%{http_code}\\n', 'h'] });
  expect(code).toMatchObject({ stdout: '200\n', exitCode: 0 });
  expect((await curl({ args: ['--nope', 'h'] })).exitCode).toBe(2);
  expect((await curl({ args: ['-o'] })).stderr).toContain('option -o: requires parameter');
});

test('bodies, queries and files', async () => {
  const post = await curl({ args: ['-d', 'x=1', '-d', '@data', 'http://h/p?q=1'] });
  expect(post.requests[0]).toMatchObject({ method: 'POST', path: '/p', query: 'q=1' });
  expect(new TextDecoder().decode(post.requests[0]!.body)).toBe('x=1&ab');
  expect((await curl({ args: ['-G', '-d', 'x=1', 'h'] })).requests[0]).toMatchObject({ method: 'GET', query: 'x=1' });
  expect((await curl({ args: ['-O', 'http://h/a/b.txt'] })).files).toEqual({ 'b.txt': 'hello' });
  expect((await curl({ args: ['-d', '@none', 'h'] })).exitCode).toBe(26);
});

test('connections that do not come about', async () => {
  expect(await curl({ args: ['h'], answer: failing('resolve') })).toMatchObject({
    exitCode: 6,
    stderr: 'curl: (6) Could not resolve host: h\n',
  });
  expect(await curl({ args: ['-s', 'h:81'], answer: failing('refused') })).toMatchObject({ exitCode: 7, stderr: '' });
  const slow = await curl({ args: ['-sS', '--connect-timeout', '5', 'h'], answer: failing('timeout') });
  expect(slow).toMatchObject({
    exitCode: 28,
    waitedMs: 5000,
    stderr: expect.stringContaining('after 5002 ms') as string,
  });
  const limited = await curl({ args: ['-sS', '-m', '3', 'h'], answer: failing('timeout') });
  expect(limited).toMatchObject({
    exitCode: 28,
    waitedMs: 3000,
    stderr: 'curl: (28) Connection timed out after 3001 milliseconds\n',
  });
  let tries = 0;
  const retried = await curl({
    args: ['-s', '--retry', '3', '--retry-connrefused', 'h'],
    answer: () => (++tries < 3 ? failing('refused')() : ok('up')),
  });
  expect(retried).toMatchObject({ stdout: 'up', exitCode: 0, waitedMs: 2000 });
});

test('redirects, headers and HTTP errors', async () => {
  const moved = (request: HttpRequest) =>
    request.path === '/a' ? ok('', { status: 302, headers: { location: '/b' } }) : ok('b');
  expect((await curl({ args: ['-sL', 'h/a'], answer: moved })).stdout).toBe('b');
  const head = await curl({ args: ['-sI', 'h'], answer: () => ok('', { headers: { server: 'x', etag: '"1"' } }) });
  expect(head.stdout).toBe('HTTP/1.1 200 OK\r\nServer: x\r\nETag: "1"\r\n\r\n');
  expect(head.requests[0]!.method).toBe('HEAD');
  const failed = await curl({ args: ['-fsS', 'h'], answer: () => ok('no', { status: 404 }) });
  expect(failed).toMatchObject({
    exitCode: 22,
    stdout: '',
    stderr: 'curl: (22) The requested URL returned error: 404\n',
  });
});
