import { beforeEach, expect, it } from 'vitest';
import type { S3Operations } from '../../../wire/generated/s3.ts';
import { TestAccount } from '../../testing/test-account.ts';
import { s3Service } from './service.ts';

const Bucket = 'm10-locked';
const Key = 'contract.pdf';
const dayMs = 86_400_000;
const locked = 'AccessDenied: Access Denied because object protected by object lock.';

let s3: TestAccount<S3Operations>;

beforeEach(async () => {
  s3 = new TestAccount<S3Operations>(s3Service);
  const CreateBucketConfiguration = { LocationConstraint: 'ap-northeast-2' };
  await s3.call('CreateBucket', { Bucket, CreateBucketConfiguration, ObjectLockEnabledForBucket: true });
});

async function put(more: Partial<S3Operations['PutObject']['input']> = {}) {
  const { VersionId } = await s3.call('PutObject', { Bucket, Key, Body: new Uint8Array([1]), ...more });
  return VersionId!;
}

it('a locked bucket keeps its versions, and its setting', async () => {
  expect(await s3.call('GetBucketVersioning', { Bucket })).toEqual({ Status: 'Enabled' });
  expect(await s3.errorOf('PutBucketVersioning', { Bucket, VersioningConfiguration: { Status: 'Suspended' } })).toMatch(
    /^InvalidBucketState/,
  );
  const configuration = {
    ObjectLockEnabled: 'Enabled',
    Rule: { DefaultRetention: { Mode: 'COMPLIANCE', Days: 1 } },
  };
  await s3.call('PutObjectLockConfiguration', { Bucket, ObjectLockConfiguration: configuration });
  expect(await s3.call('GetObjectLockConfiguration', { Bucket })).toEqual({ ObjectLockConfiguration: configuration });
  const VersionId = await put();
  expect(await s3.errorOf('DeleteObject', { Bucket, Key, VersionId, BypassGovernanceRetention: true })).toBe(locked);
  // Without a version there only comes a marker, which may go again.
  const marker = await s3.call('DeleteObject', { Bucket, Key });
  await s3.call('DeleteObject', { Bucket, Key, VersionId: marker.VersionId! });
  s3.pass(dayMs);
  expect(await s3.errorOf('DeleteObject', { Bucket, Key, VersionId })).toBe('');
});

it('governance gives way to whoever may pass it, and only grows else', async () => {
  const untilMs = s3.world.nowMs() + dayMs;
  const VersionId = await put({ ObjectLockMode: 'GOVERNANCE', ObjectLockRetainUntilDate: untilMs });
  expect(await s3.call('HeadObject', { Bucket, Key })).toMatchObject({
    ObjectLockMode: 'GOVERNANCE',
    ObjectLockRetainUntilDate: untilMs,
  });
  const retain = (RetainUntilDate: number, more = {}) =>
    s3.errorOf('PutObjectRetention', { Bucket, Key, Retention: { Mode: 'GOVERNANCE', RetainUntilDate }, ...more });
  expect(await retain(untilMs - 1000)).toBe(locked);
  expect(await retain(untilMs + dayMs)).toBe('');
  expect(await retain(untilMs, { BypassGovernanceRetention: true })).toBe('');
  const Objects = [{ Key, VersionId }];
  const { Errors } = await s3.call('DeleteObjects', { Bucket, Delete: { Objects } });
  expect(Errors).toMatchObject([{ Key, VersionId, Code: 'AccessDenied' }]);
  expect(await s3.errorOf('DeleteObject', { Bucket, Key, VersionId, BypassGovernanceRetention: true })).toBe('');
});

it('a legal hold keeps a version until it is taken off', async () => {
  const VersionId = await put({ ObjectLockLegalHoldStatus: 'ON' });
  expect(await s3.errorOf('DeleteObject', { Bucket, Key, VersionId })).toBe(locked);
  await s3.call('PutObjectLegalHold', { Bucket, Key, LegalHold: { Status: 'OFF' } });
  expect(await s3.errorOf('GetObjectLegalHold', { Bucket, Key })).toMatch(/^NoSuchObjectLockConfiguration/);
  expect(await s3.errorOf('DeleteObject', { Bucket, Key, VersionId })).toBe('');
});

it('former versions move to colder classes, and locked ones stay', async () => {
  const former = await put({ ObjectLockLegalHoldStatus: 'ON', Body: new Uint8Array(200_000) });
  await put();
  const rule = {
    ID: 'old',
    Status: 'Enabled',
    Filter: { Prefix: '' },
    NoncurrentVersionTransitions: [{ NoncurrentDays: 30, StorageClass: 'GLACIER_IR' }],
    NoncurrentVersionExpiration: { NoncurrentDays: 60 },
  };
  await s3.call('PutBucketLifecycleConfiguration', { Bucket, LifecycleConfiguration: { Rules: [rule] } });
  s3.pass(90 * dayMs);
  expect((await s3.call('HeadObject', { Bucket, Key, VersionId: former })).StorageClass).toBe('GLACIER_IR');
  await s3.call('PutObjectLegalHold', { Bucket, Key, VersionId: former, LegalHold: { Status: 'OFF' } });
  s3.pass(2 * dayMs);
  expect(await s3.errorOf('HeadObject', { Bucket, Key, VersionId: former })).toMatch(/^NoSuchVersion/);
});

it('other buckets lock nothing', async () => {
  const plain = 'm10-plain';
  await s3.call('CreateBucket', {
    Bucket: plain,
    CreateBucketConfiguration: { LocationConstraint: 'ap-northeast-2' },
  });
  const missing = 'InvalidRequest: Bucket is missing Object Lock Configuration';
  expect(await s3.errorOf('PutObject', { Bucket: plain, Key, ObjectLockLegalHoldStatus: 'ON' })).toBe(missing);
  expect(await s3.errorOf('GetObjectLockConfiguration', { Bucket: plain })).toMatch(/^ObjectLockConfigurationNotFound/);
  const ObjectLockConfiguration = { ObjectLockEnabled: 'Enabled' };
  expect(await s3.errorOf('PutObjectLockConfiguration', { Bucket: plain, ObjectLockConfiguration })).toMatch(
    /^InvalidBucketState: Versioning must be 'Enabled'/,
  );
  expect(await s3.errorOf('PutObject', { Bucket, Key, ObjectLockMode: 'GOVERNANCE' })).toMatch(/^InvalidArgument/);
});
