import { expect, test } from 'vitest';
import { Sandbox } from '../../../sandbox/sandbox.ts';
import { hostClockConnection } from '../../testing/connections.ts';
import { openSession } from '../../testing/open-session.ts';

/** A session on a world in which the second part of an upload never gets through. */
function openOnSlowWorld() {
  const clock = { nowMs: () => 1_795_251_600_000, delay: () => Promise.resolve() };
  const sandbox = new Sandbox({ seed: 'test', speed: 'instant', clock: 'own-time', host: clock });
  const connection = hostClockConnection({
    nowMs: clock.nowMs,
    send: (request) =>
      request.query.includes('partNumber=2') ? new Promise(() => undefined) : sandbox.gateway.handle(request),
  });
  return openSession({ connection });
}

test('Ctrl-C in the middle of an upload says so and takes the parts back', async () => {
  const { session, terminal, until } = await openOnSlowWorld();
  await session.type('export AWS_DEFAULT_REGION=ap-northeast-2; aws s3 mb s3://m10-web', true);
  await session.type('printf "%9437184s" x > big', true);
  const copying = session.type('aws s3 cp big s3://m10-web/', true);
  await until(/Completed 8\.0 MiB\/9\.0 MiB \(0 Bytes\/s\) with 1 file\(s\) remaining/);
  await terminal.feed('\x03');
  await copying;
  await until(/\^Ccancelled: ctrl-c received/);
  await session.type(
    'aws s3api list-multipart-uploads --bucket m10-web --query Uploads; aws s3 ls s3://m10-web; echo "<$?>"',
    true,
  );
  await until(/^null\n<0>$/m);
});

test('help opens in less, and q leaves it', async () => {
  const { session, terminal, until } = await openOnSlowWorld();
  const reading = session.type('aws s3 help', true);
  await until(/AVAILABLE COMMANDS/);
  await terminal.feed('q');
  expect(await reading).toBe(0);
  await session.type('ls -A /tmp | wc -l', true);
  await until(/^0$/m);
});

test('the Korean line below an error is folded between words to the terminal', async () => {
  const { session, text, resize } = await openOnSlowWorld();
  resize(44);
  expect(await session.type('aws ec2 delete-vpc --region ap-northeast-2 --vpc-id $NOPE', true)).toBe(252);
  const hint = text().slice(text().indexOf('[천만 실습실]')).split('\n');
  expect(hint.length).toBeGreaterThan(2);
  expect(hint.join(' ')).toContain('`echo`로 변수를 확인하고, 변수를 만드는 블록을 다시 실행하세요.');
});
