import { expect, test } from 'vitest';
import { Sandbox } from '../../../sandbox/sandbox.ts';
import type { HttpRequest, HttpResponse } from '../../../core/http.ts';
import { runAws } from '../../run.ts';
import { failure, memoryHost } from '../../testing/memory-host.ts';

const mebibyte = 2 ** 20;
const configPath = '/home/learner/.aws/config';

type Handle = (request: HttpRequest) => Promise<HttpResponse>;

/** A shell with one world and its files; `around` sees each request on its way. */
function terminal(files: Record<string, string>, around = (request: HttpRequest, handle: Handle) => handle(request)) {
  const clock = { nowMs: () => 1_795_251_600_000, delay: () => Promise.resolve() };
  const sandbox = new Sandbox({ seed: 'test', speed: 'instant', clock: 'own-time', host: clock });
  const handle: Handle = (request) => sandbox.gateway.handle(request);
  let stored = files;
  return async (line: string, signal?: AbortSignal) => {
    const send = (request: HttpRequest) => around(request, handle);
    const host = memoryHost({ send, ...(signal ? { signal } : {}) }, stored);
    host.env.CHEONMAN_HINTS = 'off';
    const exitCode = await runAws(line.split(' '), host);
    stored = Object.fromEntries(host.files);
    return { exitCode, ...host.output, files: stored };
  };
}

/** Counts the requests that are under way at once. */
function counting() {
  const seen = { most: 0 };
  let now = 0;
  const around = async (request: HttpRequest, handle: Handle) => {
    seen.most = Math.max(seen.most, ++now);
    // Long enough for all others that may start now.
    for (let turn = 0; turn < 200; turn++) await Promise.resolve();
    return handle(request).finally(() => now--);
  };
  return { seen, around };
}

const manyFiles = Object.fromEntries(
  Array.from({ length: 25 }, (_, i) => [`/home/learner/site/${String(i).padStart(2, '0')}.html`, `page ${i}`]),
);

test.each([
  ['ten', '', 10],
  ['as many as the profile says', '[default]\ns3 =\n    max_concurrent_requests = 3\n', 3],
])('%s files go at the same time', async (_, config, expected) => {
  const { seen, around } = counting();
  const aws = terminal({ ...manyFiles, [configPath]: config }, around);
  await aws('s3 mb s3://m10-web');
  const { stdout, exitCode } = await aws('s3 cp site s3://m10-web --recursive --no-progress');
  expect(exitCode).toBe(0);
  expect(seen.most).toBe(expected);
  const lines = stdout.split('\n').filter(Boolean);
  expect(lines.sort()).toEqual(
    Object.keys(manyFiles).map((path) => {
      const name = path.split('/').at(-1)!;
      return `upload: site/${name} to s3://m10-web/${name}`;
    }),
  );
});

test('a queue of one holds the search for files back, and all still arrive', async () => {
  const config = '[default]\ns3 =\n    max_concurrent_requests = 1\n    max_queue_size = 1\n';
  const aws = terminal({ ...manyFiles, [configPath]: config });
  await aws('s3 mb s3://m10-web');
  const { stdout } = await aws('s3 cp site s3://m10-web --recursive');
  // Not all files have been found when the first ones are done.
  expect(stdout).toMatch(
    /Completed \d+ Bytes\/~\d+ Bytes \(0 Bytes\/s\) with ~\d+ file\(s\) remaining \(calculating...\)\r/,
  );
  const list = await aws('s3 ls s3://m10-web --summarize');
  expect(list.stdout).toContain('Total Objects: 25\n');
});

test('configure set decides from which size on and in which parts files go', async () => {
  const ranges: string[] = [];
  const aws = terminal({ '/home/learner/big': 'x'.repeat(6 * mebibyte) }, (request, handle) => {
    if (request.method === 'GET' && request.headers.range) ranges.push(request.headers.range);
    return handle(request);
  });
  await aws('configure set default.s3.multipart_threshold 2MB');
  await aws('configure set default.s3.multipart_chunksize 1MiB');
  expect((await aws('configure get default.s3.multipart_chunksize')).stdout).toBe('1MiB\n');
  await aws('s3 mb s3://m10-web');
  await aws('s3 cp big s3://m10-web/big');
  // S3 takes no parts below 5 MiB.
  const head = await aws('s3api head-object --bucket m10-web --key big --query ETag');
  expect(head.stdout).toMatch(/-2\\""\n$/);
  const { files } = await aws('s3 cp s3://m10-web/big copy');
  expect(files['/home/learner/copy']).toBe(files['/home/learner/big']);
  expect(ranges.toSorted()).toEqual(
    [0, 1, 2, 3, 4, 5].map((part) => `bytes=${part * mebibyte}-${(part + 1) * mebibyte - 1}`),
  );
});

