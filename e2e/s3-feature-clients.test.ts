import {
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  DeletePublicAccessBlockCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListMultipartUploadsCommand,
  ListPartsCommand,
  PutBucketCorsCommand,
  PutBucketPolicyCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
  S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { beforeAll, expect, test } from 'vitest';
import { realAws } from './support/real-cli.ts';
import { clientOptions, runPython, sandboxEndpoint } from './support/sandbox-endpoint.ts';

const url = await sandboxEndpoint();
let s3: S3Client;

beforeAll(async () => {
  s3 = new S3Client({ ...clientOptions(url), forcePathStyle: true });
});

const CreateBucketConfiguration = { LocationConstraint: 'ap-northeast-2' as const };
const newBucket = (Bucket: string) => s3.send(new CreateBucketCommand({ Bucket, CreateBucketConfiguration }));

/** Runs the real CLI; what it prints as JSON, after it succeeded. */
async function aws(...argv: string[]): Promise<Record<string, unknown>> {
  const { exitCode, stdout, stderr } = await realAws(url, argv);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  return (stdout ? JSON.parse(stdout) : {}) as Record<string, unknown>;
}

test('what is public has to be unblocked first, and stays closed to others', async () => {
  const Bucket = 'm10-public';
  await newBucket(Bucket);
  await s3.send(new PutObjectCommand({ Bucket, Key: 'index.html', Body: '안녕' }));
  const Statement = { Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: `arn:aws:s3:::${Bucket}/*` };
  const policy = new PutBucketPolicyCommand({
    Bucket,
    Policy: JSON.stringify({ Version: '2012-10-17', Statement }),
  });
  await expect(s3.send(policy)).rejects.toMatchObject({
    name: 'AccessDenied',
    message: expect.stringContaining('because public policies are') as unknown,
  });
  const read = () => fetch(`${url}/${Bucket}/index.html`);
  expect((await read()).status).toBe(403);
  await s3.send(new DeletePublicAccessBlockCommand({ Bucket }));
  await s3.send(policy);
  expect(await (await read()).text()).toBe('안녕');
  await aws(
    's3api',
    'put-public-access-block',
    '--bucket',
    Bucket,
    '--public-access-block-configuration',
    'RestrictPublicBuckets=true',
  );
  expect((await read()).status).toBe(403);
}, 60_000);

test('boto3 makes forms that browsers can send', async () => {
  const script = `
import boto3, json, sys
s3 = boto3.client('s3', endpoint_url=sys.argv[1])
s3.create_bucket(Bucket='m10-forms', CreateBucketConfiguration={'LocationConstraint': 'ap-northeast-2'})
print(json.dumps(s3.generate_presigned_post('m10-forms', 'upload/\${filename}', Fields={'x-amz-meta-from': 'form'},
    Conditions=[{'x-amz-meta-from': 'form'}, ['content-length-range', 0, 100]], ExpiresIn=60)))
`;
  const stdout = await runPython(script, url);
  const form = JSON.parse(stdout) as { url: string; fields: Record<string, string> };
  const send = async (text: string) => {
    const data = new FormData();
    for (const [name, value] of Object.entries(form.fields)) data.append(name, value);
    data.append('file', new Blob([text]), '한글.txt');
    return fetch(form.url, { method: 'POST', body: data });
  };
  expect((await send('내용')).status).toBe(204);
  const got = await s3.send(new GetObjectCommand({ Bucket: 'm10-forms', Key: 'upload/한글.txt' }));
  expect([await got.Body?.transformToString(), got.Metadata]).toEqual(['내용', { from: 'form' }]);
  const tooLong = await send('x'.repeat(101));
  expect(tooLong.status).toBe(400);
  expect(await tooLong.text()).toContain('<Code>EntityTooLarge</Code>');
}, 60_000);

test('a browser may ask first', async () => {
  const Bucket = 'm10-cors';
  await newBucket(Bucket);
  const CORSRules = [{ AllowedOrigins: ['https://example.com'], AllowedMethods: ['PUT'], AllowedHeaders: ['*'] }];
  await s3.send(new PutBucketCorsCommand({ Bucket, CORSConfiguration: { CORSRules } }));
  const ask = (origin: string) =>
    fetch(`${url}/${Bucket}/a`, { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'PUT' } });
  const allowed = await ask('https://example.com');
  expect([allowed.status, allowed.headers.get('access-control-allow-origin')]).toEqual([200, 'https://example.com']);
  expect((await ask('https://example.org')).status).toBe(403);
});

