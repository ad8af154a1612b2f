import { beforeEach, describe, expect, it } from 'vitest';
import { encodeBase64 } from '../../../core/base64.ts';
import type { S3Operations } from '../../../wire/generated/s3.ts';
import { TestAccount } from '../../testing/test-account.ts';
import { s3Service } from './service.ts';

const Bucket = 'm10-secrets';
const Body = new TextEncoder().encode('secret');
const customer = (fill: number) => ({
  SSECustomerAlgorithm: 'AES256',
  SSECustomerKey: encodeBase64(new Uint8Array(32).fill(fill)),
});
let s3: TestAccount<S3Operations>;

beforeEach(async () => {
  s3 = new TestAccount<S3Operations>(s3Service);
  await s3.call('CreateBucket', { Bucket, CreateBucketConfiguration: { LocationConstraint: 'ap-northeast-2' } });
});

it('an object keeps the encryption it was stored with, not the one its bucket has later', async () => {
  const kms = { ServerSideEncryption: 'aws:kms', SSEKMSKeyId: 'alias/m10' };
  expect(await s3.call('PutObject', { Bucket, Key: 'a', Body, ...kms })).toMatchObject(kms);
  await s3.call('PutObject', { Bucket, Key: 'b', Body });
  const rule = { ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms' } };
  await s3.call('PutBucketEncryption', { Bucket, ServerSideEncryptionConfiguration: { Rules: [rule] } });
  expect(await s3.call('HeadObject', { Bucket, Key: 'a' })).toMatchObject(kms);
  expect(await s3.call('HeadObject', { Bucket, Key: 'b' })).toMatchObject({ ServerSideEncryption: 'AES256' });
  expect(await s3.call('PutObject', { Bucket, Key: 'c', Body })).toMatchObject({ ServerSideEncryption: 'aws:kms' });
});

describe('with a key of the customer', () => {
  it('only who brings the same key reads the object', async () => {
    await s3.call('PutObject', { Bucket, Key: 'a', Body, ...customer(1) });
    const read = await s3.call('GetObject', { Bucket, Key: 'a', ...customer(1) });
    expect(read).toMatchObject({ Body, SSECustomerAlgorithm: 'AES256' });
    expect(read).not.toHaveProperty('ServerSideEncryption');
    expect(await s3.errorOf('GetObject', { Bucket, Key: 'a' })).toMatch(/^InvalidRequest: The object was stored/);
    expect(await s3.errorOf('GetObject', { Bucket, Key: 'a', ...customer(2) })).toBe('AccessDenied: Access Denied');
    await s3.call('PutObject', { Bucket, Key: 'plain', Body });
    expect(await s3.errorOf('HeadObject', { Bucket, Key: 'plain', ...customer(1) })).toMatch(/not applicable/);
  });

  it('a copy needs the key of its source and may have another one', async () => {
    await s3.call('PutObject', { Bucket, Key: 'a', Body, ...customer(1) });
    const copy = { Bucket, Key: 'b', CopySource: `${Bucket}/a` };
    expect(await s3.errorOf('CopyObject', copy)).toMatch(/^InvalidRequest/);
    const sourceKey = {
      CopySourceSSECustomerAlgorithm: 'AES256',
      CopySourceSSECustomerKey: customer(1).SSECustomerKey,
    };
    await s3.call('CopyObject', { ...copy, ...sourceKey, ...customer(2) });
    expect(await s3.call('GetObject', { Bucket, Key: 'b', ...customer(2) })).toMatchObject({ Body });
  });

  it('each part of an upload brings it', async () => {
    const { UploadId = '' } = await s3.call('CreateMultipartUpload', { Bucket, Key: 'a', ...customer(1) });
    const part = { Bucket, Key: 'a', UploadId, PartNumber: 1, Body };
    expect(await s3.errorOf('UploadPart', part)).toMatch(/^InvalidRequest: The multipart upload initiate requested/);
    const { ETag = '' } = await s3.call('UploadPart', { ...part, ...customer(1) });
    const MultipartUpload = { Parts: [{ PartNumber: 1, ETag }] };
    await s3.call('CompleteMultipartUpload', { Bucket, Key: 'a', UploadId, MultipartUpload });
    expect(await s3.errorOf('HeadObject', { Bucket, Key: 'a' })).toMatch(/^InvalidRequest/);
  });

  it.each([
    ['of the wrong length', { SSECustomerKey: encodeBase64(new Uint8Array(16)) }, /secret key was invalid/],
    ['with the MD5 of another', { ...customer(1), SSECustomerKeyMD5: encodeBase64(new Uint8Array(16)) }, /MD5 hash/],
    ['beside another encryption', { ...customer(1), ServerSideEncryption: 'AES256' }, /incompatible/],
  ])('a key %s is refused', async (_, key, message) => {
    expect(await s3.errorOf('PutObject', { Bucket, Key: 'a', Body, ...key })).toMatch(message);
  });
});
