import { test } from 'vitest';
import { openSession } from '../testing/open-session.ts';

test('!! and !$ stand for the last command and its last word, shown before they run', async () => {
  const { terminal, until } = await openSession();
  await terminal.feed('echo one two\r');
  await until(/^one two$/m);
  await terminal.feed('printf "<%s>" !$; echo\r');
  await until(/^printf "<%s>" two; echo\n<two>$/m);
  await terminal.feed('!nope\r');
  await until(/^bash: !nope: event not found$/m);
  await terminal.feed('!-2\r\x1b[A');
  await until(/^echo one two\none two\nlearner@cheonman:~\$ echo one two$/m);
});
