import { expect, test } from 'vitest';
import { nodeShellHost } from '../../../commands/shell/node-host.ts';
import type { HttpRequest } from '../../../core/http.ts';
import type { WorldFetchResult } from '../../../core/world-connection.ts';
import { runScriptInShell } from '../../run-script.ts';
import { instantConnection } from '../../testing/connections.ts';

const encoder = new TextEncoder();

function page(body: string, status = 200, headers: Record<string, string> = {}): WorldFetchResult {
  const response = { status, headers: { 'content-type': 'text/html', ...headers }, body: encoder.encode(body) };
  return { kind: 'response', response, remoteAddress: '203.0.113.10' };
}

/** A world in which hosts answer by their name. */
function answer(request: HttpRequest): WorldFetchResult {
  const host = request.host.split(':')[0];
  if (host === 'hangs.test') return { kind: 'failure', failure: 'timeout' };
  if (host === 'refuses.test') return { kind: 'failure', failure: 'refused' };
  if (host === 'nowhere.test') return { kind: 'failure', failure: 'resolve' };
  if (request.path === '/old') return page('', 301, { location: '/new' });
  if (request.path === '/missing') return page('no such page\n', 404);
  if (request.path === '/echo') {
    const { method, headers, query } = request;
    return page(JSON.stringify({ method, query, headers, body: new TextDecoder().decode(request.body) }));
  }
  return page(`hello from ${request.headers['host']}${request.path}\n`);
}

function run(script: string) {
  const connection = instantConnection({ fetch: async (request) => answer(request) });
  return runScriptInShell(script, { connection, host: nodeShellHost() });
}

test('prints the body; -o, -O, -i, -I, -w do as with curl', async () => {
  expect((await run('curl -s http://web.test')).stdout).toBe('hello from web.test/\n');
  expect((await run('curl -so out http://web.test/a; cat out')).stdout).toBe('hello from web.test/a\n');
  expect((await run('cd /tmp; curl -sO http://web.test/dir/f.txt; cat f.txt')).stdout).toContain('/dir/f.txt');
  expect((await run('curl -sI http://web.test')).stdout).toBe('HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n');
  expect((await run('curl -si http://web.test')).stdout).toMatch(/^HTTP\/1.1 200 OK\r\n[^]*\r\n\r\nhello/);
  const codes = await run(`curl -s -o /dev/null -w '%{http_code} %{size_download}\\n' http://web.test/missing`);
  expect(codes.stdout).toBe('404 13\n');
});

test('sends method, headers and data', async () => {
  const { stdout } = await run(`curl -s -X PUT -H 'X-A: b' -H 'Accept:' -d a=1 -d b=2 'http://web.test/echo?q=1'`);
  expect(JSON.parse(stdout)).toEqual({
    method: 'PUT',
    query: 'q=1',
    body: 'a=1&b=2',
    headers: {
      host: 'web.test',
      'user-agent': 'curl/8.11.1',
      'content-length': '7',
      'content-type': 'application/x-www-form-urlencoded',
      'x-a': 'b',
    },
  });
  const file = await run(
    `printf '{"k":1}\\n' > d.json; curl -s --json @d.json http://web.test/echo | jq -r '.method, .body'`,
  );
  expect(file.stdout).toBe('POST\n{"k":1}\n\n');
});

test('follows redirections only with -L, reaches other addresses with --resolve', async () => {
  expect((await run('curl -s http://web.test/old')).stdout).toBe('');
  expect((await run('curl -sL http://web.test/old')).stdout).toBe('hello from web.test/new\n');
  expect((await run('curl -s --resolve name.test:80:web.test http://name.test/')).stdout).toBe(
    'hello from name.test/\n',
  );
});

test.each([
  ['curl -s http://refuses.test', 7, ''],
  [
    'curl http://refuses.test',
    7,
    'curl: (7) Failed to connect to refuses.test port 80 after 0 ms: Could not connect to server\n',
  ],
  ['curl -sS http://nowhere.test', 6, 'curl: (6) Could not resolve host: nowhere.test\n'],
  ['curl -sS --max-time 5 http://hangs.test', 28, 'curl: (28) Connection timed out after 5001 milliseconds\n'],
  [
    'curl -sS --connect-timeout 2 http://hangs.test',
    28,
    'curl: (28) Failed to connect to hangs.test port 80 after 2001 ms: Timeout was reached\n',
  ],
  ['curl -sf http://web.test/missing', 22, ''],
  ['curl -sSf http://web.test/missing', 22, 'curl: (22) The requested URL returned error: 404\n'],
  ['curl -sS ftp://web.test/', 1, 'curl: (1) Protocol "ftp" not supported\n'],
])('%s ends with %i', async (script, exitCode, stderr) => {
  expect(await run(script)).toMatchObject({ exitCode, stderr });
});

test('a connection that hangs costs as much world time as on AWS', async () => {
  const { stdout } = await run('a=$(date +%s); curl -s http://hangs.test; b=$(date +%s); echo $((b - a))');
  expect(Number(stdout)).toBe(134);
});

test('a loop waits for a server to come up', async () => {
  let asked = 0;
  const connection = instantConnection({
    fetch: async () => (++asked < 4 ? { kind: 'failure', failure: 'refused' } : page('up')),
  });
  const script = 'until curl -s http://web.test; do sleep 5; done';
  expect((await runScriptInShell(script, { connection, host: nodeShellHost() })).stdout).toBe('up');
  expect(asked).toBe(4);
});
