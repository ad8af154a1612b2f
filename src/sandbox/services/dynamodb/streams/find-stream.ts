import { AwsError } from '../../../../core/errors/aws-error.ts';
import { dynamodbStreamErrors } from '../../../../core/errors/dynamodb-streams.ts';
import type { Scope } from '../../../slice.ts';
import { dynamodbState, findTable } from '../table-record.ts';
import { enabledStream, trim, type StreamRecord } from './stream-record.ts';

/** Throws ResourceNotFoundException. */
export function requireStream(scope: Scope, arn: string): StreamRecord {
  const table = findTable(scope, /:table\/([\w.-]+)\/stream\//.exec(arn)?.[1] ?? '');
  if (table) enabledStream(scope, table);
  const { streams = {} } = dynamodbState(scope);
  const stream = Object.hasOwn(streams, arn) ? streams[arn] : undefined;
  if (!stream) throw new AwsError(dynamodbStreamErrors.streamNotFound, { arn });
  trim(stream, scope.world.nowMs());
  return stream;
}

/** The name of a stream's only shard. */
export function shardIdOf({ createdAtMs, arn }: StreamRecord): string {
  const tail = [...arn].reduce(
    (hash, character) => Math.imul(hash ^ character.codePointAt(0)!, 0x01000193) >>> 0,
    0x811c9dc5,
  );
  return `shardId-${String(createdAtMs).padStart(20, '0')}-${tail.toString(16).padStart(8, '0')}`;
}
