import { expect, test } from 'vitest';
import { nodeShellHost } from '../../commands/shell/node-host.ts';
import { runScriptInShell } from '../run-script.ts';
import { hostClockConnection } from '../testing/connections.ts';
import { openSession } from '../testing/open-session.ts';

const connection = hostClockConnection();
const { startToolboxThread, ...withoutThreads } = nodeShellHost();

/** Counts the calls that run in a thread. */
async function run(script: string) {
  let threads = 0;
  const start = () => {
    threads++;
    return startToolboxThread!();
  };
  const result = await runScriptInShell(script, { connection, host: { ...withoutThreads, startToolboxThread: start } });
  return { ...result, threads };
}

test.each([
  [`seq 20000 > in; sort -rn in | head -1; tac in | head -1; diff in missing; sort < in | md5sum`],
  [`seq 20000 > in; rev in | md5sum; paste in in | md5sum; comm in in | tail -1; ls; rev missing; echo $?`],
  [`seq 20000 > 가; nl 가 | md5sum; fold -w 3 < 가 | md5sum`],
])('in a thread as in the shell: %s', { timeout: 30_000 }, async (script) => {
  const { threads, ...inThread } = await run(script);
  expect(threads).toBeGreaterThan(0);
  expect(inThread).toEqual(await runScriptInShell(script, { connection, host: withoutThreads }));
});

test('what is over at once starts no thread', async () => {
  const script = `seq 100 > in; rev in | sort | tac; find .`;
  expect((await run(script)).threads).toBe(0);
});

test('Ctrl-C ends a long call; the next one runs', async () => {
  const started = Promise.withResolvers<void>();
  const start = () => {
    const thread = startToolboxThread!();
    started.resolve();
    return thread;
  };
  const host = { ...withoutThreads, startToolboxThread: start };
  const { session, terminal } = await openSession({ connection, host });
  await session.type('seq 200000 > in', true);
  const running = session.type('tac in', true);
  await started.promise;
  await terminal.feed('\x03');
  expect(await running).toBe(130);
  expect(await session.type('tac in > out', true)).toBe(0);
});
