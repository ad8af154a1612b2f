import { expect, test } from 'vitest';
import { nodeShellHost } from '../../commands/shell/node-host.ts';
import type { WorldConnection } from '../../core/world-connection.ts';
import type { StoredFile } from '../files/stored-files.ts';
import { runScriptInShell } from '../run-script.ts';
import { hostClockConnection } from '../testing/connections.ts';
import { openSession } from '../testing/open-session.ts';

const home = '/home/learner';

function stored(files: Record<string, string>): Map<string, StoredFile> {
  const entries = Object.entries(files).map(([name, text]): [string, StoredFile] => {
    const path = `${home}/${name}`;
    return [path, { path, mode: 0o644, content: new TextEncoder().encode(text) }];
  });
  return new Map(entries);
}

async function run(script: string, files: Record<string, string> = {}, world: Partial<WorldConnection> = {}) {
  const kept = stored(files);
  const result = await runScriptInShell(script, {
    connection: hostClockConnection(world),
    host: nodeShellHost(),
    files: kept,
  });
  return { ...result, files: kept };
}

test('-e, -p and stdin', async () => {
  const { stdout } = await run(`node -p '6 * 7'; node -e 'console.log(process.argv.slice(1))' a b
echo 'console.log("piped", 1)' | node; echo '{"n":[7]}' | node -p 'JSON.parse(fs.readFileSync(0, "utf8")).n[0]'
X=1 node -p 'process.env.X'`);
  expect(stdout).toBe("42\n[ 'a', 'b' ]\npiped 1\n7\n1\n");
});

test('modules of both kinds, JSON, and files that the shell sees afterwards', async () => {
  const files = {
    'main.mjs': `import { readFile, writeFile } from 'node:fs/promises';
import { twice } from './lib/twice.mjs';
import plain from './plain.cjs';
import data from './data.json' with { type: 'json' };
await writeFile('out.txt', \`\${twice(data.n)} \${plain.name}\\n\`);
console.log(await readFile('out.txt', 'utf8'), import.meta.filename);`,
    'plain.cjs': `const path = require('path'); module.exports = { name: path.basename(__filename) };`,
    'data.json': '{"n": 21}',
  };
  const { stdout, files: kept } = await run(
    'mkdir lib; echo "export const twice = (n) => n * 2;" > lib/twice.mjs; node main.mjs; cat out.txt; ls lib',
    files,
  );
  expect(stdout).toBe(`42 plain.cjs\n ${home}/main.mjs\n42 plain.cjs\ntwice.mjs\n`);
  expect(kept.has(`${home}/out.txt`)).toBe(true);
});

test('an error that nobody caught shows its place, its line, the stack', async () => {
  const source = `function f() {\n  throw new Error('boom');\n}\nf();\n`;
  const { stderr, exitCode } = await run('node bad.js', { 'bad.js': source });
  expect(exitCode).toBe(1);
  expect(stderr).toMatch(
    /^\/home\/learner\/bad\.js:2\n {2}throw new Error\('boom'\);\n {2}\^\n\nError: boom\n {4}at f \(\/home\/learner\/bad\.js:2:\d+\)\n[^]*\nNode\.js v\d+/,
  );
});

test.each([
  ['async function main() {\n  await null;\n  undefined.x;\n}\nmain();', "reading 'x'", ':3\n'],
  ['(async () => {\n  await null;\n  nothing();\n})();', 'nothing is not defined', ':3\n'],
  ['setTimeout(async () => { throw new Error("late") }, 1)', 'Error: late', ':1\n'],
])('a rejection that nobody takes ends the program: %s', async (source, message, place) => {
  const { stderr, exitCode } = await run('node main.mjs', { 'main.mjs': source });
  expect(exitCode).toBe(1);
  expect(stderr).toContain(message);
  expect(stderr).toContain(`main.mjs${place}`);
});

test('timers run in their order on the clock of the world', async () => {
  const slept: number[] = [];
  const sleep = async (durationMs: number) => void slept.push(durationMs);
  const { stdout } = await run(
    `node -e 'setTimeout(() => console.log("b"), 60000); setTimeout(() => console.log("a"), 30000); console.log("first")'`,
    {},
    { sleep },
  );
  expect(stdout).toMatch(/^first\n/);
  expect(Math.max(...slept)).toBeGreaterThan(59_000);
});

