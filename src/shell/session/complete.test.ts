import { expect, test } from 'vitest';
import { hostClockConnection } from '../testing/connections.ts';
import { openSession } from '../testing/open-session.ts';

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

test('Tab asks the account for ids, once for two presses', async () => {
  let requests = 0;
  const xml = `<DescribeVpcsResponse xmlns="http://ec2.amazonaws.com/doc/2016-11-15/"><requestId>r</requestId><vpcSet><item><vpcId>vpc-0aa1</vpcId></item><item><vpcId>vpc-0aa2</vpcId></item></vpcSet></DescribeVpcsResponse>`;
  const connection = hostClockConnection({
    send: async () => {
      requests++;
      return { status: 200, headers: { 'content-type': 'text/xml' }, body: new TextEncoder().encode(xml) };
    },
  });
  const { terminal, until } = await openSession({ connection });
  await terminal.feed('aws ec2 create-subnet --vpc-id v\t');
  await until(/--vpc-id vpc-0aa$/);
  await terminal.feed('\t\t');
  await until(/vpc-0aa1 +vpc-0aa2/);
  expect(requests).toBe(1);
  await terminal.feed('2\t');
  await until(/--vpc-id vpc-0aa2$/);
});
