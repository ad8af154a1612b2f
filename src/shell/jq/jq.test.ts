import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { loadJq } from 'jq-wasm';
import { expect, test } from 'vitest';
import { nodeShellHost } from '../../commands/shell/node-host.ts';
import { runScriptInShell } from '../run-script.ts';
import { hostClockConnection } from '../testing/connections.ts';
import { openSession } from '../testing/open-session.ts';
import { importNames } from './runner/import-names.ts';

declare const WebAssembly: { instantiate(bytes: Uint8Array, imports: object): Promise<{ instance: object }> };

const run = (script: string, nowMs?: number) =>
  runScriptInShell(script, {
    connection: hostClockConnection(nowMs === undefined ? {} : { nowMs: () => nowMs }),
    host: nodeShellHost(),
  });

test('what we replace has these names in the build of the package', async () => {
  const path = fileURLToPath(import.meta.resolve('jq-wasm/jq.wasm'));
  let theirs: Record<string, { name: string }> = {};
  const instantiateWasm = (imports: { a: typeof theirs }, onSuccess: (instance: object) => void) => {
    theirs = imports.a;
    void readFile(path)
      .then((bytes) => WebAssembly.instantiate(bytes, imports))
      .then(({ instance }) => onSuccess(instance));
  };
  await loadJq({ instantiateWasm: instantiateWasm as never });
  const names = Object.entries(importNames).map(([name, letter]) => [name, theirs[letter]!.name]);
  expect(Object.fromEntries(names)).toEqual({
    assertFail: '___assert_fail',
    exit: 'exitJS',
    close: '_fd_close',
    write: '_fd_write',
    fcntl: '___syscall_fcntl64',
    openat: '___syscall_openat',
    now: '_emscripten_date_now',
    read: '_fd_read',
    ioctl: '___syscall_ioctl',
    environGet: '_environ_get',
    environSizes: '_environ_sizes_get',
    readlink: '___syscall_readlinkat',
    getcwd: '___syscall_getcwd',
    procExit: '_proc_exit',
    gmtime: '__gmtime_js',
    localtime: '__localtime_js',
    mktime: '__mktime_js',
    timegm: '__timegm_js',
    tzset: '__tzset_js',
    seek: '_fd_seek',
    describe: '_fd_fdstat_get',
    lstat: '___syscall_lstat64',
    statAt: '___syscall_newfstatat',
    stat: '___syscall_stat64',
    fstat: '___syscall_fstat64',
    abort: '__abort_js',
  });
});

test("now is the world's time", async () => {
  const { stdout } = await run(`jq -n now; jq -rn 'now|todate'`, Date.UTC(2026, 10, 21, 3, 0, 0));
  expect(stdout).toBe('1795230000\n2026-11-21T03:00:00Z\n');
});

test('modules, in a folder of -L and in ~/.jq', async () => {
  const { stdout } = await run(
    `mkdir m; echo 'def twice: .*2;' > m/lib.jq; jq -n -L m 'import "lib" as l; 4|l::twice'
     echo 'def thrice: .*3;' > ~/.jq; jq -n '2|thrice'`,
  );
  expect(stdout).toBe('8\n6\n');
});

test('line numbers and exit code when the input comes bit by bit', async () => {
  const { stdout, stderr, exitCode } = await run(
    `{ echo 1; sleep 0.05; echo '"a"'; sleep 0.05; echo 3; } | jq '.+1'; { echo '"a"'; sleep 0.05; echo '"b"'; } | jq '.+1'`,
  );
  expect(stdout).toBe('2\n4\n');
  expect(stderr.split('\n')[0]).toContain('(at <stdin>:2)');
  expect(exitCode).toBe(5);
});

test('a large answer and Korean text pass whole', async () => {
  const { stdout } = await run(
    `jq -n '[range(200000)|"가\\(.)"]' | jq -r '.[199999], length'; jq -n '[range(1e12)]'; echo $?`,
  );
  expect(stdout).toBe('가199999\n200000\n134\n');
});

test('on a terminal: how it is used, and input line by line', async () => {
  const { session, terminal, text, until } = await openSession({ host: nodeShellHost() });
  expect(await session.type('jq', true)).toBe(2);
  expect(text()).toMatch(/^Usage:\s*jq/m);
  const reading = session.type('jq .a', true);
  await until(/\$ jq \.a$/);
  await terminal.feed('{"a":7}\r');
  await until(/^7$/m);
  await terminal.feed('\x04');
  expect(await reading).toBe(0);
});

test('Ctrl-C ends a program that never yields', async () => {
  const { session, terminal, until } = await openSession({ host: nodeShellHost() });
  const looping = session.type(`jq -n '"spins", (def f: f; f)'`, true);
  await until(/^"spins"$/m);
  await terminal.feed('\x03');
  expect(await looping).toBe(130);
  expect(await session.type('jq -n 2', true)).toBe(0);
});
