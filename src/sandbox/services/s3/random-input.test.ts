import fc from 'fast-check';
import { expect, it } from 'vitest';
import { AwsError } from '../../../core/errors/aws-error.ts';
import { decodeWorld, encodeWorld } from '../../world-codec.ts';
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
