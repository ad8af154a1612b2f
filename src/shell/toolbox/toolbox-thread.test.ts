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
  [`awk 'BEGIN { for (i = 0; i < 3; i++) printf "%d가 ", i }'`],
  [`printf '1\\n2\\n' > in; awk 'BEGIN { while ((getline l < "in") > 0) n += l; print n > "out" }'; cat out`],
  [`awk 'BEGIN { "expr 1 + 2" | getline x; print x, ENVIRON["HOME"] }'; awk 'BEGIN { "date +%Y" | getline }'`],
  [`printf 'a\\nb\\nc\\n' | sed ':a;N;$!ba;s/\\n/,/g'; sed ':a;ba' missing; echo $?`],
  [`seq 20000 > in; sort -rn in | head -1; tac in | head -1; diff in missing; sort < in | md5sum`],
  [`seq 20000 > in; sed -i ':a;s/9/8/;ta' in; md5sum in`],
])('in a thread as in the shell: %s', { timeout: 30_000 }, async (script) => {
  const { threads, ...inThread } = await run(script);
  expect(threads).toBeGreaterThan(0);
  expect(inThread).toEqual(await runScriptInShell(script, { connection, host: withoutThreads }));
});

test('what is over at once starts no thread', async () => {
  const script = `seq 100 > in; awk '{ n[$1 % 3]++ } END { for (k in n) print k, n[k] }' in | sort | sed 's/ /: /'; find .`;
  expect((await run(script)).threads).toBe(0);
});

test('more turns than a loop may have in the shell itself', { timeout: 60_000 }, async () => {
  const { stdout } = await run(`awk 'BEGIN { while (i < 1500000) i++; print i }'`);
  expect(stdout).toBe('1500000\n');
});

test.each([[`awk 'BEGIN { while (1); }'`], [`echo | sed ':a; ba'`]])('Ctrl-C ends %s', async (command) => {
  const started = Promise.withResolvers<void>();
  const start = () => {
    const thread = startToolboxThread!();
    started.resolve();
    return thread;
  };
  const host = { ...withoutThreads, startToolboxThread: start };
  const { session, terminal } = await openSession({ connection, host });
  const looping = session.type(command, true);
  await started.promise;
  await terminal.feed('\x03');
  expect(await looping).toBe(130);
  expect(await session.type(`awk 'BEGIN { while (i < 9) i++; exit i }'`, true)).toBe(9);
});
