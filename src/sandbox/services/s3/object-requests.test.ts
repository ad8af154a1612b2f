import { beforeEach, expect, it } from 'vitest';
import type { S3Operations } from '../../../wire/generated/s3.ts';
import { TestAccount } from '../../testing/test-account.ts';
import { s3Service } from './service.ts';

const Bucket = 'm10-requests';
const bytes = (text: string) => new TextEncoder().encode(text);
const text = (body: Uint8Array | undefined) => new TextDecoder().decode(body);
const minPart = 5 * 1024 * 1024;

let account: TestAccount<S3Operations>;

beforeEach(async () => {
  account = new TestAccount<S3Operations>(s3Service);
  await account.call('CreateBucket', {
    Bucket,
    CreateBucketConfiguration: { LocationConstraint: 'ap-northeast-2' },
  });
  await account.call('PutObject', { Bucket, Key: 'a', Body: bytes('0123456789') });
});

async function uploadInParts(Key: string, more: Partial<S3Operations['CreateMultipartUpload']['input']> = {}) {
  const { UploadId } = await account.call('CreateMultipartUpload', { Bucket, Key, ...more });
  const Parts = [];
  for (const [index, Body] of [new Uint8Array(minPart), bytes('tail')].entries()) {
    const PartNumber = index + 1;
    const { ETag } = await account.call('UploadPart', { Bucket, Key, UploadId: UploadId!, PartNumber, Body });
    Parts.push({ PartNumber, ETag: ETag! });
  }
  await account.call('CompleteMultipartUpload', { Bucket, Key, UploadId: UploadId!, MultipartUpload: { Parts } });
}

it('parts of an object are read by their number', async () => {
  await uploadInParts('parts');
  const second = await account.call('GetObject', { Bucket, Key: 'parts', PartNumber: 2 });
  expect(text(second.Body)).toBe('tail');
  expect(second).toMatchObject({ PartsCount: 2, ContentRange: `bytes ${minPart}-${minPart + 3}/${minPart + 4}` });
  expect(await account.call('HeadObject', { Bucket, Key: 'parts', PartNumber: 1 })).toMatchObject({
    ContentLength: minPart,
    PartsCount: 2,
  });
  const beyond = { Bucket, Key: 'a', PartNumber: 2 };
  expect(await account.errorOf('GetObject', beyond)).toBe(
    'InvalidPartNumber: The requested partnumber is not satisfiable',
  );
  expect(await account.errorOf('GetObject', { ...beyond, Range: 'bytes=0-1' })).toMatch(/^InvalidRequest: Cannot/);
});

it('parts are told with their checksums, in pages', async () => {
  await uploadInParts('summed', { ChecksumAlgorithm: 'SHA256' });
  const wanted = { Bucket, Key: 'summed', ObjectAttributes: ['ObjectParts'] };
  const { ObjectParts } = await account.call('GetObjectAttributes', { ...wanted, MaxParts: 1, PartNumberMarker: '1' });
  expect(ObjectParts).toMatchObject({
    TotalPartsCount: 2,
    IsTruncated: false,
    Parts: [{ PartNumber: 2, Size: 4, ChecksumSHA256: expect.any(String) as unknown }],
  });
  await uploadInParts('plain');
  const plain = await account.call('GetObjectAttributes', { ...wanted, Key: 'plain' });
  expect(plain.ObjectParts).toEqual({ TotalPartsCount: 2 });
});

