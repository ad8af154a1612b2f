import { expect, test } from 'vitest';
import { Sandbox } from '../../../sandbox/sandbox.ts';
import { SessionTerminal } from '../../session/session-terminal.ts';
import { ShellSession } from '../../session/session.ts';
import { hostClockConnection, nodeLikeHost } from '../../testing/connections.ts';
import { TestScreen } from '../../testing/screen.ts';

/** A session on a world in which the second part of an upload never gets through. */
async function openSession() {
  const clock = { nowMs: () => 1_795_251_600_000, delay: () => Promise.resolve() };
  const sandbox = new Sandbox({ seed: 'test', speed: 'instant', clock: 'own-time', host: clock });
  const screen = new TestScreen(100);
  const terminal = new SessionTerminal(screen);
  const connection = hostClockConnection({
    nowMs: clock.nowMs,
    send: (request) =>
      request.query.includes('partNumber=2') ? new Promise(() => undefined) : sandbox.gateway.handle(request),
  });
  const session = await ShellSession.open({
    host: { ...nodeLikeHost(), connection },
    terminal,
    store: undefined,
    onBusy: () => undefined,
    onStorageProblem: () => undefined,
  });
  void session.run();
  const until = (pattern: RegExp) => expect.poll(() => screen.text, { timeout: 5_000, interval: 5 }).toMatch(pattern);
  return { session, terminal, until };
}

test('Ctrl-C in the middle of an upload says so and takes the parts back', async () => {
  const { session, terminal, until } = await openSession();
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
  const { session, terminal, until } = await openSession();
  const reading = session.type('aws s3 help', true);
  await until(/AVAILABLE COMMANDS/);
  await terminal.feed('q');
  expect(await reading).toBe(0);
  await session.type('ls -A /tmp | wc -l', true);
  await until(/^0$/m);
});
