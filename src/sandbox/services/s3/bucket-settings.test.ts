import { beforeEach, describe, expect, it } from 'vitest';
import type { S3Operations } from '../../../wire/generated/s3.ts';
import { TestAccount } from '../../testing/test-account.ts';
import { s3Service } from './service.ts';

const Bucket = 'm10-settings';
const Key = 'a';
let s3: TestAccount<S3Operations>;
let stranger: TestAccount<S3Operations>;

beforeEach(async () => {
  s3 = new TestAccount<S3Operations>(s3Service);
  stranger = new TestAccount<S3Operations>(s3Service, { world: s3.world, accountId: '999999999999' });
  await s3.call('CreateBucket', { Bucket, CreateBucketConfiguration: { LocationConstraint: 'ap-northeast-2' } });
  await s3.call('PutObject', { Bucket, Key });
});

describe('settings that were never made', () => {
  it.each([
    ['GetBucketCors', 'NoSuchCORSConfiguration: The CORS configuration does not exist'],
    ['GetBucketLifecycleConfiguration', 'NoSuchLifecycleConfiguration: The lifecycle configuration does not exist'],
    ['GetBucketWebsite', 'NoSuchWebsiteConfiguration: The specified bucket does not have a website configuration'],
    ['GetBucketReplication', 'ReplicationConfigurationNotFoundError: The replication configuration was not found'],
    ['GetBucketTagging', 'NoSuchTagSet: The TagSet does not exist'],
    ['GetBucketPolicy', 'NoSuchBucketPolicy: The bucket policy does not exist'],
  ] as const)('%s → %s', async (operation, expected) => {
    expect(await s3.errorOf(operation, { Bucket })).toBe(expected);
  });
});

describe('settings that are stored', () => {
  it('come back as they were given', async () => {
    const CORSRules = [{ AllowedMethods: ['GET'], AllowedOrigins: ['*'] }];
    await s3.call('PutBucketCors', { Bucket, CORSConfiguration: { CORSRules } });
    expect(await s3.call('GetBucketCors', { Bucket })).toEqual({ CORSRules });
    await s3.call('DeleteBucketCors', { Bucket });
    expect(await s3.errorOf('GetBucketCors', { Bucket })).toMatch(/^NoSuchCORSConfiguration/);
    const Rules = [{ ID: 'old', Status: 'Enabled', Filter: { Prefix: '' }, Expiration: { Days: 30 } }];
    await s3.call('PutBucketLifecycleConfiguration', { Bucket, LifecycleConfiguration: { Rules } });
    expect(await s3.call('GetBucketLifecycleConfiguration', { Bucket })).toMatchObject({ Rules });
  });

  it('decide how new objects are encrypted', async () => {
    const rule = { ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: 'alias/m10' } };
    await s3.call('PutBucketEncryption', { Bucket, ServerSideEncryptionConfiguration: { Rules: [rule] } });
    expect(await s3.call('PutObject', { Bucket, Key })).toMatchObject({
      ServerSideEncryption: 'aws:kms',
      SSEKMSKeyId: 'alias/m10',
    });
  });

  it.each([
    ['PutBucketCors', { CORSConfiguration: { CORSRules: [] } }, 'MalformedXML'],
    [
      'PutBucketCors',
      { CORSConfiguration: { CORSRules: [{ AllowedMethods: ['PATCH'], AllowedOrigins: ['*'] }] } },
      'InvalidRequest: Found unsupported HTTP method in CORS config. Unsupported method is PATCH',
    ],
    ['PutBucketVersioning', { VersioningConfiguration: { Status: 'On' } }, 'MalformedXML'],
    ['PutBucketEncryption', { ServerSideEncryptionConfiguration: { Rules: [] } }, 'MalformedXML'],
  ] as const)('%s %j → %s', async (operation, input, expected) => {
    expect(await s3.errorOf(operation, { Bucket, ...input } as never)).toContain(expected);
  });
});

describe('configurations with an id', () => {
  it.each([
    ['Analytics', { StorageClassAnalysis: {} }],
    ['IntelligentTiering', { Status: 'Enabled', Tierings: [{ Days: 90, AccessTier: 'ARCHIVE_ACCESS' }] }],
    [
      'Inventory',
      {
        Destination: { S3BucketDestination: { Bucket: 'arn:aws:s3:::reports', Format: 'CSV' } },
        IsEnabled: true,
        IncludedObjectVersions: 'All',
        Schedule: { Frequency: 'Daily' },
      },
    ],
    ['Metrics', {}],
  ])('%s', async (kind, members) => {
    const call = (verb: string, input: object): Promise<object> =>
      s3.call(`${verb}Configuration` as 'PutObject', { Bucket, ...input });
    const configuration = { Id: 'a', Filter: { Prefix: 'log/' }, ...members };
    await call(`PutBucket${kind}`, { Id: 'a', [`${kind}Configuration`]: configuration });
    expect(await call(`GetBucket${kind}`, { Id: 'a' })).toEqual({ [`${kind}Configuration`]: configuration });
    const list = await s3.call(`ListBucket${kind}Configurations` as 'ListObjectsV2', { Bucket });
    expect(list).toEqual({ IsTruncated: false, [`${kind}ConfigurationList`]: [configuration] });
    await call(`DeleteBucket${kind}`, { Id: 'a' });
    await expect(call(`GetBucket${kind}`, { Id: 'a' })).rejects.toMatchObject({ code: 'NoSuchConfiguration' });
  });
});

