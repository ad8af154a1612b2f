import { expect, test } from 'vitest';
import { openSession } from '../../testing/open-session.ts';

test('stty and tput know the terminal', async () => {
  const { session, text } = await openSession();
  await session.type('stty size; stty -a | head -2; stty; tput cols', true);
  expect(text()).toMatch(
    /^24 100\nspeed 38400 baud; rows 24; columns 100; line = 0;\nintr = \^C; quit = \^\\; erase = \^\?; .*\nspeed 38400 baud; line = 0;\n-brkint -imaxbel iutf8\n100$/m,
  );
});

test('without a terminal stty says so', async () => {
  const { session, text } = await openSession();
  await session.type('echo | stty -a', true);
  expect(text()).toContain("stty: 'standard input': Inappropriate ioctl for device");
});
