import { expect, test } from 'vitest';
import { Sandbox } from '../../sandbox/sandbox.ts';
import { runAws } from '../run.ts';
import { memoryHost } from '../testing/memory-host.ts';

test('a bucket is followed to its Region, as the real CLI does', async () => {
  const clock = { nowMs: () => 1_795_251_600_000, delay: () => Promise.resolve() };
  const sandbox = new Sandbox({ seed: 'test', speed: 'instant', clock: 'own-time', host: clock });
  const run = async (...argv: string[]) => {
    const host = memoryHost({ send: (request) => sandbox.gateway.handle(request) });
    const exitCode = await runAws(argv, host);
    return { exitCode, ...host.output };
  };
  expect(await run('s3', 'mb', 's3://m10-seoul')).toMatchObject({ exitCode: 0 });
  const put = ['s3api', 'put-object', '--bucket', 'm10-seoul', '--key', 'a.txt', '--region', 'us-east-1'];
  expect(await run(...put)).toMatchObject({ exitCode: 0 });
  expect(await run('s3', 'ls', 's3://m10-seoul', '--region', 'us-west-2')).toMatchObject({
    exitCode: 0,
    stdout: expect.stringContaining(' a.txt') as string,
  });
  const head = await run('s3api', 'head-bucket', '--bucket', 'm10-seoul', '--region', 'us-west-2');
  expect(JSON.parse(head.stdout)).toMatchObject({ BucketRegion: 'ap-northeast-2' });
});
