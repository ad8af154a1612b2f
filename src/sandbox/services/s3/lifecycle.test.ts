import { beforeEach, describe, expect, it } from 'vitest';
import type { LifecycleRule, S3Operations } from '../../../wire/generated/s3.ts';
import { TestAccount } from '../../testing/test-account.ts';
import { s3Service } from './service.ts';

const Bucket = 'm10-logs';
const dayMs = 86_400_000;
let s3: TestAccount<S3Operations>;

const put = (Key: string, bytes = 1, more = {}) =>
  s3.call('PutObject', { Bucket, Key, Body: new Uint8Array(bytes), ...more });
const keys = async () => ((await s3.call('ListObjectsV2', { Bucket })).Contents ?? []).map(({ Key }) => Key);
const setRules = (...Rules: LifecycleRule[]) =>
  s3.call('PutBucketLifecycleConfiguration', { Bucket, LifecycleConfiguration: { Rules } });
const versioned = () => s3.call('PutBucketVersioning', { Bucket, VersioningConfiguration: { Status: 'Enabled' } });

beforeEach(async () => {
  // Noon of 2026-11-21.
  s3 = new TestAccount<S3Operations>(s3Service);
  await s3.call('CreateBucket', { Bucket, CreateBucketConfiguration: { LocationConstraint: 'ap-northeast-2' } });
});

describe('lifecycle rules', () => {
  it('delete objects at the midnight after their days, and say so in a header', async () => {
    await setRules({ ID: 'logs', Status: 'Enabled', Filter: { Prefix: 'log/' }, Expiration: { Days: 1 } });
    const { Expiration } = await put('log/a');
    expect(Expiration).toBe('expiry-date="Mon, 23 Nov 2026 00:00:00 GMT", rule-id="logs"');
    await put('other');
    expect((await s3.call('HeadObject', { Bucket, Key: 'other' })).Expiration).toBeUndefined();
    s3.pass(1.5 * dayMs - 1);
    expect(await keys()).toEqual(['log/a', 'other']);
    s3.pass(1);
    expect(await keys()).toEqual(['other']);
  });

  it('go by tags and sizes, and not while they are disabled or once they are gone', async () => {
    await setRules(
      {
        Status: 'Enabled',
        Filter: { And: { Prefix: '', Tags: [{ Key: 'tmp', Value: 'yes' }], ObjectSizeGreaterThan: 1 } },
        Expiration: { Days: 1 },
      },
      { Status: 'Disabled', Filter: { Prefix: '' }, Expiration: { Days: 1 } },
    );
    await put('small', 1, { Tagging: 'tmp=yes' });
    await put('large', 2, { Tagging: 'tmp=yes' });
    await put('kept', 2);
    s3.pass(2 * dayMs);
    expect(await keys()).toEqual(['kept', 'small']);
    await put('later', 2, { Tagging: 'tmp=yes' });
    await s3.call('DeleteBucketLifecycle', { Bucket });
    s3.pass(3 * dayMs);
    expect(await keys()).toEqual(['kept', 'later', 'small']);
  });

  it('put delete markers before versions, and clear former versions and lonely markers away', async () => {
    await versioned();
    await put('a');
    await put('a');
    await setRules({
      Status: 'Enabled',
      Filter: { Prefix: '' },
      Expiration: { Days: 1 },
      NoncurrentVersionExpiration: { NoncurrentDays: 1 },
    });
    s3.pass(1.5 * dayMs);
    const versions = async () => s3.call('ListObjectVersions', { Bucket });
    expect((await versions()).DeleteMarkers).toHaveLength(1);
    // The first version was noncurrent for more than a day, the second has just become so.
    expect((await versions()).Versions).toHaveLength(1);
    s3.pass(2 * dayMs);
    expect((await versions()).Versions).toBeUndefined();
    await setRules({ Status: 'Enabled', Filter: { Prefix: '' }, Expiration: { ExpiredObjectDeleteMarker: true } });
    s3.pass(dayMs);
    expect((await versions()).DeleteMarkers).toBeUndefined();
  });

  it('move objects to other classes and break off uploads', async () => {
    await setRules({
      Status: 'Enabled',
      Filter: { Prefix: '' },
      Transitions: [
        { Days: 30, StorageClass: 'STANDARD_IA' },
        { Days: 90, StorageClass: 'GLACIER' },
      ],
      AbortIncompleteMultipartUpload: { DaysAfterInitiation: 2 },
    });
    await put('large', 128 * 1024);
    await put('small');
    await s3.call('CreateMultipartUpload', { Bucket, Key: 'never' });
    s3.pass(31 * dayMs);
    const classOf = async (Key: string) => (await s3.call('HeadObject', { Bucket, Key })).StorageClass;
    expect([await classOf('large'), await classOf('small')]).toEqual(['STANDARD_IA', undefined]);
    expect((await s3.call('ListMultipartUploads', { Bucket })).Uploads).toEqual([]);
    s3.pass(60 * dayMs);
    expect(await classOf('large')).toBe('GLACIER');
    expect(await s3.errorOf('GetObject', { Bucket, Key: 'large' })).toBe(
      "InvalidObjectState: The operation is not valid for the object's storage class",
    );
    const GlacierJobParameters = { Tier: 'Expedited' };
    const restore = { Bucket, Key: 'large', RestoreRequest: { Days: 1, GlacierJobParameters } };
    await s3.call('RestoreObject', restore);
    const restoreOf = async () => (await s3.call('HeadObject', { Bucket, Key: 'large' })).Restore;
    expect(await restoreOf()).toBe('ongoing-request="true"');
    expect(await s3.errorOf('RestoreObject', restore)).toContain('RestoreAlreadyInProgress');
    s3.pass(5 * 60_000);
    expect(await restoreOf()).toContain('ongoing-request="false", expiry-date="');
    expect((await s3.call('GetObject', { Bucket, Key: 'large' })).ContentLength).toBe(128 * 1024);
    s3.pass(5 * dayMs);
    expect(await s3.errorOf('GetObject', { Bucket, Key: 'large' })).toContain('InvalidObjectState');
  });

  it('are refused in the words of S3', async () => {
    const errorOf = (...Rules: object[]) =>
      s3.errorOf('PutBucketLifecycleConfiguration', {
        Bucket,
        LifecycleConfiguration: { Rules: Rules as LifecycleRule[] },
      });
    const rule = { Status: 'Enabled', Filter: { Prefix: '' } };
    expect(await errorOf(rule)).toBe('InvalidRequest: At least one action needs to be specified in a rule');
    expect(await errorOf({ ...rule, Expiration: { Days: 0 } })).toBe(
      "InvalidArgument: 'Days' for Expiration action must be a positive integer",
    );
    expect(await errorOf({ ...rule, Expiration: { Date: 1 } })).toBe("InvalidArgument: 'Date' must be at midnight GMT");
    expect(await errorOf({ ...rule, Transitions: [{ Days: 1, StorageClass: 'STANDARD_IA' }] })).toContain(
      "greater than or equal to 30 for storageClass 'STANDARD_IA'",
    );
    const same = { ...rule, ID: 'x', Expiration: { Days: 1 } };
    expect(await errorOf(same, same)).toContain('Rule ID must be unique');
  });
});
