import { expect, test } from 'vitest';
import { hostClockConnection } from '../../testing/connections.ts';
import { openSession } from '../../testing/open-session.ts';

/** 2026-11-21 09:00:00 UTC, an hour later after each wait; the third wait never ends. */
function world() {
  let nowMs = Date.UTC(2026, 10, 21, 9);
  let waits = 0;
  return hostClockConnection({
    nowMs: () => nowMs,
    sleep: async () => {
      nowMs += 3_600_000;
      if (++waits > 2) await new Promise(() => undefined);
    },
  });
}

test('watch shows interval, command, host and the time of the world; Ctrl-C brings the screen back', async () => {
  const { session, terminal, text, until } = await openSession({ connection: world() });
  const watching = session.type('watch -n 5 "echo 안녕; date +%H"', true);
  await until(/^(?:11|20)$/m);
  const [title, , first, second] = text().split('\n').slice(-4);
  expect(title).toMatch(/^Every 5\.0s: echo 안녕; date \+%H {10,}cheonman: Sat Nov 21 (?:11|20):00:00 2026$/);
  expect([first, second]).toEqual(['안녕', expect.stringMatching(/^(?:11|20)$/)]);
  await terminal.feed('\x03');
  expect(await watching).toBe(130);
});

test('-t has no title, -g ends at a change, -x runs the words as they are, -e ends at an error', async () => {
  const { session, text } = await openSession({ connection: world() });
  expect(await session.type('watch -t -g date | tail -n 1 | cut -c1-3', true)).toBe(0);
  expect(text()).toMatch(/^Sat$/m);
  expect(await session.type("watch -tex sh -c 'echo $0; exit 3' '$HOME;' | cat", true)).toBe(0);
  expect(text()).toMatch(/^\$HOME;$/m);
  expect(await session.type('watch -t -e false > /dev/null', true)).toBe(1);
  expect(await session.type('watch -n x date', true)).toBe(1);
  expect(text()).toContain("watch: failed to parse argument: 'x'");
});
