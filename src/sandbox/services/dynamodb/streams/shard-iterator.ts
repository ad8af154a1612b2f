import { AwsError } from '../../../../core/errors/aws-error.ts';
import { dynamodbStreamErrors } from '../../../../core/errors/dynamodb-streams.ts';
import { requireStream } from './find-stream.ts';
import { sequenceText, trim, type StreamRecord } from './stream-record.ts';
import type { Scope } from '../../../slice.ts';

/** Iterators are good for a quarter of an hour. */
const lifetimeMs = 15 * 60_000;

/** Where in a stream to read on. */
export interface Position {
  stream: StreamRecord;
  /** The first change to read. */
  sequence: number;
}

/** The token that stands for a position: the stream, the time it was made, and the position. */
export function iteratorText({ stream, sequence }: Position, nowMs: number): string {
  return `${stream.arn}|1|${btoa(JSON.stringify([nowMs, sequence]))}`;
}

function invalid(): never {
  throw new AwsError(dynamodbStreamErrors.invalidIterator, {});
}

/** Throws ValidationException, ResourceNotFoundException, ExpiredIteratorException, TrimmedDataAccessException. */
export function positionOf(scope: Scope, iterator: string): Position {
  const [arn = '', version, token = ''] = iterator.split('|');
  let parts: unknown;
  try {
    parts = version === '1' ? JSON.parse(atob(token)) : undefined;
  } catch {
    invalid();
  }
  const [madeAtMs, sequence] = Array.isArray(parts) ? (parts as unknown[]) : [];
  if (typeof madeAtMs !== 'number' || typeof sequence !== 'number') invalid();
  const stream = requireStream(scope, arn);
  const nowMs = scope.world.nowMs();
  if (madeAtMs + lifetimeMs < nowMs) throw new AwsError(dynamodbStreamErrors.expiredIterator, {});
  trim(stream, nowMs);
  const oldest = stream.changes[0]?.sequence ?? stream.nextSequence;
  if (sequence < oldest) throw new AwsError(dynamodbStreamErrors.trimmed, { sequence: sequenceText(sequence) });
  return { stream, sequence };
}
