import { expect, test } from 'vitest';
import { Sandbox } from '../../sandbox/sandbox.ts';
import { runAws } from '../run.ts';
import { memoryHost } from '../testing/memory-host.ts';

function terminal(files: Record<string, string>) {
  const clock = { nowMs: () => 1_795_251_600_000, delay: () => Promise.resolve() };
  const sandbox = new Sandbox({ seed: 'test', speed: 'instant', clock: 'own-time', host: clock });
  let stored = files;
  return async (...argv: string[]) => {
    const host = memoryHost({ send: (request) => sandbox.gateway.handle(request) }, stored);
    host.env.CHEONMAN_HINTS = 'off';
    const exitCode = await runAws(argv, host);
    stored = Object.fromEntries(host.files);
    return { exitCode, ...host.output, files: stored };
  };
}

const site = { '/home/learner/site/a.html': 'a', '/home/learner/site/b.css': 'bb', '/home/learner/site/c/d.txt': 'd' };

test('sync uploads, then finds nothing to do, then deletes what is gone', async () => {
  const aws = terminal(site);
  await aws('s3', 'mb', 's3://m10-web');
  const first = await aws('s3', 'sync', '/home/learner/site', 's3://m10-web', '--no-progress');
  expect(first.stdout).toBe(
    'upload: site/a.html to s3://m10-web/a.html\n' +
      'upload: site/b.css to s3://m10-web/b.css\n' +
      'upload: site/c/d.txt to s3://m10-web/c/d.txt\n',
  );
  expect(await aws('s3', 'sync', '/home/learner/site', 's3://m10-web')).toMatchObject({ stdout: '', exitCode: 0 });
  await aws('s3', 'cp', '/home/learner/site/a.html', 's3://m10-web/old.html');
  const deleting = await aws('s3', 'sync', '/home/learner/site', 's3://m10-web', '--delete', '--no-progress');
  expect(deleting.stdout).toBe('delete: s3://m10-web/old.html\n');
});

test('the last matching --include or --exclude decides', async () => {
  const aws = terminal(site);
  await aws('s3', 'mb', 's3://m10-web');
  const copy = ['s3', 'cp', '/home/learner/site', 's3://m10-web', '--recursive', '--dryrun'];
  const { stdout } = await aws(...copy, '--exclude', '*', '--include', '*.css', '--include', 'c/*');
  expect(stdout).toBe(
    '(dryrun) upload: site/b.css to s3://m10-web/b.css\n(dryrun) upload: site/c/d.txt to s3://m10-web/c/d.txt\n',
  );
});

test('more than 8 MiB goes in parts, with the progress of each 256 KiB', async () => {
  const aws = terminal({ '/big': 'x'.repeat(9 * 2 ** 20) });
  await aws('s3', 'mb', 's3://m10-web');
  const { stdout } = await aws('s3', 'cp', '/big', 's3://m10-web/big');
  const lines = stdout.split('\r');
  expect(lines[0]).toBe('Completed 256.0 KiB/9.0 MiB (0 Bytes/s) with 1 file(s) remaining');
  expect(lines).toHaveLength(37);
  expect(lines.at(-1)!.trim()).toBe('upload: ../../big to s3://m10-web/big');
  const head = await aws('s3api', 'head-object', '--bucket', 'm10-web', '--key', 'big', '--query', 'ETag');
  expect(head.stdout).toMatch(/-2\\""\n$/);
});

test('a move takes the source away; what fails is named and ends with 1', async () => {
  const aws = terminal(site);
  await aws('s3', 'mb', 's3://m10-web');
  const moved = await aws('s3', 'mv', '/home/learner/site/a.html', 's3://m10-web', '--no-progress');
  expect(moved.stdout).toBe('move: site/a.html to s3://m10-web/a.html\n');
  expect(Object.keys(moved.files)).not.toContain('/home/learner/site/a.html');
  const failed = await aws('s3', 'cp', '/home/learner/site/b.css', 's3://m10-none/', '--no-progress');
  expect(failed).toMatchObject({
    exitCode: 1,
    stderr:
      'upload failed: site/b.css to s3://m10-none/b.css An error occurred (NoSuchBucket) when calling the PutObject ' +
      'operation: The specified bucket does not exist\n',
  });
});

test('rb --force empties the bucket first', async () => {
  const aws = terminal(site);
  await aws('s3', 'mb', 's3://m10-web');
  await aws('s3', 'cp', '/home/learner/site', 's3://m10-web', '--recursive');
  expect(await aws('s3', 'rb', 's3://m10-web')).toMatchObject({ exitCode: 1 });
  const { stdout, exitCode } = await aws('s3', 'rb', 's3://m10-web', '--force');
  expect({ last: stdout.split('\n').at(-2), exitCode }).toEqual({ last: 'remove_bucket: m10-web', exitCode: 0 });
});

test('a presigned URL names the bucket in its host, or in its path below an endpoint of one', async () => {
  const host = memoryHost();
  await runAws(['s3', 'presign', 's3://m10-web/a b/한글.txt'], host);
  await runAws(
    ['s3', 'presign', 's3://m10-web/a', '--expires-in', '60', '--endpoint-url', 'http://localhost:4566'],
    host,
  );
  const [first, second] = host.output.stdout.split('\n');
  expect(first).toContain('https://m10-web.s3.ap-northeast-2.amazonaws.com/a%20b/%ED%95%9C%EA%B8%80.txt?');
  expect(first).toContain('&X-Amz-Expires=3600&X-Amz-SignedHeaders=host&X-Amz-Signature=');
  expect(second).toContain('http://localhost:4566/m10-web/a?X-Amz-Algorithm=AWS4-HMAC-SHA256&');
  expect(second).toContain('&X-Amz-Expires=60&');
});
