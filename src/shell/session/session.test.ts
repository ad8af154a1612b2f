import { expect, test } from 'vitest';
import type { FileStore, StoredFile } from '../files/stored-files.ts';
import { hostClockConnection } from '../testing/connections.ts';
import { mapStore } from '../files/map-store.ts';
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
  const { session, terminal } = await openSession(connection);
  for (const command of ['sleep 1000', 'curl http://10.0.0.1/', 'yes | cat > /dev/null', 'cat', 'sleep 9 | sleep 9']) {
    const running = session.type(command, true);
    await new Promise((resolve) => setTimeout(resolve, 40));
    await terminal.feed('\x03');
    expect(await running, command).toBe(130);
  }
});

test('a trap takes Ctrl-C: the loop goes on until the trap ends it', async () => {
  const { session, terminal, until } = await openSession();
  const running = session.type(
    "n=0; trap 'n=$((n+1)); echo caught $n' INT; while [ $n -lt 2 ]; do sleep 9; done; echo after",
    true,
  );
  for (const count of [1, 2]) {
    await new Promise((resolve) => setTimeout(resolve, 40));
    await terminal.feed('\x03');
    await until(new RegExp(`caught ${count}$`, 'm'));
  }
  expect(await running).toBe(0);
  await until(/^after$/m);
  const script = session.type('trap - INT; bash -c \'trap "echo bye" EXIT; sleep 9\'; echo never', true);
  await new Promise((resolve) => setTimeout(resolve, 40));
  await terminal.feed('\x03');
  expect(await script).toBe(130);
  await until(/bye$/m);
});

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
  const { session, terminal } = await openSession();
  for (const loop of ["bash -c 'while :; do :; done'", '(while :; do :; done)', 'while :; do :; done | cat']) {
    const running = session.type(loop, true);
    await new Promise((resolve) => setTimeout(resolve, 40));
    await terminal.feed('\x1a');
    expect(await running, loop).toBe(148);
    expect(await session.type('kill -9 %%; wait', true)).toBe(0);
  }
});

