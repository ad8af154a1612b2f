import { expect, test } from 'vitest';
import { openSession } from '../testing/open-session.ts';

test('state is kept between commands; exit starts anew', async () => {
  const { session, until } = await openSession();
  expect(await session.type('x=1; cd /tmp; f() { echo "f $x"; }', true)).toBe(0);
  await session.type('f; pwd; false', true);
  await until(/^f 1\n\/tmp$/m);
  await session.type('echo "<$?>"', true);
  await until(/^<1>$/m);
  await session.type('exit 4', true);
  await session.type('echo "[$x] $? $PWD"', true);
  await until(/^\[\] 4 \/home\/learner$/m);
});

test('a failed expansion ends the line, not the shell', async () => {
  const { session, until, text } = await openSession();
  await session.type('keep=1; echo ${nope?missing}; echo never', true);
  await session.type('echo "kept $keep"', true);
  await until(/^kept 1$/m);
  expect(text()).toMatch(/^bash: nope: missing$/m);
  expect(text()).not.toMatch(/^never$/m);
});

test('unknown commands get a Korean line below that of bash', async () => {
  const { session, until } = await openSession();
  expect(await session.type('telnet x', true)).toBe(127);
  await until(/^bash: telnet: command not found\n {2}이 터미널에는 telnet 명령이 없어요\. 대신 nc -z/m);
});