test('fetch goes into the world and follows redirections', async () => {
  const asked: string[] = [];
  const fetch: WorldConnection['fetch'] = async (request) => {
    asked.push(
      `${request.method} ${request.host}${request.path}?${request.query} ${new TextDecoder().decode(request.body)}`,
    );
    const isFirst = request.path === '/old';
    const headers: Record<string, string> = isFirst ? { location: '/new?x=1' } : { 'content-type': 'application/json' };
    const body = new TextEncoder().encode(isFirst ? '' : '{"users":"천만"}');
    return { kind: 'response', remoteAddress: '10.0.0.9', response: { status: isFirst ? 302 : 200, headers, body } };
  };
  const source = `const r = await fetch('http://10.0.0.9/old', { method: 'POST', body: 'hi' });
console.log(r.status, r.ok, r.headers.get('Content-Type'), (await r.json()).users);`;
  const { stdout, stderr } = await run('node main.mjs', { 'main.mjs': source }, { fetch });
  expect(stderr + stdout).toBe('200 true application/json 천만\n');
  expect(asked).toEqual(['POST 10.0.0.9/old? hi', 'GET 10.0.0.9/new?x=1 ']);
  const refused = await run(`node -e 'fetch("http://10.0.0.1/").catch((e) => console.log(e.message, e.cause.code))'`);
  expect(refused.stdout).toBe('fetch failed ECONNREFUSED\n');
});

test('commands of the shell through child_process', async () => {
  const source = `import { exec } from 'node:child_process';
import { promisify } from 'node:util';
const { stdout } = await promisify(exec)('echo "{\\\\"a\\\\":1}" | jq .a');
console.log(Number(stdout) + 1);`;
  expect((await run('node main.mjs', { 'main.mjs': source })).stdout).toBe('2\n');
});

test.each([
  ["import { S3Client } from '@aws-sdk/client-s3';", 'aws 명령'],
  ["import express from 'express';", 'npm이 없어서'],
  ["import http from 'node:http';", 'fetch로 보내고'],
  ["import { execSync } from 'child_process'; execSync('ls');", 'promisify(exec)'],
])('what is not there says what to use instead: %s', async (source, hint) => {
  const { stderr, exitCode } = await run('node main.mjs', { 'main.mjs': source });
  expect(exitCode).toBe(1);
  expect(stderr).toContain(hint);
});

test('runaway memory and recursion end the program, not the shell', async () => {
  const { stdout, stderr } = await run(`node -e 'const a = []; for (;;) a.push(new Array(100000).fill(1))'; echo $?
node -e 'const f = () => f(); f()'; echo $?; node -p 1`);
  expect(stdout).toBe('134\n1\n1\n');
  expect(stderr).toContain('JavaScript heap out of memory');
  expect(stderr).toContain('RangeError: Maximum call stack size exceeded');
});

test('Ctrl-C ends an endless loop, Ctrl-Z holds back what a program does', async () => {
  const { session, terminal, text, until } = await openSession({ host: nodeShellHost() });
  const looping = session.type('node -e \'console.log("spins"); while (true) {}\'', true);
  await until(/^spins$/m);
  await terminal.feed('\x03');
  expect(await looping).toBe(130);
  const ticking = session.type('node -e \'setInterval(() => console.log("tick"), 20)\'', true);
  await until(/^tick\ntick$/m);
  await terminal.feed('\x1a');
  expect(await ticking).toBe(148);
  await until(/^\[1\]\+ {2}Stopped +node -e/m);
  const shown = text();
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(text()).toBe(shown);
  const resumed = session.type('fg', true);
  await until(/\ntick\ntick$/);
  await terminal.feed('\x03');
  expect(await resumed).toBe(130);
});

test('without a script on a terminal: values, names that stay, open brackets, errors, await, Ctrl-C, .exit', async () => {
  const { session, terminal, text, until } = await openSession({ host: nodeShellHost() });
  const leaving = session.type('node', true);
  await until(/^> ?$/m);
  const typed: [keys: string, shown: RegExp][] = [
    ['const x = 40\r', /x = 40\nundefined\n>/],
    ['x + 2\r', /\n42\n>/],
    ['_ * 2\r', /\n84\n>/],
    ['{ a: [1,\r', /\n\.\.\. ?$/],
    ["'한글'] }\r", /\n\{ a: \[ 1, '한글' \] \}\n>/],
    ['nope\r', /\nUncaught ReferenceError: nope is not defined\n>/],
    ["throw 'x'\r", /\nUncaught 'x'\n>/],
    ['const y = await Promise.resolve(7)\r', /\n7\n>/],
    ['y; `a\r', /\n\.\.\. ?$/],
    ['\x03', /\n> ?$/],
    ['path.join("a", "b")\r', /\n'a\/b'\n>/],
    ['.help\r', /\.exit {5}Exit the REPL/],
    ['\x03', /To exit, press Ctrl\+C again or Ctrl\+D or type \.exit/],
    ['\x1b[A\r', /\.exit {5}Exit the REPL[^]*\.exit {5}Exit the REPL/],
  ];
  for (const [keys, shown] of typed) {
    for (const key of keys.match(/\x1b\[A|[^]/gu) ?? []) await terminal.feed(key);
    await until(shown);
  }
  for (const key of '.exit\r') await terminal.feed(key);
  expect(await leaving).toBe(0);
  expect(text()).toMatch(/^Welcome to Node\.js v\d+\.\d+\.\d+\.\nType "\.help" for more information\.$/m);
});