test('stopped jobs hold the first exit only, and end with the shell', async () => {
  const { session, terminal, until } = await openSession();
  const running = session.type('sleep 1000', true);
  await new Promise((resolve) => setTimeout(resolve, 40));
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

test('less lays out anew when the size of the screen changes', async () => {
  const { session, terminal, until, resize } = await openSession();
  const paging = session.type("printf '%s\\n' 123456789012345678901234567890 end | less", true);
  await until(/^123456789012345678901234567890\nend\n~/m);
  resize(20);
  await until(/^12345678901234567890\n1234567890\nend\n~/m);
  await terminal.feed('q');
  expect(await paging).toBe(0);
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

test('select asks on the terminal', async () => {
  const { terminal, until } = await openSession();
  await terminal.feed('select c in 예 아니요; do echo "[$c]"; break; done\r');
  await until(/^1\) 예\n2\) 아니요\n#\?$/m);
  await terminal.feed('2\r');
  await until(/^\[아니요\]$/m);
});

test('runaway recursion ends with a message', async () => {
  const { session, until } = await openSession();
  expect(await session.type('g() { g; }; g', true)).toBe(1);
  await until(/maximum function nesting level exceeded/);
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

test('files and history are there on the next visit', async () => {
  const files = new Map<string, StoredFile>();
  const first = await openSession(hostClockConnection(), mapStore(files));
  await first.session.type('mkdir -p d; echo kept > d/f; chmod 400 d/f; echo gone > g; rm g', true);
  await first.session.type('for i in a b; do\n  echo "$i"\ndone', true);
  expect([...files.keys()].sort()).toContain('/home/learner/d/f');
  expect(files.has('/home/learner/g')).toBe(false);
  expect(files.get('/home/learner/d/f')!.mode).toBe(0o400);
  const second = await openSession(hostClockConnection(), mapStore(files));
  await second.session.type('cat d/f; history 2', true);
  await second.until(/^kept\n +2 {2}for i in a b; do\n {2}echo "\$i"\ndone\n +3 {2}cat d\/f; history 2$/m);
});

test('full storage is told once, and the shell goes on', async () => {
  const store: FileStore = { load: async () => [], save: () => Promise.reject(new Error('QuotaExceededError')) };
  const { session, problems } = await openSession(hostClockConnection(), store);
  await session.type('echo a > f', true);
  await session.type('echo b > f; cat f', true);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain('저장하지 못했어요');
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

test('Tab completes aws services, operations and options', async () => {
  const { terminal, until } = await openSession();
  await terminal.feed('echo aws ec2 >/dev/null; aws ec2 describe-availability-z\t');
  await until(/describe-availability-zones$/);
});

test.each([
  ['cat my\ta\t', 'cat my\\ dir/a\\ b.txt'],
  ['cat ~/my\ta\t', 'cat ~/my\\ dir/a\\ b.txt'],
  ['cat "my\ta\t', 'cat "my dir/a b.txt"'],
  ["cat 'my dir'/a\t", "cat 'my dir'/a\\ b.txt"],
  ['cat my\\ dir/"a\t', 'cat my\\ dir/"a b.txt"'],
])('Tab completes a path with blanks in the quoting it was begun with: %j', async (keys, line) => {
  const { session, terminal, text } = await openSession();
  await session.type('mkdir "my dir"; echo x > "my dir/a b.txt"', true);
  await terminal.feed(keys);
  await expect.poll(() => text().split('\n').at(-1)).toBe(`learner@cheonman:~$ ${line}`);
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

test('Tab asks the account for ids, once for two presses', async () => {
  let requests = 0;
  const xml = `<DescribeVpcsResponse xmlns="http://ec2.amazonaws.com/doc/2016-11-15/"><requestId>r</requestId><vpcSet><item><vpcId>vpc-0aa1</vpcId></item><item><vpcId>vpc-0aa2</vpcId></item></vpcSet></DescribeVpcsResponse>`;
  const connection = hostClockConnection({
    send: async () => {
      requests++;
      return { status: 200, headers: { 'content-type': 'text/xml' }, body: new TextEncoder().encode(xml) };
    },
  });
  const { terminal, until } = await openSession(connection);
  await terminal.feed('aws ec2 create-subnet --vpc-id v\t');
  await until(/--vpc-id vpc-0aa$/);
  await terminal.feed('\t\t');
  await until(/vpc-0aa1 +vpc-0aa2/);
  expect(requests).toBe(1);
  await terminal.feed('2\t');
  await until(/--vpc-id vpc-0aa2$/);
});

test('Ctrl-R and ↑ reach commands of several lines from a former visit', async () => {
  const files = new Map<string, StoredFile>();
  const first = await openSession(hostClockConnection(), mapStore(files));
  await first.session.type('for i in a b; do\n  echo "old $i"\ndone', true);
  await first.session.type('echo newer', true);
  const second = await openSession(hostClockConnection(), mapStore(files));
  await second.until(/\$$/);
  await second.terminal.feed('\x12old\r');
  await second.until(/^old a\nold b$/m);
  await second.terminal.feed('\x1b[A\x1b[A\r');
  await second.until(/^newer$/m);
});

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
  const { session, terminal, until } = await openSession(connection);
  const connected = session.type('ssh ec2-user@10.0.0.9', true);
  await until(/\[ec2-user@ip-10-0-0-9 ~\]\$$/);
  await terminal.feed('hang\r');
  await until(/^over there: hang$/m);
  await terminal.feed('\x03');
  await until(/over there: hang[^]*\[ec2-user@ip-10-0-0-9 ~\]\$$/);
  await terminal.feed('exit\r');
  expect(await connected).toBe(0);
  await until(/^Connection to 10\.0\.0\.9 closed\.$/m);
});