test.each([
  ['max_concurrent_requests = 0', 'Value for max_concurrent_requests must be a positive integer: 0'],
  ['max_queue_size = many', 'Value for max_queue_size must be a positive integer: many'],
  ['multipart_threshold = 8XB', 'Invalid size value: 8xb'],
  ['max_bandwidth = 10MB', 'Invalid rate: 10MB.'],
])('%s is refused', async (line, message) => {
  const aws = terminal({ '/home/learner/a': 'a', [configPath]: `[default]\ns3 =\n    ${line}\n` });
  const { exitCode, stderr } = await aws('s3 cp a s3://m10-web/');
  expect(exitCode).toBe(255);
  expect(stderr).toContain(message);
});

test('Ctrl-C in the middle of an upload in parts leaves no part behind', async () => {
  const interruption = new AbortController();
  const aws = terminal({ '/home/learner/big': 'x'.repeat(40 * mebibyte) }, async (request, handle) => {
    const answer = await handle(request);
    if (request.query.includes('partNumber=2')) interruption.abort();
    return answer;
  });
  await aws('s3 mb s3://m10-web');
  const { exitCode, stderr, stdout } = await aws('s3 cp big s3://m10-web/big', interruption.signal);
  expect({ exitCode, stderr: stderr.trim() }).toEqual({ exitCode: 1, stderr: 'cancelled: ctrl-c received' });
  expect(stdout).not.toContain('upload:');
  const uploads = await aws('s3api list-multipart-uploads --bucket m10-web --query Uploads');
  expect(uploads.stdout).toBe('null\n');
  expect((await aws('s3 ls s3://m10-web')).stdout).toBe('');
});

test('a part that fails fails its file, aborts its upload and lets the others go on', async () => {
  const files = { '/home/learner/site/big': 'x'.repeat(17 * mebibyte), '/home/learner/site/small': 'y' };
  const aws = terminal(files, async (request, handle) =>
    request.query.includes('partNumber=2')
      ? failure('s3', { code: 'AccessDenied', message: 'Access Denied', status: 403 })
      : handle(request),
  );
  await aws('s3 mb s3://m10-web');
  const { exitCode, stderr, stdout } = await aws('s3 cp site s3://m10-web --recursive --no-progress');
  expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: 'upload: site/small to s3://m10-web/small\n' });
  expect(stderr).toBe(
    'upload failed: site/big to s3://m10-web/big An error occurred (AccessDenied) when calling the UploadPart ' +
      'operation: Access Denied\n',
  );
  const uploads = await aws('s3api list-multipart-uploads --bucket m10-web --query Uploads');
  expect(uploads.stdout).toBe('null\n');
});

test.each(['CRC32C', 'SHA256', 'CRC64NVME'])(
  '%s is sent with each part and kept with the object',
  async (algorithm) => {
    const aws = terminal({ '/home/learner/big': 'x'.repeat(9 * mebibyte), '/home/learner/small': 'y' });
    await aws('s3 mb s3://m10-web');
    for (const name of ['big', 'small']) {
      const copied = await aws(`s3 cp ${name} s3://m10-web/${name} --checksum-algorithm ${algorithm} --no-progress`);
      expect(copied).toMatchObject({ exitCode: 0, stderr: '' });
      const head = await aws(
        `s3api head-object --bucket m10-web --key ${name} --checksum-mode ENABLED --query Checksum${algorithm} --output text`,
      );
      expect(head.stdout).toMatch(/^[A-Za-z0-9+/=]+(-2)?\n$/);
    }
  },
);

test('a listing that fails ends the command at once', async () => {
  const aws = terminal({ '/home/learner/site/a': 'a' });
  const { exitCode, stderr } = await aws('s3 sync s3://m10-none/x site');
  expect(exitCode).toBe(1);
  expect(stderr.trim()).toBe(
    'fatal error: An error occurred (NoSuchBucket) when calling the ListObjectsV2 operation: The specified bucket does not exist',
  );
});