it('ranges of heads and copies', async () => {
  const head = await account.call('HeadObject', { Bucket, Key: 'a', Range: 'bytes=-3' });
  expect(head).toMatchObject({ ContentLength: 3, ContentRange: 'bytes 7-9/10' });
  const { UploadId } = await account.call('CreateMultipartUpload', { Bucket, Key: 'copied' });
  const part = { Bucket, Key: 'copied', UploadId: UploadId!, PartNumber: 1, CopySource: `${Bucket}/a` };
  expect(await account.errorOf('UploadPartCopy', { ...part, CopySourceRange: 'bytes=2-40' })).toBe(
    'InvalidArgument: Range specified is not valid for source object of size: 10',
  );
  expect(await account.errorOf('UploadPartCopy', { ...part, CopySourceRange: '2-4' })).toMatch(
    /^InvalidArgument: The x-amz-copy-source-range value must be of the form/,
  );
  await account.call('UploadPartCopy', { ...part, CopySourceRange: 'bytes=2-4' });
  const { Parts } = await account.call('ListParts', { Bucket, Key: 'copied', UploadId: UploadId! });
  expect(Parts).toMatchObject([{ Size: 3 }]);
});

it('deletions on condition', async () => {
  expect(await account.errorOf('DeleteObject', { Bucket, Key: 'a', IfMatch: '"x"' })).toMatch(/^PreconditionFailed/);
  const Objects = [{ Key: 'a', ETag: '"x"' }, { Key: 'b' }];
  expect(await account.call('DeleteObjects', { Bucket, Delete: { Objects } })).toEqual({
    Deleted: [{ Key: 'b' }],
    Errors: [
      {
        Key: 'a',
        Code: 'PreconditionFailed',
        Message: 'At least one of the pre-conditions you specified did not hold',
      },
    ],
  });
  const { ETag } = await account.call('HeadObject', { Bucket, Key: 'a' });
  await account.call('DeleteObject', { Bucket, Key: 'a', IfMatch: ETag! });
  expect(await account.errorOf('HeadObject', { Bucket, Key: 'a' })).toMatch(/^NoSuchKey/);
});

it('options with values that S3 does not know', async () => {
  const put = (more: object) => account.errorOf('PutObject', { Bucket, Key: 'x', ...more });
  const begin = (more: object) => account.errorOf('CreateMultipartUpload', { Bucket, Key: 'x', ...more });
  expect([
    await put({ StorageClass: 'COLD' }),
    await put({ IfNoneMatch: '"x"' }),
    await account.errorOf('ListObjectsV2', { Bucket, MaxKeys: -1 }),
    await account.errorOf('ListObjectsV2', { Bucket, EncodingType: 'base64' }),
    await account.errorOf('ListObjectsV2', { Bucket, ExpectedBucketOwner: '111111111111' }),
    await begin({ ChecksumAlgorithm: 'SHA256', ChecksumType: 'FULL_OBJECT' }),
    await begin({ ChecksumType: 'FULL_OBJECT' }),
  ]).toEqual([
    'InvalidStorageClass: The storage class you specified is not valid',
    'NotImplemented: A header you provided implies functionality that is not implemented',
    'InvalidArgument: Argument maxKeys must be an integer between 0 and 2147483647',
    'InvalidArgument: Invalid Encoding Method specified in Request',
    'AccessDenied: Access Denied',
    'InvalidRequest: The FULL_OBJECT checksum type cannot be used with the sha256 checksum algorithm.',
    'InvalidRequest: The x-amz-checksum-type header can only be used with the x-amz-checksum-algorithm header.',
  ]);
});

it('uploads are listed by prefix and page', async () => {
  for (const Key of ['b', 'dir/1', 'dir/2', '한 글']) await account.call('CreateMultipartUpload', { Bucket, Key });
  const first = await account.call('ListMultipartUploads', { Bucket, Delimiter: '/', MaxUploads: 2 });
  expect(first.Uploads!.map(({ Key }) => Key)).toEqual(['b']);
  expect(first).toMatchObject({ CommonPrefixes: [{ Prefix: 'dir/' }], IsTruncated: true, NextKeyMarker: 'dir/' });
  const KeyMarker = first.NextKeyMarker!;
  const rest = await account.call('ListMultipartUploads', { Bucket, Delimiter: '/', KeyMarker, EncodingType: 'url' });
  expect(rest.Uploads!.map(({ Key }) => Key)).toEqual(['%ED%95%9C%20%EA%B8%80']);
});
