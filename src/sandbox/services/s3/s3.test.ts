import { beforeEach, describe, expect, it } from 'vitest';
import type { S3Operations } from '../../../wire/generated/s3.ts';
import { TestAccount } from '../../testing/test-account.ts';
import { s3Service } from './service.ts';

const Bucket = 'm10-photos';
const location = { CreateBucketConfiguration: { LocationConstraint: 'ap-northeast-2' } };
const bytes = (text: string) => new TextEncoder().encode(text);

let s3: TestAccount<S3Operations>;
let stranger: TestAccount<S3Operations>;

beforeEach(async () => {
  s3 = new TestAccount<S3Operations>(s3Service);
  stranger = new TestAccount<S3Operations>(s3Service, { world: s3.world, accountId: '999999999999' });
  await s3.call('CreateBucket', { Bucket, ...location });
});

const put = (Key: string, text = 'x') => s3.call('PutObject', { Bucket, Key, Body: bytes(text) });

describe('buckets', () => {
  it('are private by default', async () => {
    expect((await s3.call('GetPublicAccessBlock', { Bucket })).PublicAccessBlockConfiguration).toEqual({
      BlockPublicAcls: true,
      IgnorePublicAcls: true,
      BlockPublicPolicy: true,
      RestrictPublicBuckets: true,
    });
    await put('a.txt');
    expect(await stranger.errorOf('GetObject', { Bucket, Key: 'a.txt' })).toBe('AccessDenied: Access Denied');
  });

  it('have names that nobody else has', async () => {
    expect(await s3.errorOf('CreateBucket', { Bucket, ...location })).toMatch(/^BucketAlreadyOwnedByYou/);
    expect(await stranger.errorOf('CreateBucket', { Bucket, ...location })).toMatch(/^BucketAlreadyExists/);
  });

  it('live in a Region', async () => {
    expect(await s3.call('GetBucketLocation', { Bucket })).toEqual({ LocationConstraint: 'ap-northeast-2' });
    const virginia = new TestAccount<S3Operations>(s3Service, { world: s3.world, region: 'us-east-1' });
    await virginia.call('CreateBucket', { Bucket: 'm10-us' });
    expect(await virginia.call('GetBucketLocation', { Bucket: 'm10-us' })).toEqual({});
    expect((await s3.call('ListBuckets', {})).Buckets?.map(({ Name }) => Name)).toEqual(['m10-photos', 'm10-us']);
  });

  it.each([
    [{ Bucket: 'Photos', ...location }, 'InvalidBucketName'],
    [{ Bucket: '10.0.0.1', ...location }, 'InvalidBucketName'],
    [{ Bucket: 'm10-x' }, 'IllegalLocationConstraintException: The unspecified'],
    [
      { Bucket: 'm10-x', CreateBucketConfiguration: { LocationConstraint: 'eu-west-1' } },
      'IllegalLocationConstraintException: The eu-west-1',
    ],
    [{ Bucket: 'm10-x', CreateBucketConfiguration: { LocationConstraint: 'moon' } }, 'InvalidLocationConstraint'],
  ])('create %j → %s', async (input, expected) => {
    expect(await s3.errorOf('CreateBucket', input)).toContain(expected);
  });

  it('are deleted only when empty', async () => {
    await put('a');
    expect(await s3.errorOf('DeleteBucket', { Bucket })).toMatch(/^BucketNotEmpty/);
    await s3.call('DeleteObjects', { Bucket, Delete: { Objects: [{ Key: 'a' }] } });
    await s3.call('DeleteBucket', { Bucket });
    expect(await s3.errorOf('HeadBucket', { Bucket })).toMatch(/^NoSuchBucket/);
  });
});

describe('public access', () => {
  const Policy = JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      { Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: `arn:aws:s3:::${Bucket}/public/*` },
    ],
  });

  it('needs the block lifted and a policy, and covers only what the policy names', async () => {
    await put('public/a');
    await put('secret');
    expect(await s3.errorOf('PutBucketPolicy', { Bucket, Policy })).toMatch(/^AccessDenied: .*BlockPublicPolicy/);
    await s3.call('DeletePublicAccessBlock', { Bucket });
    await s3.call('PutBucketPolicy', { Bucket, Policy });
    expect(await s3.call('GetBucketPolicyStatus', { Bucket })).toEqual({ PolicyStatus: { IsPublic: true } });
    expect(await stranger.errorOf('GetObject', { Bucket, Key: 'public/a' })).toBe('');
    expect(await stranger.errorOf('GetObject', { Bucket, Key: 'secret' })).toMatch(/^AccessDenied/);
    expect(await stranger.errorOf('DeleteObject', { Bucket, Key: 'public/a' })).toMatch(/^AccessDenied/);
  });

  it.each(['', 'x', '{', '{}', Policy.replace('Allow', 'Maybe'), Policy.replaceAll(Bucket, 'other-bucket')])(
    'refuses the policy %j',
    async (text) => {
      expect(await s3.errorOf('PutBucketPolicy', { Bucket, Policy: text })).toMatch(/^MalformedPolicy/);
    },
  );
});

