import { expect, test } from 'vitest';
import { openSession } from '../testing/open-session.ts';

test('Ctrl-Z stops a job, silent until it is brought back', async () => {
  const { session, terminal, text, until } = await openSession();
  const running = session.type('(while true; do echo tick; sleep 0.02; done) | cat', true);
  await until(/tick\ntick/);
  await terminal.feed('\x1a');
  expect(await running).toBe(148);
  await until(/^\[1\]\+ {2}Stopped +\( while true; do$/m);
  const shown = text();
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(text()).toBe(shown);
  const resumed = session.type('fg', true);
  await until(/^done \) \| cat\n(tick\n)+tick$/m);
  await terminal.feed('\x03');
  expect(await resumed).toBe(130);
  await session.type('jobs; echo "none left"', true);
  await until(/jobs; echo "none left"\nnone left$/m);
});

test('endless loops without a wait are stopped', async () => {
  const { session, terminal, until } = await openSession();
  const loops = [
    "bash -c 'echo begun 0; while :; do :; done'",
    '(echo begun 1; while :; do :; done)',
    '{ echo begun 2; while :; do :; done; } | cat',
  ];
  for (const [index, loop] of loops.entries()) {
    const running = session.type(loop, true);
    await until(new RegExp(`^begun ${index}$`, 'm'));
    await terminal.feed('\x1a');
    expect(await running, loop).toBe(148);
    expect(await session.type('kill -9 %%; wait', true)).toBe(0);
  }
});

test('stopped jobs hold the first exit only, and end with the shell', async () => {
  const { session, terminal, until } = await openSession();
  const running = session.type('(echo begun; sleep 1000)', true);
  await until(/^begun$/m);
  await terminal.feed('\x1a');
  await running;
  await session.type('x=kept; exit', true);
  await until(/^There are stopped jobs\.$/m);
  await session.type('echo "<$x>"; exit', true);
  await until(/^<kept>\nexit\nThere are stopped jobs\.$/m);
  await session.type('exit', true);
  await session.type('echo "<$x>"; ps; jobs', true);
  await until(/^<>\n +PID TTY +TIME CMD\n +1000 pts\/0 +00:00:00 bash\n +\d+ pts\/0 +00:00:00 ps\nlearner.*\$$/m);
});

test('less stops on Ctrl-Z and reads keys again after fg', async () => {
  const { session, terminal, until } = await openSession();
  const paging = session.type('seq 100 | less', true);
  await until(/^:$/m);
  await terminal.feed(' ');
  await terminal.feed('\x1a');
  expect(await paging).toBe(148);
  await until(/\[1\]\+ {2}Stopped +seq 100 \| less/);
  const again = session.type('fg', true);
  await until(/fg\nseq 100 \| less$/);
  await terminal.feed('q');
  expect(await again).toBe(0);
});

test('cat on the terminal stops while it waits for a line, and reads on after fg', async () => {
  const { session, terminal, until } = await openSession();
  const reading = session.type('cat', true);
  await terminal.feed('one\r');
  await until(/^one\none$/m);
  await terminal.feed('\x1a');
  expect(await reading).toBe(148);
  const again = session.type('fg', true);
  await until(/fg\ncat$/);
  await terminal.feed('two\r');
  await until(/^two\ntwo$/m);
  await terminal.feed('\x04');
  expect(await again).toBe(0);
});

test('background jobs run on, are listed and told when done', async () => {
  const { session, until } = await openSession();
  await session.type('sleep 0.1 && echo later &', true);
  await until(/^\[1\] \d+$/m);
  await session.type('jobs', true);
  await until(/^\[1\]\+ {2}Running +sleep 0\.1 && echo later &$/m);
  await session.type('wait', true);
  await until(/later/);
});