it('acceleration, payer and access by tags are kept', async () => {
  await s3.call('PutBucketAccelerateConfiguration', { Bucket, AccelerateConfiguration: { Status: 'Enabled' } });
  await s3.call('PutBucketRequestPayment', { Bucket, RequestPaymentConfiguration: { Payer: 'Requester' } });
  await s3.call('PutBucketAbac', { Bucket, AbacStatus: { Status: 'Enabled' } });
  expect(await s3.call('GetBucketAccelerateConfiguration', { Bucket })).toEqual({ Status: 'Enabled' });
  expect(await s3.call('GetBucketRequestPayment', { Bucket })).toEqual({ Payer: 'Requester' });
  expect(await s3.call('GetBucketAbac', { Bucket })).toEqual({ AbacStatus: { Status: 'Enabled' } });
});

it('access logs go to a bucket of the same owner and Region', async () => {
  const log = (TargetBucket: string) => ({
    Bucket,
    BucketLoggingStatus: { LoggingEnabled: { TargetBucket, TargetPrefix: 'log/' } },
  });
  expect(await s3.errorOf('PutBucketLogging', log('m10-no-target'))).toBe(
    'InvalidTargetBucketForLogging: The target bucket for logging does not exist',
  );
  const far = new TestAccount<S3Operations>(s3Service, { world: s3.world, region: 'us-east-1' });
  await far.call('CreateBucket', { Bucket: 'm10-far' });
  expect(await s3.errorOf('PutBucketLogging', log('m10-far'))).toMatch(/^CrossLocationLoggingProhibited/);
  await s3.call('PutBucketLogging', log(Bucket));
  expect(await s3.call('GetBucketLogging', { Bucket })).toEqual(log(Bucket).BucketLoggingStatus);
});

describe('ACLs', () => {
  it('are refused until the owner of objects may be another one', async () => {
    expect(await s3.errorOf('PutBucketAcl', { Bucket, ACL: 'public-read' })).toMatch(/^AccessControlListNotSupported/);
    const create = { Bucket: 'm10-acl', CreateBucketConfiguration: { LocationConstraint: 'ap-northeast-2' } };
    expect(await s3.errorOf('CreateBucket', { ...create, ACL: 'public-read' })).toMatch(
      /^InvalidBucketAclWithObjectOwnership/,
    );
  });

  it('open single objects once ownership and block allow it', async () => {
    await s3.call('PutBucketOwnershipControls', {
      Bucket,
      OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerPreferred' }] },
    });
    expect(await s3.errorOf('PutObjectAcl', { Bucket, Key, ACL: 'public-read' })).toBe('AccessDenied: Access Denied');
    await s3.call('DeletePublicAccessBlock', { Bucket });
    await s3.call('PutObjectAcl', { Bucket, Key, ACL: 'public-read' });
    expect(await stranger.errorOf('GetObject', { Bucket, Key })).toBe('');
    expect(await stranger.errorOf('PutObject', { Bucket, Key })).toMatch(/^AccessDenied/);
    const { Grants } = await s3.call('GetObjectAcl', { Bucket, Key });
    expect(Grants?.map(({ Permission }) => Permission)).toEqual(['FULL_CONTROL', 'READ']);
  });
});

describe('Regions', () => {
  it('are told to who asks in the wrong one', async () => {
    const oregon = new TestAccount<S3Operations>(s3Service, { world: s3.world, region: 'us-west-2' });
    expect(await oregon.errorOf('GetObject', { Bucket, Key })).toBe(
      "AuthorizationHeaderMalformed: The authorization header is malformed; the region 'us-west-2' is wrong; expecting 'ap-northeast-2'",
    );
    expect(await oregon.call('GetBucketLocation', { Bucket })).toEqual({ LocationConstraint: 'ap-northeast-2' });
    await oregon.call('CreateBucket', {
      Bucket: 'm10-oregon',
      CreateBucketConfiguration: { LocationConstraint: 'us-west-2' },
    });
    const copy = { Bucket: 'm10-oregon', Key, CopySource: `${Bucket}/${Key}` };
    expect(await oregon.errorOf('CopyObject', copy)).toBe('');
  });
});
