import { expect, test } from 'vitest';
import { nodeShellHost } from '../../commands/shell/node-host.ts';
import { runScriptInShell } from '../run-script.ts';
import { hostClockConnection } from '../testing/connections.ts';
import { withAppended, withoutRoom } from './growing-bytes.ts';
import { maxFileBytes, ShellFileSystem } from './shell-file-system.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const text = (content: Uint8Array) => new TextDecoder().decode(content);

test('many small appends use the same buffer again', () => {
  let content: Uint8Array = bytes('');
  const buffers = new Set<ArrayBufferLike>();
  for (let index = 0; index < 100_000; index++) {
    content = withAppended(content, bytes('0123456789\n'));
    buffers.add(content.buffer);
  }
  expect(content.length).toBe(1_100_000);
  expect(text(content.subarray(-22))).toBe('0123456789\n0123456789\n');
  expect(buffers.size).toBeLessThan(12);
});

test('who has a content sees nothing of what is put behind it, by whomever', () => {
  const first = withAppended(bytes('a'), bytes('b'));
  const left = withAppended(first, bytes('c'));
  const right = withAppended(first, bytes('d'));
  expect([first, left, right].map(text)).toEqual(['ab', 'abc', 'abd']);
  const kept = withoutRoom(left);
  expect(kept.buffer.byteLength).toBe(3);
  expect(text(kept)).toBe('abc');
});

test('jobs that append to one file at the same time lose nothing', async () => {
  const files = new ShellFileSystem();
  const writers = Array.from({ length: 4 }, async (_, writer) => {
    for (let index = 0; index < 500; index++) await files.appendFile('/log', `${writer} ${index}\n`);
  });
  await Promise.all(writers);
  const lines = (await files.readFile('/log')).trimEnd().split('\n');
  expect(new Set(lines).size).toBe(2_000);
  expect(lines.filter((line) => line.startsWith('2 '))).toEqual(
    Array.from({ length: 500 }, (_, index) => `2 ${index}`),
  );
});

test('a copy and its source grow apart', async () => {
  const files = new ShellFileSystem();
  await files.appendFile('/a', 'one ');
  await files.appendFile('/a', 'two ');
  await files.cp('/a', '/b');
  await files.writeFile('/c', await files.readFileBuffer('/a'));
  for (const name of ['/a', '/b', '/c']) await files.appendFile(name, name);
  expect(await Promise.all(['/a', '/b', '/c'].map((name) => files.readFile(name)))).toEqual([
    'one two /a',
    'one two /b',
    'one two /c',
  ]);
});

test('a file longer than 256 MiB is refused, and stays as long as it was', async () => {
  const files = new ShellFileSystem();
  await files.writeFile('/big', new Uint8Array(maxFileBytes));
  await expect(files.appendFile('/big', 'x')).rejects.toThrow(new RangeError('write error: File too large'));
  await expect(files.writeFile('/more', new Uint8Array(maxFileBytes + 1))).rejects.toThrow(RangeError);
  expect((await files.stat('/big')).size).toBe(maxFileBytes);
  for (const name of ['/2', '/3', '/4']) await files.writeFile(name, new Uint8Array(maxFileBytes));
  await expect(files.writeFile('/5', 'x')).rejects.toThrow(new RangeError('write error: No space left on device'));
});

test('a file is read while a loop writes it', async () => {
  const script = `
    for i in $(seq 2000); do echo $i; [ $((i % 500)) = 0 ] && { wc -l < log; tail -1 log; } >&2; done > log
    (for i in 1 2 3; do echo "more $i" >> log; sleep 1.1; done) & tail -n 0 -f log & sleep 4; kill %2; wc -l < log`;
  const { stdout, stderr } = await runScriptInShell(script, {
    connection: hostClockConnection(),
    host: nodeShellHost(),
  });
  expect(stderr).toBe('500\n500\n1000\n1000\n1500\n1500\n2000\n2000\n');
  expect(stdout).toMatch(/^(more 1\n)?more 2\nmore 3\n2003\n$/);
});
