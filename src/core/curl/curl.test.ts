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
  const printed = { stdout: '', stderr: '' };
  let waitedMs = 0;
  const exitCode = await runCurl(args, {
    fetch: async (request) => {
      requests.push(request);
      return (answer ?? (() => ok('hello')))(request);
    },
    wait: async (durationMs) => void (waitedMs += durationMs),
    nowMs: () => waitedMs,
    readFile: async (path) => (path === 'data' ? new TextEncoder().encode('a\nb') : undefined),
    writeFile: async (path, bytes) => {
      if (path.startsWith('/missing/')) return false;
      files[path] = new TextDecoder().decode(bytes);
      return true;
    },
    stdout: (bytes) => void (printed.stdout += new TextDecoder().decode(bytes)),
    stderr: (bytes) => void (printed.stderr += new TextDecoder().decode(bytes)),
  });
  return { exitCode, ...printed, requests, files, waitedMs };
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

test('forms with fields and files', async () => {
  const sent = await curl({
    args: ['-F', 'name=값', '-F', 'file=@data;type=text/csv', '-F', 'text=<data', 'http://h/'],
  });
  const [request] = sent.requests;
  const boundary = /^multipart\/form-data; boundary=(-{24}\w+)$/.exec(request!.headers['content-type']!)![1];
  expect(request!.method).toBe('POST');
  expect(new TextDecoder().decode(request!.body).split(`--${boundary}`)).toEqual([
    '',
    '\r\nContent-Disposition: form-data; name="name"\r\n\r\n값\r\n',
    '\r\nContent-Disposition: form-data; name="file"; filename="data"\r\nContent-Type: text/csv\r\n\r\na\nb\r\n',
    '\r\nContent-Disposition: form-data; name="text"\r\n\r\na\nb\r\n',
    '--\r\n',
  ]);
  expect((await curl({ args: ['-F', 'file=@nofile', 'http://h/'] })).exitCode).toBe(26);
});

test('bodies, queries and files', async () => {
  const post = await curl({ args: ['-d', 'x=1', '-d', '@data', 'http://h/p?q=1'] });
  expect(post.requests[0]).toMatchObject({ method: 'POST', path: '/p', query: 'q=1' });
  expect(new TextDecoder().decode(post.requests[0]!.body)).toBe('x=1&ab');
  expect((await curl({ args: ['-G', '-d', 'x=1', 'h'] })).requests[0]).toMatchObject({ method: 'GET', query: 'x=1' });
  expect((await curl({ args: ['-O', 'http://h/a/b.txt'] })).files).toEqual({ 'b.txt': 'hello' });
  expect((await curl({ args: ['-d', '@none', 'h'] })).exitCode).toBe(26);
  expect((await curl({ args: ['-o', '/missing/a', 'h'] })).exitCode).toBe(23);
  expect((await curl({ args: ['-io', 'page', 'h'] })).files).toEqual({ page: 'HTTP/1.1 200 OK\r\n\r\nhello' });
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
    stderr: expect.stringContaining('after 5001 ms') as string,
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
  expect(retried).toMatchObject({ stdout: 'up', exitCode: 0, waitedMs: 3000 });
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

test('an HTTP error with -f still tells its status', async () => {
  const failed = await curl({
    args: ['-fs', '-w', '%{http_code} %{exitcode} %{errormsg}', 'h'],
    answer: () => ok('no', { status: 404 }),
  });
  expect(failed).toMatchObject({ exitCode: 22, stdout: '404 22 The requested URL returned error: 404' });
});

test('each retry follows the redirections from the start', async () => {
  let tries = 0;
  const result = await curl({
    args: ['-sL', '--retry', '1', '-w', ' %{num_redirects}', 'h/a'],
    answer: ({ path }) => {
      if (path === '/a') return ok('', { status: 302, headers: { location: '/b' } });
      return ++tries === 1 ? failing('timeout')() : ok('b');
    },
  });
  expect(result).toMatchObject({ exitCode: 0, stdout: 'b 1' });
});
