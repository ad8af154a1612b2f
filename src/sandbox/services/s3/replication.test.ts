import { beforeEach, expect, it } from 'vitest';
import type { S3Operations } from '../../../wire/generated/s3.ts';
import { TestAccount } from '../../testing/test-account.ts';
import { s3Service } from './service.ts';

const Bucket = 'm10-here';
const there = 'm10-there';
const Role = 'arn:aws:iam::123456789012:role/replicate';

let s3: TestAccount<S3Operations>;
let far: TestAccount<S3Operations>;

const rule = (more: object = {}) => ({
  ReplicationConfiguration: {
    Role,
    Rules: [
      {
        ID: 'all',
        Status: 'Enabled',
        Priority: 1,
        Filter: { Prefix: 'shared/' },
        DeleteMarkerReplication: { Status: 'Enabled' },
        Destination: { Bucket: `arn:aws:s3:::${there}`, StorageClass: 'STANDARD_IA' },
        ...more,
      },
    ],
  },
});

beforeEach(async () => {
  s3 = new TestAccount<S3Operations>(s3Service);
  far = new TestAccount<S3Operations>(s3Service, { world: s3.world, region: 'us-east-1' });
  await s3.call('CreateBucket', { Bucket, CreateBucketConfiguration: { LocationConstraint: 'ap-northeast-2' } });
  await far.call('CreateBucket', { Bucket: there });
});

async function replicating() {
  const VersioningConfiguration = { Status: 'Enabled' };
  await s3.call('PutBucketVersioning', { Bucket, VersioningConfiguration });
  await far.call('PutBucketVersioning', { Bucket: there, VersioningConfiguration });
  await s3.call('PutBucketReplication', { Bucket, ...rule() });
}

it('new versions come to the other Region after a while, with their version id', async () => {
  await replicating();
  const Key = 'shared/a';
  const { VersionId } = await s3.call('PutObject', { Bucket, Key, Body: new Uint8Array([1]), Metadata: { m: '1' } });
  await s3.call('PutObject', { Bucket, Key: 'own', Body: new Uint8Array([1]) });
  expect((await s3.call('HeadObject', { Bucket, Key })).ReplicationStatus).toBe('PENDING');
  expect(await far.errorOf('HeadObject', { Bucket: there, Key })).toMatch(/^NoSuchKey/);
  s3.pass(60_000);
  expect((await s3.call('HeadObject', { Bucket, Key })).ReplicationStatus).toBe('COMPLETED');
  expect(await far.call('HeadObject', { Bucket: there, Key })).toMatchObject({
    VersionId,
    ReplicationStatus: 'REPLICA',
    StorageClass: 'STANDARD_IA',
    Metadata: { m: '1' },
  });
  expect(await far.errorOf('HeadObject', { Bucket: there, Key: 'own' })).toMatch(/^NoSuchKey/);
  const marker = await s3.call('DeleteObject', { Bucket, Key });
  s3.pass(60_000);
  const { DeleteMarkers, Versions } = await far.call('ListObjectVersions', { Bucket: there });
  expect(DeleteMarkers).toMatchObject([{ Key, VersionId: marker.VersionId, IsLatest: true }]);
  expect(Versions).toMatchObject([{ Key, VersionId }]);
});

it('replication that cannot be is refused, or fails', async () => {
  const errorOf = (more: object = {}) => s3.errorOf('PutBucketReplication', { Bucket, ...rule(more) });
  expect(await errorOf()).toMatch(/^InvalidRequest: Versioning must be 'Enabled'/);
  await s3.call('PutBucketVersioning', { Bucket, VersioningConfiguration: { Status: 'Enabled' } });
  expect(await errorOf()).toBe('InvalidRequest: Destination bucket must have versioning enabled.');
  expect(await errorOf({ Destination: { Bucket: 'arn:aws:s3:::m10-none' } })).toBe(
    'InvalidRequest: Destination bucket must exist.',
  );
  expect(await errorOf({ Priority: undefined })).toMatch(/^InvalidRequest: Priority must be specified/);
  expect(await s3.errorOf('GetBucketReplication', { Bucket })).toMatch(/^ReplicationConfigurationNotFoundError/);
  await replicating();
  await far.call('PutBucketVersioning', { Bucket: there, VersioningConfiguration: { Status: 'Suspended' } });
  await s3.call('PutObject', { Bucket, Key: 'shared/b', Body: new Uint8Array([1]) });
  s3.pass(60_000);
  expect((await s3.call('HeadObject', { Bucket, Key: 'shared/b' })).ReplicationStatus).toBe('FAILED');
});
