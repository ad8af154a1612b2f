import { expect, test } from 'vitest';
import { nodeShellHost } from '../../commands/shell/node-host.ts';
import type { ShellHost } from '../kernel.ts';
import { openSession } from '../testing/open-session.ts';

/** Turns that a command gets before Ctrl-C comes, and may take afterwards: each is about 12 ms long. */
const turnsBefore = 4;
const turnsAfter = 8;

/** A host on which, once armed, Ctrl-C is pressed in a turn of the shell, or as soon as a thread computes. */
function interruptingHost() {
  let press: () => void = () => undefined;
  const node = nodeShellHost();
  let turns = 0;
  const onTurn = () => {
    if (++turns === turnsBefore) press();
  };
  const starting =
    <T>(start: (() => T) | undefined) =>
    () => {
      turns = turnsBefore;
      press();
      return start!();
    };
  const host: Omit<ShellHost, 'connection'> = {
    ...node,
    async yieldControl() {
      onTurn();
      await node.yieldControl();
    },
    startToolboxThread: starting(node.startToolboxThread),
    startJqThread: starting(node.startJqThread),
    startProgramThread: starting(node.startProgramThread),
  };
  const arm = (onTurnsBefore: () => void) => {
    press = onTurnsBefore;
    turns = 0;
  };
  return { host, arm, turnsSince: () => turns - turnsBefore };
}

test.each([
  // Loops and recursion of the shell.
  ['while :; do :; done'],
  ['until false; do :; done'],
  ['for ((;;)); do :; done'],
  ['for ((i = 0; ; i++)); do a+=("$i"); done'],
  ['while :; do (:); done'],
  ['while :; do bash -c :; done'],
  ['while :; do : $(:); done'],
  ['while :; do exec 3< /dev/zero; done'],
  ['while :; do echo x >> f; done'],
  ['while :; do echo x; done | while read -r line; do :; done'],
  [`e='eval "$e"'; eval "$e"`],
  ["echo 'source ./a' > a; source ./a"],
  ['mapfile lines < <(yes)'],
  ['mapfile lines < /dev/zero'],
  ['read -r line < /dev/zero'],
  // Endless streams.
  ['yes > /dev/null'],
  ['yes | tr a-z A-Z > /dev/null'],
  ['yes | grep n'],
  ['yes | grep -c y'],
  ['yes | tail -1'],
  ['yes | tail -n +2 > /dev/null'],
  ['yes | wc'],
  ['yes | cut -c1 > /dev/null'],
  ['yes | tee copy > /dev/null'],
  ['yes | xargs > /dev/null'],
  ['yes | xargs -n1 echo > /dev/null'],
  ['yes | sed s/y/n/ > /dev/null'],
  ['cat /dev/zero > /dev/null'],
  ['cat /dev/urandom > /dev/null'],
  ['dd if=/dev/zero of=/dev/null'],
  ['sha256sum /dev/zero'],
  ['gzip < /dev/zero > /dev/null'],
  ['base64 < /dev/zero > /dev/null'],
  ['cmp /dev/zero /dev/zero'],
  ['xxd /dev/urandom > /dev/null'],
  ['od /dev/urandom > /dev/null'],
  ['hexdump -C /dev/urandom > /dev/null'],
  ['seq inf > /dev/null'],
  ['shuf -r -i 1-9 > /dev/null'],
  // Much to compute.
  ['shuf -i 1-1000000000 > /dev/null'],
  ['diff up down', 'seq 20000 > up; seq 20000 -1 1 > down'],
  ['sort -R many', 'seq 200000 > many'],
  ["echo 'while (1) {}' | bc"],
  ["echo | sed ':a; ba'"],
  ["yes | sed -n ':a;$!N;ba'"],
  ['find many -exec echo {} \\; > /dev/null', 'mkdir many; for i in {1..5000}; do : > many/$i; done'],
  // In threads.
  ["awk 'BEGIN { while (1); }'"],
  [`awk 'BEGIN { while (1) print "x" }'`],
  ["jq -n 'def f: f; f'"],
  ["node -e 'while (true) {}'"],
] as [command: string, before?: string][])('Ctrl-C ends %s', { timeout: 30_000 }, async (command, before = 'true') => {
  const { host, arm, turnsSince } = interruptingHost();
  const { session, terminal } = await openSession({ host });
  await session.type(before, true);
  arm(() => void terminal.feed('\x03'));
  expect(await session.type(command, true)).toBe(130);
  expect(turnsSince()).toBeLessThanOrEqual(turnsAfter);
  expect(await session.type('true', true)).toBe(0);
});
