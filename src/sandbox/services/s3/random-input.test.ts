import fc from 'fast-check';
import { expect, it } from 'vitest';
import { AwsError } from '../../../core/errors/aws-error.ts';
import { decodeWorld, encodeWorld } from '../../world-codec.ts';
import { sendRandomInputs } from '../../testing/random-inputs.ts';
import { TestAccount } from '../../testing/test-account.ts';
import type { S3Operations } from '../../../wire/generated/s3.ts';
import { s3Service } from './service.ts';

const Bucket = 'm10-random';
const keys = ['a', '__proto__', 'constructor', 'a/b', '한글', ''];
const versions = ['null', 'x', undefined];

const step = fc.oneof(
  fc.record({
    operation: fc.constant('PutObject'),
    Key: fc.constantFrom(...keys),
    Body: fc.uint8Array({ maxLength: 3 }),
  }),
  fc.record({
    operation: fc.constantFrom('DeleteObject', 'GetObject', 'HeadObject', 'GetObjectTagging', 'CreateMultipartUpload'),
    Key: fc.constantFrom(...keys),
    VersionId: fc.constantFrom(...versions),
    Range: fc.constantFrom('bytes=0-', 'bytes=-1', 'x', undefined),
  }),
  fc.record({
    operation: fc.constantFrom('ListObjects', 'ListObjectsV2', 'ListObjectVersions', 'ListMultipartUploads'),
    Prefix: fc.constantFrom(...keys, undefined),
    Delimiter: fc.constantFrom('/', '', undefined),
    KeyMarker: fc.constantFrom(...keys, undefined),
    MaxKeys: fc.integer({ min: -1, max: 3 }),
    ContinuationToken: fc.option(fc.string(), { nil: undefined }),
  }),
  fc.record({
    operation: fc.constant('PutBucketVersioning'),
    VersioningConfiguration: fc.record({ Status: fc.constantFrom('Enabled', 'Suspended', 'x', undefined) }),
  }),
  fc.record({ operation: fc.constant('PutBucketPolicy'), Policy: fc.oneof(fc.json(), fc.string()) }),
  fc.record({
    operation: fc.constant('CopyObject'),
    Key: fc.constantFrom(...keys),
    CopySource: fc.oneof(fc.constantFrom(`${Bucket}/a`, `/${Bucket}/__proto__?versionId=null`), fc.string()),
  }),
);

it('answers any sequence of requests, with errors of AWS alone', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
      const s3 = new TestAccount<S3Operations>(s3Service);
      await s3.call('CreateBucket', { Bucket, CreateBucketConfiguration: { LocationConstraint: 'ap-northeast-2' } });
      for (const { operation, ...input } of steps) {
        const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
        await s3.call(operation as 'PutObject', { Bucket, ...given } as never).catch((error: unknown) => {
          expect(error).toBeInstanceOf(AwsError);
        });
      }
      const saved = { savedAtMs: s3.world.nowMs(), data: s3.world.data };
      expect(decodeWorld(encodeWorld(saved))).toEqual(saved);
    }),
    { numRuns: 200 },
  );
});

const sensible: Record<string, readonly string[]> = {
  Bucket: [Bucket, 'm10-other'],
  Key: keys,
  CopySource: [`${Bucket}/a`],
  LocationConstraint: ['ap-northeast-2'],
  Status: ['Enabled', 'Disabled', 'Suspended'],
  StorageClass: ['STANDARD', 'GLACIER', 'STANDARD_IA'],
  Events: ['s3:ObjectCreated:*'],
  QueueArn: ['arn:aws:sqs:ap-northeast-2:123456789012:q'],
  AllowedMethods: ['GET', 'PUT'],
  AllowedOrigins: ['*'],
  ObjectOwnership: ['BucketOwnerEnforced', 'ObjectWriter'],
  SSEAlgorithm: ['AES256'],
  Policy: [
    JSON.stringify({
      Statement: {
        Effect: 'Deny',
        Principal: '*',
        Action: 's3:GetObject',
        Resource: `arn:aws:s3:::${Bucket}/*`,
        Condition: { constructor: { __proto__: 1 } },
      },
    }),
  ],
};

it('every operation answers whatever it is sent', async () => {
  const account = new TestAccount<never>(s3Service);
  const operations = Object.keys(s3Service.handlers).filter((name) => name !== 'DeleteBucket');
  const s3 = new TestAccount<S3Operations>(s3Service, { world: account.world });
  await s3.call('CreateBucket', { Bucket, CreateBucketConfiguration: { LocationConstraint: 'ap-northeast-2' } });
  const succeeded = await sendRandomInputs(account, {
    serviceId: 's3',
    operations,
    rounds: 10_000,
    sensible: (member) => sensible[member] ?? [],
  });
  expect(succeeded.size).toBeGreaterThan(operations.length * 0.6);
}, 60_000);