test('lifecycle rules of the real CLI expire objects as time passes', async () => {
  const Bucket = 'm10-lifecycle';
  await newBucket(Bucket);
  const rules = { Rules: [{ ID: 'logs', Status: 'Enabled', Filter: { Prefix: 'log/' }, Expiration: { Days: 1 } }] };
  const argv = ['--bucket', Bucket, '--lifecycle-configuration', JSON.stringify(rules)];
  await aws('s3api', 'put-bucket-lifecycle-configuration', ...argv);
  await s3.send(new PutObjectCommand({ Bucket, Key: 'log/a', Body: 'x' }));
  const { Expiration } = await s3.send(new HeadObjectCommand({ Bucket, Key: 'log/a' }));
  expect(Expiration).toMatch(/^expiry-date="\w{3}, \d\d \w{3} \d{4} 00:00:00 GMT", rule-id="logs"$/);
  const skip = JSON.stringify({ skipMs: 3 * 86_400_000 });
  expect((await fetch(`${url}/_cheonman/clock`, { method: 'POST', body: skip })).status).toBe(200);
  const gone = s3.send(new HeadObjectCommand({ Bucket, Key: 'log/a' }));
  await expect(gone).rejects.toMatchObject({ $metadata: { httpStatusCode: 404 } });
}, 60_000);

test('writes under conditions, versions, uploads in parts', async () => {
  const Bucket = 'm10-objects';
  await newBucket(Bucket);
  const put = (more = {}) => s3.send(new PutObjectCommand({ Bucket, Key: 'a', Body: 'x', ...more }));
  const stored = await put({ IfNoneMatch: '*' });
  expect(stored.ChecksumCRC32 ?? stored.ChecksumCRC64NVME).toBeDefined();
  await expect(put({ IfNoneMatch: '*' })).rejects.toMatchObject({ name: 'PreconditionFailed' });
  await expect(put({ IfMatch: '"0"' })).rejects.toMatchObject({ name: 'PreconditionFailed' });
  const VersioningConfiguration = { Status: 'Enabled' as const };
  await s3.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration }));
  const { VersionId } = await put({ Body: 'second' });
  await put({ Body: 'third' });
  const second = await s3.send(new GetObjectCommand({ Bucket, Key: 'a', VersionId, Range: 'bytes=0-2' }));
  expect(await second.Body?.transformToString()).toBe('sec');
  const { UploadId } = await s3.send(new CreateMultipartUploadCommand({ Bucket, Key: 'parts' }));
  await s3.send(new UploadPartCommand({ Bucket, Key: 'parts', UploadId, PartNumber: 2, Body: 'part' }));
  const { Parts } = await s3.send(new ListPartsCommand({ Bucket, Key: 'parts', UploadId }));
  expect(Parts).toMatchObject([{ PartNumber: 2, Size: 4 }]);
  const { Uploads } = await s3.send(new ListMultipartUploadsCommand({ Bucket }));
  expect(Uploads).toMatchObject([{ Key: 'parts', UploadId }]);
}, 60_000);

test('more than 64 MiB is refused in the words of S3, and says so in Korean', async () => {
  const Bucket = 'm10-too-large';
  await newBucket(Bucket);
  const Body = new Uint8Array(64 * 1024 * 1024 + 1);
  await expect(s3.send(new PutObjectCommand({ Bucket, Key: 'a', Body }))).rejects.toMatchObject({
    name: 'EntityTooLarge',
    message: expect.stringContaining('64 MiB까지') as unknown,
  });
}, 60_000);
