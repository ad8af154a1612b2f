import { expect, test } from 'vitest';
import { maxFileBytes } from '../files/shell-file-system.ts';
import { homeDirectory } from '../files/stored-files.ts';
import type { StoredFile } from '../files/stored-files.ts';
import { CollectingOutput, ByteInput } from '../io/byte-streams.ts';
import { runScriptInShell } from '../run-script.ts';
import { hostClockConnection, nodeLikeHost } from '../testing/connections.ts';
import { openSession } from '../testing/open-session.ts';

test('what a command keeps has a limit of 256 MiB', async () => {
  const piece = new Uint8Array(64 * 1024 * 1024);
  const output = new CollectingOutput();
  for (let index = 0; index < 3; index++) output.write(piece);
  expect(() => output.write(piece)).toThrow(new RangeError('cannot allocate memory'));
  let pieces = 0;
  const endless = new ByteInput(async () => (pieces++, piece));
  await expect(endless.readAll()).rejects.toThrow(RangeError);
  expect(pieces).toBe(4);
});

test('a file that gets too long ends its writer with an error, and the shell goes on', async () => {
  const path = `${homeDirectory}/big`;
  const files = new Map<string, StoredFile>([
    [path, { path, mode: 0o644, content: new Uint8Array(maxFileBytes - 1_000) }],
  ]);
  const script =
    '(yes >> big); echo "ended $?"; (head -c 2000 big | tee -a big > /dev/null); echo "tee $?"; stat -c %s big';
  const { stdout, stderr } = await runScriptInShell(script, { connection: hostClockConnection(), files });
  expect(stdout).toBe(`ended 1\ntee 1\n${maxFileBytes - 1_000}\n`);
  expect(stderr).toBe('bash: line 1: write error: File too large\n'.repeat(2));
});

/** Each runs a command whose promise rejects with what nobody expected. */
test.each([
  ['uuidgen; echo "then $?"', /^uuidgen: no randomness\nthen 1$/m],
  ['uuidgen | cat; echo "then $?"', /^uuidgen: no randomness\nthen 0$/m],
  ['x=$(uuidgen); echo "then $?"', /^uuidgen: no randomness\nthen 1$/m],
  ['cat <(uuidgen); echo "then $?"', /^uuidgen: no randomness\nthen 0$/m],
  ['uuidgen & wait $!; echo "then $?"', /^uuidgen: no randomness\n(.*\n)?then 1$/m],
  ['f() { uuidgen; }; f || echo "then $?"', /^uuidgen: no randomness\nthen 1$/m],
  ['trap uuidgen EXIT; exit', /^uuidgen: no randomness\nexit$/m],
])('a command that fails as nobody expected says so, and the prompt comes back: %s', async (line, shown) => {
  const randomBytes = () => {
    throw new TypeError('no randomness');
  };
  const { session, until } = await openSession({ host: { ...nodeLikeHost(), randomBytes } });
  await session.type(line, true);
  await until(shown);
  expect(await session.type('true', true)).toBe(0);
});

test.each([
  ['rejects', () => Promise.reject(new TypeError('gone')), /Could not connect to the endpoint URL/],
  [
    'throws',
    () => {
      throw new RangeError('gone');
    },
    /Could not connect to the endpoint URL/,
  ],
  ['answers what is no answer', async () => ({}) as never, /\S/],
] as const)(
  'an aws command whose request %s ends with an error, and the prompt comes back',
  async (_, send, problem) => {
    const { session, text } = await openSession({ connection: hostClockConnection({ send }) });
    expect(await session.type('clear; aws sts get-caller-identity', true)).toBe(255);
    expect(text()).toMatch(problem);
    expect(await session.type('aws s3 ls | cat; true', true)).toBe(0);
  },
);

test('Ctrl-C in an EXIT trap ends the trap, not the terminal', async () => {
  const { session, terminal, until } = await openSession();
  const leaving = session.type("trap 'echo bye; sleep 1000' EXIT; exit", true);
  await until(/^bye$/m);
  await terminal.feed('\x03');
  await leaving;
  expect(await session.type('true', true)).toBe(0);
});