describe('objects', () => {
  it('come back with their headers and metadata', async () => {
    const etag = '"5d41402abc4b2a76b9719d911017c592"';
    const metadata = { owner: 'm10' };
    const input = { Bucket, Key: 'hello', Body: bytes('hello'), ContentType: 'text/plain', Metadata: metadata };
    expect(await s3.call('PutObject', { ...input, Tagging: 'a=1&b=2' })).toMatchObject({ ETag: etag });
    expect(await s3.call('GetObject', { Bucket, Key: 'hello' })).toMatchObject({
      Body: bytes('hello'),
      ContentLength: 5,
      ContentType: 'text/plain',
      Metadata: metadata,
      ETag: etag,
      TagCount: 2,
    });
    const part = await s3.call('GetObject', { Bucket, Key: 'hello', Range: 'bytes=1-2' });
    expect(part).toMatchObject({ Body: bytes('el'), ContentRange: 'bytes 1-2/5' });
  });

  it('answer conditions', async () => {
    const { ETag: etag } = await put('a');
    expect(await s3.errorOf('GetObject', { Bucket, Key: 'a', IfNoneMatch: etag! })).toMatch(/^NotModified/);
    expect(await s3.errorOf('GetObject', { Bucket, Key: 'a', IfMatch: '"0"' })).toMatch(/^PreconditionFailed/);
    expect(await s3.errorOf('PutObject', { Bucket, Key: 'a', IfNoneMatch: '*' })).toMatch(/^PreconditionFailed/);
    expect(await s3.errorOf('GetObject', { Bucket, Key: 'a', Range: 'bytes=9-' })).toMatch(/^InvalidRange/);
    expect(await s3.errorOf('GetObject', { Bucket, Key: 'nope' })).toBe('NoSuchKey: The specified key does not exist.');
    expect(await s3.errorOf('PutObject', { Bucket, Key: 'a', ACL: 'public-read' })).toMatch(/^AccessControlListNot/);
    expect(await s3.errorOf('PutObject', { Bucket, Key: 'a', ContentMD5: 'AAAA' })).toMatch(/^BadDigest/);
  });

  it('are listed by prefix and delimiter, page by page', async () => {
    for (const key of ['a/1', 'a/2', 'b', 'c/1', 'd']) await put(key);
    const { Contents, CommonPrefixes } = await s3.call('ListObjectsV2', { Bucket, Delimiter: '/' });
    expect(Contents?.map(({ Key }) => Key)).toEqual(['b', 'd']);
    expect(CommonPrefixes).toEqual([{ Prefix: 'a/' }, { Prefix: 'c/' }]);
    const keys: string[] = [];
    let ContinuationToken: string | undefined;
    do {
      const page: S3Operations['ListObjectsV2']['output'] = await s3.call('ListObjectsV2', {
        Bucket,
        MaxKeys: 2,
        ...(ContinuationToken && { ContinuationToken }),
      });
      keys.push(...(page.Contents ?? []).map(({ Key }) => Key!));
      ContinuationToken = page.NextContinuationToken;
    } while (ContinuationToken);
    expect(keys).toEqual(['a/1', 'a/2', 'b', 'c/1', 'd']);
    expect(await s3.errorOf('ListObjectsV2', { Bucket, ContinuationToken: '%' })).toBe(
      'InvalidArgument: The continuation token provided is incorrect',
    );
  });

  it('can be copied and tagged', async () => {
    await put('a', 'text');
    await s3.call('CopyObject', { Bucket, Key: 'b', CopySource: `${Bucket}/a` });
    expect((await s3.call('GetObject', { Bucket, Key: 'b' })).Body).toEqual(bytes('text'));
    expect(await s3.errorOf('CopyObject', { Bucket, Key: 'a', CopySource: `${Bucket}/a` })).toMatch(/^InvalidRequest/);
    await s3.call('PutObjectTagging', { Bucket, Key: 'b', Tagging: { TagSet: [{ Key: 'k', Value: 'v' }] } });
    expect(await s3.call('GetObjectTagging', { Bucket, Key: 'b' })).toEqual({ TagSet: [{ Key: 'k', Value: 'v' }] });
  });

  it('can be uploaded in parts', async () => {
    const Key = 'big';
    const { UploadId = '' } = await s3.call('CreateMultipartUpload', { Bucket, Key });
    const big = new Uint8Array(5 * 1024 * 1024).fill(7);
    const first = await s3.call('UploadPart', { Bucket, Key, UploadId, PartNumber: 1, Body: big });
    const last = await s3.call('UploadPart', { Bucket, Key, UploadId, PartNumber: 2, Body: bytes('end') });
    const Parts = [
      { PartNumber: 1, ETag: first.ETag! },
      { PartNumber: 2, ETag: last.ETag! },
    ];
    const wrong = { Bucket, Key, UploadId, MultipartUpload: { Parts: [...Parts].reverse() } };
    expect(await s3.errorOf('CompleteMultipartUpload', wrong)).toMatch(/^InvalidPartOrder/);
    const done = await s3.call('CompleteMultipartUpload', { Bucket, Key, UploadId, MultipartUpload: { Parts } });
    expect(done.ETag).toMatch(/^"[0-9a-f]{32}-2"$/);
    expect((await s3.call('HeadObject', { Bucket, Key })).ContentLength).toBe(big.length + 3);
    expect(await s3.errorOf('AbortMultipartUpload', { Bucket, Key, UploadId })).toMatch(/^NoSuchUpload/);
  });
});

it('tells times to the second', async () => {
  s3.pass(1_234);
  await s3.call('CreateBucket', {
    Bucket: 'm10-times',
    CreateBucketConfiguration: { LocationConstraint: 'ap-northeast-2' },
  });
  await s3.call('PutObject', { Bucket: 'm10-times', Key: 'a', Body: new Uint8Array(1) });
  const head = await s3.call('HeadObject', { Bucket: 'm10-times', Key: 'a' });
  const { Contents } = await s3.call('ListObjectsV2', { Bucket: 'm10-times' });
  const { Buckets } = await s3.call('ListBuckets', {});
  const bucket = Buckets?.find(({ Name }) => Name === 'm10-times');
  const times = [head.LastModified, Contents?.[0]?.LastModified, bucket?.CreationDate];
  expect(times.map((time) => (time ?? NaN) % 1000)).toEqual([0, 0, 0]);
});
