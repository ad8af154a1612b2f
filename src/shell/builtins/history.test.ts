import { expect, test } from 'vitest';
import { openSession } from '../testing/open-session.ts';

/** What the screen shows of the last of these commands. */
async function lastOutput(...commands: string[]): Promise<string> {
  const { session, text } = await openSession();
  await session.type('history -c; clear', true);
  for (const command of commands) await session.type(command, true);
  const screen = text();
  const at = screen.lastIndexOf(`$ ${commands.at(-1)!}\n`) + commands.at(-1)!.length + 3;
  return screen.slice(at).replace(/\n[^\n]*\$ $/, '');
}

test('fc runs a command again, changed, and stands for it in the history', async () => {
  expect(await lastOutput('echo one', 'fc -s one=둘 echo', 'history')).toBe(
    '    1  echo one\n    2  echo 둘\n    3  history',
  );
});

test('fc lets the editor change what runs', async () => {
  expect(await lastOutput("FCEDIT='sed -i s/a/가/'", 'echo a', 'fc')).toBe('echo 가\n가');
  expect(await lastOutput('echo a; echo b', 'fc -ln')).toBe(' echo a; echo b');
});

test('history forgets what it is told to, and keeps to HISTCONTROL and HISTSIZE', async () => {
  expect(await lastOutput('echo a', 'history -d 1', 'history 1')).toBe('    2  history 1');
  expect(await lastOutput('HISTCONTROL=', 'ls -d .', 'ls -d .', 'history | grep -c ls')).toBe('3');
  expect(await lastOutput('HISTSIZE=1', 'echo a', 'history')).toBe('    3  history');
});

test('scripts have no history', async () => {
  expect(await lastOutput("bash -c 'history; fc -l' | wc -c")).toBe('0');
});
