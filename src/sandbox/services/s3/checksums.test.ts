import { beforeEach, describe, expect, it } from 'vitest';
import type { S3Operations } from '../../../wire/generated/s3.ts';
import { TestAccount } from '../../testing/test-account.ts';
import { checksumOf, type ChecksumAlgorithm } from './checksums.ts';
import { s3Service } from './service.ts';

const Bucket = 'm10-checksums';
const digits = new TextEncoder().encode('123456789');
let s3: TestAccount<S3Operations>;

beforeEach(async () => {
  s3 = new TestAccount<S3Operations>(s3Service);
  await s3.call('CreateBucket', { Bucket, CreateBucketConfiguration: { LocationConstraint: 'ap-northeast-2' } });
});

// Check values of the CRC catalogue for '123456789': cbf43926, e3069283, ae8b14860a799888.
it.each<[ChecksumAlgorithm, string]>([
  ['CRC32', 'y/Q5Jg=='],
  ['CRC32C', '4waSgw=='],
  ['CRC64NVME', 'rosUhgp5mIg='],
  ['SHA1', '98O8HYCOBHMq32eZZczDTKeuNEE='],
  ['SHA256', 'FeKw08M4keuw8e9gnsQZQgwg4yDOlMZfvIwzEkSOsiU='],
])('%s of 123456789', (algorithm, expected) => {
  expect(checksumOf(algorithm, digits)).toBe(expected);
});

describe('objects', () => {
  it('are refused when their checksum does not hold', async () => {
    const input = { Bucket, Key: 'a', Body: digits, ChecksumCRC32: 'AAAAAA==' };
    expect(await s3.errorOf('PutObject', input)).toBe(
      'BadDigest: The CRC32 you specified did not match the calculated checksum.',
    );
    expect(await s3.errorOf('HeadObject', { Bucket, Key: 'a' })).toMatch(/^NoSuchKey/);
  });

  it('give their checksum back to those who ask', async () => {
    const put = await s3.call('PutObject', { Bucket, Key: 'a', Body: digits, ChecksumAlgorithm: 'CRC32C' });
    expect(put).toMatchObject({ ChecksumCRC32C: '4waSgw==', ChecksumType: 'FULL_OBJECT' });
    expect(await s3.call('HeadObject', { Bucket, Key: 'a' })).not.toHaveProperty('ChecksumCRC32C');
    const ChecksumMode = 'ENABLED';
    expect(await s3.call('GetObject', { Bucket, Key: 'a', ChecksumMode })).toMatchObject({
      ChecksumCRC32C: '4waSgw==',
    });
    const wanted = { Bucket, Key: 'a', ObjectAttributes: ['Checksum', 'ObjectSize'] };
    expect(await s3.call('GetObjectAttributes', wanted)).toMatchObject({
      Checksum: { ChecksumCRC32C: '4waSgw==' },
      ObjectSize: 9,
    });
  });

  it('get one from S3 when the client sends none', async () => {
    expect(await s3.call('PutObject', { Bucket, Key: 'a', Body: digits })).toMatchObject({
      ChecksumCRC64NVME: 'rosUhgp5mIg=',
      ChecksumType: 'FULL_OBJECT',
    });
  });

  it.each([
    ['COMPOSITE', /^.{8}-2$/],
    ['FULL_OBJECT', /^.{8}$/],
  ])('made of parts have a checksum %s', async (ChecksumType, pattern) => {
    const Key = 'parts';
    const begun = await s3.call('CreateMultipartUpload', { Bucket, Key, ChecksumAlgorithm: 'CRC32', ChecksumType });
    const UploadId = begun.UploadId!;
    const bodies = [new Uint8Array(5 * 1024 * 1024).fill(1), digits];
    const Parts = [];
    for (const [index, Body] of bodies.entries()) {
      const PartNumber = index + 1;
      const { ETag, ChecksumCRC32 } = await s3.call('UploadPart', { Bucket, Key, UploadId, PartNumber, Body });
      Parts.push({ PartNumber, ETag: ETag!, ChecksumCRC32: ChecksumCRC32! });
    }
    const wrong = Parts.map((part) => ({ ...part, ChecksumCRC32: 'AAAAAA==' }));
    const complete = { Bucket, Key, UploadId };
    expect(await s3.errorOf('CompleteMultipartUpload', { ...complete, MultipartUpload: { Parts: wrong } })).toMatch(
      /^InvalidPart:/,
    );
    const done = await s3.call('CompleteMultipartUpload', { ...complete, MultipartUpload: { Parts } });
    expect(done.ChecksumType).toBe(ChecksumType);
    expect(done.ChecksumCRC32).toMatch(pattern);
  });
});
