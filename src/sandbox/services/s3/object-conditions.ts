import { AwsError } from '../../../core/errors/aws-error.ts';
import { s3ObjectErrors } from '../../../core/errors/s3-objects.ts';
import { s3RequestErrors } from '../../../core/errors/s3-requests.ts';
import type { ObjectRecord } from './bucket-record.ts';
import { wholeSecond } from './whole-second.ts';

interface Conditions {
  IfMatch?: string;
  IfNoneMatch?: string;
  IfModifiedSince?: number;
  IfUnmodifiedSince?: number;
}

function names(etags: string, etag: string): boolean {
  return etags.split(',').some((candidate) => {
    const text = candidate.trim().replace(/^W\//, '');
    return text === '*' || text === etag || `"${text}"` === etag;
  });
}

/** Conditional reads, in the order of RFC 9110. Throws PreconditionFailed, NotModified. */
export function checkReadConditions(object: ObjectRecord, conditions: Conditions): void {
  const { IfMatch, IfNoneMatch, IfModifiedSince, IfUnmodifiedSince } = conditions;
  const modifiedSecond = wholeSecond(object.modifiedAtMs);
  if (IfMatch !== undefined) {
    if (!names(IfMatch, object.etag)) throw new AwsError(s3ObjectErrors.preconditionFailed, {});
  } else if (IfUnmodifiedSince !== undefined && modifiedSecond > IfUnmodifiedSince) {
    throw new AwsError(s3ObjectErrors.preconditionFailed, {});
  }
  if (IfNoneMatch !== undefined) {
    if (names(IfNoneMatch, object.etag)) throw new AwsError(s3ObjectErrors.notModified, {});
  } else if (IfModifiedSince !== undefined && modifiedSecond <= IfModifiedSince) {
    throw new AwsError(s3ObjectErrors.notModified, {});
  }
}

/** Conditions on the source of a copy: whatever does not hold is PreconditionFailed. */
export function checkCopyConditions(
  object: ObjectRecord,
  input: {
    CopySourceIfMatch?: string;
    CopySourceIfNoneMatch?: string;
    CopySourceIfModifiedSince?: number;
    CopySourceIfUnmodifiedSince?: number;
  },
): void {
  const { CopySourceIfMatch: ifMatch, CopySourceIfNoneMatch: ifNoneMatch } = input;
  const { CopySourceIfModifiedSince: ifModifiedSince, CopySourceIfUnmodifiedSince: ifUnmodifiedSince } = input;
  try {
    checkReadConditions(object, {
      ...(ifMatch !== undefined && { IfMatch: ifMatch }),
      ...(ifNoneMatch !== undefined && { IfNoneMatch: ifNoneMatch }),
      ...(ifModifiedSince !== undefined && { IfModifiedSince: ifModifiedSince }),
      ...(ifUnmodifiedSince !== undefined && { IfUnmodifiedSince: ifUnmodifiedSince }),
    });
  } catch (error) {
    if (error instanceof AwsError && error.status === 304) throw new AwsError(s3ObjectErrors.preconditionFailed, {});
    throw error;
  }
}

/** Conditional writes: `If-None-Match: *` only makes, `If-Match` only replaces. Throws PreconditionFailed, NoSuchKey, NotImplemented. */
export function checkWriteConditions(existing: ObjectRecord | undefined, key: string, conditions: Conditions): void {
  const { IfNoneMatch: unwanted } = conditions;
  if (unwanted !== undefined && unwanted !== '*') {
    throw new AwsError(s3RequestErrors.conditionNotImplemented, {}, { Header: 'If-None-Match' });
  }
  if (unwanted === '*' && existing) throw new AwsError(s3ObjectErrors.preconditionFailed, {});
  if (conditions.IfMatch === undefined) return;
  if (!existing) throw new AwsError(s3ObjectErrors.noSuchKey, {}, { Key: key });
  if (!names(conditions.IfMatch, existing.etag)) throw new AwsError(s3ObjectErrors.preconditionFailed, {});
}

/** Conditional deletion: what is not there is deleted in any case. Throws PreconditionFailed. */
export function checkDeleteCondition(existing: ObjectRecord | undefined, etag: string | undefined): void {
  if (etag !== undefined && existing && !names(etag, existing.etag)) {
    throw new AwsError(s3ObjectErrors.preconditionFailed, {});
  }
}

/** First and last byte of a `Range` header; undefined when there is none or it is not understood. Throws InvalidRange. */
export function readRange(header: string | undefined, length: number): { first: number; last: number } | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  if (!match || (match[1] === '' && match[2] === '')) return undefined;
  const first = match[1] === '' ? Math.max(0, length - Number(match[2])) : Number(match[1]);
  const last = match[1] === '' || match[2] === '' ? length - 1 : Math.min(Number(match[2]), length - 1);
  if (first >= length || first > last) throw new AwsError(s3ObjectErrors.invalidRange, {}, { RangeRequested: header });
  return { first, last };
}
