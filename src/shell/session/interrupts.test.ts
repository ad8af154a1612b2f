import { expect, test } from 'vitest';
import { hostClockConnection } from '../testing/connections.ts';
import { openSession } from '../testing/open-session.ts';

test('Ctrl-C ends a tight loop and `$?` is 130', async () => {
  const { session, terminal, until } = await openSession();
  const looping = session.type('n=0; while true; do n=$((n+1)); [ $n = 1 ] && echo looping; done', true);
  await until(/^looping$/m);
  await terminal.feed('\x03');
  expect(await looping).toBe(130);
  await session.type('[ $n -gt 0 ] && echo counted', true);
  await until(/^counted$/m);
});

test('Ctrl-C ends what waits: sleep, curl, a pipe, input', async () => {
  const connection = hostClockConnection({ fetch: () => new Promise(() => undefined) });
  const { session, terminal, untilBusy } = await openSession({ connection });
  for (const command of ['sleep 1000', 'curl http://10.0.0.1/', 'yes | cat > /dev/null', 'cat', 'sleep 9 | sleep 9']) {
    const running = session.type(command, true);
    await untilBusy();
    await terminal.feed('\x03');
    expect(await running, command).toBe(130);
  }
});

test('a trap takes Ctrl-C: the loop goes on until the trap ends it', async () => {
  const { session, terminal, until } = await openSession();
  const running = session.type(
    "n=0; trap 'n=$((n+1)); echo caught $n' INT; while [ $n -lt 2 ]; do echo turn $n; sleep 9; done; echo after",
    true,
  );
  for (const count of [1, 2]) {
    await until(new RegExp(`^turn ${count - 1}$`, 'm'));
    await terminal.feed('\x03');
    await until(new RegExp(`caught ${count}$`, 'm'));
  }
  expect(await running).toBe(0);
  await until(/^after$/m);
  const script = session.type('trap - INT; bash -c \'trap "echo bye" EXIT; echo inside; sleep 9\'; echo never', true);
  await until(/^inside$/m);
  await terminal.feed('\x03');
  expect(await script).toBe(130);
  await until(/bye$/m);
});

test('runaway recursion ends with a message', async () => {
  const { session, until } = await openSession();
  expect(await session.type('g() { g; }; g', true)).toBe(1);
  await until(/maximum function nesting level exceeded/);
});
