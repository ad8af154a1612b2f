import { expect, test } from 'vitest';
import { hostClockConnection } from '../testing/connections.ts';
import { openSession } from '../testing/open-session.ts';

test('select asks on the terminal', async () => {
  const { terminal, until } = await openSession();
  await terminal.feed('select c in 예 아니요; do echo "[$c]"; break; done\r');
  await until(/^1\) 예\n2\) 아니요\n#\?$/m);
  await terminal.feed('2\r');
  await until(/^\[아니요\]$/m);
});

test('unfinished input asks for more; a paste of several lines is one command', async () => {
  const { terminal, until } = await openSession();
  await terminal.feed('if true; then\r');
  await until(/^>$/m);
  await terminal.feed('echo inside\rfi\r');
  await until(/^inside$/m);
  await terminal.feed('\x1b[200~for i in 1 2; do\n  echo "n$i"\ndone\x1b[201~');
  await terminal.feed('\r');
  await until(/^n1\nn2$/m);
});

test('read shows its prompt and takes what is typed; keys typed ahead wait', async () => {
  const { terminal, until } = await openSession();
  await terminal.feed('sleep 0.05; read -p "name? " n; echo "hi $n"\r');
  await terminal.feed('kim\r');
  await until(/^name\? kim\nhi kim$/m);
});

test('read -n ends with its last character, seen or unseen, and what follows is a command', async () => {
  const { terminal, until } = await openSession();
  await terminal.feed('read -p "go on? " -n 1 a; echo " <$a>"\r');
  await until(/^go on\? $|^go on\?$/m);
  await terminal.feed('y');
  await until(/^go on\? y <y>$/m);
  await terminal.feed('read -s -n 2 -p "pin " b; echo "<$b>"\r');
  await until(/^pin$/m);
  await terminal.feed('47');
  await until(/^pin <47>$/m);
});

test('ssh takes over the prompt and gives it back', async () => {
  let interrupts = 0;
  let isOpen = true;
  const connection = hostClockConnection({
    ssh: async () => ({
      kind: 'session',
      session: {
        state: () => (isOpen ? 'open' : 'ended'),
        prompt: () => '[ec2-user@ip-10-0-0-9 ~]$ ',
        run: async (command, output) => {
          isOpen = command !== 'exit';
          output.stdout(`over there: ${command}\n`);
          if (command === 'hang') await expect.poll(() => interrupts).toBe(1);
          return 0;
        },
        interrupt: () => void interrupts++,
        close: () => undefined,
      },
    }),
  });
  const { session, terminal, until } = await openSession({ connection });
  const connected = session.type('ssh -o StrictHostKeyChecking=accept-new ec2-user@10.0.0.9', true);
  await until(/\[ec2-user@ip-10-0-0-9 ~\]\$$/);
  await terminal.feed('hang\r');
  await until(/^over there: hang$/m);
  await terminal.feed('\x03');
  await until(/over there: hang[^]*\[ec2-user@ip-10-0-0-9 ~\]\$$/);
  await terminal.feed('exit\r');
  expect(await connected).toBe(0);
  await until(/^Connection to 10\.0\.0\.9 closed\.$/m);
});

test('read -s keeps its prompt, shows nothing, and leaves the cursor where it stands, as bash does', async () => {
  const { terminal, until } = await openSession();
  await terminal.feed("PS1='# '; clear\r");
  await terminal.feed("read -s -p 'Password: ' x\r");
  await until(/^Password:$/m);
  await terminal.feed('abc\r');
  await until(/^Password: #$/m);
  await terminal.feed('echo "<$x>"\r');
  await until(/^Password: # echo "<\$x>"\n<abc>$/m);
});
