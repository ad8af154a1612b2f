import { expect, test } from 'vitest';
import { openSession } from '../testing/open-session.ts';

test('less lays out anew when the size of the screen changes', async () => {
  const { session, terminal, until, resize } = await openSession();
  const paging = session.type("printf '%s\\n' 123456789012345678901234567890 end | less", true);
  await until(/^123456789012345678901234567890\nend\n~/m);
  resize(20);
  await until(/^12345678901234567890\n1234567890\nend\n~/m);
  await terminal.feed('q');
  expect(await paging).toBe(0);
});

test('output of functions and loops is live', async () => {
  const { session, until, text } = await openSession();
  const running = session.type('f() { echo first; sleep 0.3; echo second; }; f', true);
  await until(/^first$/m);
  expect(text()).not.toMatch(/^second$/m);
  await running;
  await until(/^second$/m);
});

test('filters let lines through while their input still comes', async () => {
  const { session, until, text } = await openSession();
  for (const [index, filter] of ['grep x', 'sed s/x/x/', "awk '{print $1}'"].entries()) {
    const slow = `for i in 1 2 3; do echo "x${index}$i"; sleep 0.2; done`;
    const running = session.type(`${slow} | ${filter}; echo end`, true);
    await until(new RegExp(`^x${index}1$`, 'm'));
    expect(text(), filter).not.toMatch(new RegExp(`^x${index}3$`, 'm'));
    await running;
  }
});

test('the prompt follows output that has not ended its line, however long it is', async () => {
  const { session, text } = await openSession();
  await session.type("printf '%0250d' 7", true);
  await session.type('printf done', true);
  await expect
    .poll(() => text().split('\n').slice(1))
    .toEqual([
      '0'.repeat(100),
      '0'.repeat(100),
      `${'0'.repeat(49)}7learner@cheonman:~$ printf done`,
      'donelearner@cheonman:~$',
    ]);
});
