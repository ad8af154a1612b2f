import { AwsError } from '../../../core/errors/aws-error.ts';
import { s3AccessErrors } from '../../../core/errors/s3-access.ts';
import type { RequestContext, Service } from '../../service.ts';
import { findBucket } from './bucket-record.ts';

interface OwnedInput {
  Bucket?: string;
  CopySource?: string;
  ExpectedBucketOwner?: string;
  ExpectedSourceBucketOwner?: string;
}

function assertOwner(bucket: string | undefined, accountId: string | undefined, context: RequestContext): void {
  if (accountId === undefined || bucket === undefined) return;
  const found = findBucket(context, bucket);
  if (found && found.ownerId !== accountId) throw new AwsError(s3AccessErrors.accessDenied, {});
}

/** Handlers that answer AccessDenied where a bucket belongs to another account than the request expects. */
export function expectingOwner(handlers: Service['handlers']): Service['handlers'] {
  return Object.fromEntries(
    Object.entries(handlers).map(([name, handler]) => [
      name,
      handler &&
        ((input: OwnedInput, context: RequestContext) => {
          assertOwner(input.Bucket, input.ExpectedBucketOwner, context);
          const source = input.CopySource?.replace(/^\//, '').split('/')[0];
          assertOwner(source, input.ExpectedSourceBucketOwner, context);
          return handler(input, context) as unknown;
        }),
    ]),
  );
}
