import { AwsError } from '../../../../core/errors/aws-error.ts';
import { dynamodbStreamErrors } from '../../../../core/errors/dynamodb-streams.ts';
import { validationErrors } from '../../../../core/errors/validation.ts';
import type {
  DynamodbstreamsOperations,
  DynamodbstreamsRecord,
  GetShardIteratorInput,
  Shard,
} from '../../../../wire/generated/dynamodbstreams.ts';
import { checkConstraints } from '../../../constraints.ts';
import type { Handlers } from '../../../service.ts';
import { keyAttributes } from '../table-record.ts';
import { requireStream, shardIdOf } from './find-stream.ts';
import { iteratorText, positionOf } from './shard-iterator.ts';
import { readableStreams, sequenceText, type ChangeRecord, type StreamRecord } from './stream-record.ts';

const maxStreams = 100;
const maxRecords = 1000;
const maxBytes = 1024 * 1024;
const iteratorTypes = ['TRIM_HORIZON', 'LATEST', 'AT_SEQUENCE_NUMBER', 'AFTER_SEQUENCE_NUMBER'];

function shardOf(stream: StreamRecord): Shard {
  const first = stream.changes[0]?.sequence ?? stream.nextSequence;
  return {
    ShardId: shardIdOf(stream),
    SequenceNumberRange: {
      StartingSequenceNumber: sequenceText(first),
      ...(!stream.isEnabled && { EndingSequenceNumber: sequenceText(stream.nextSequence - 1) }),
    },
  };
}

function recordView(change: ChangeRecord, stream: StreamRecord, region: string): DynamodbstreamsRecord {
  return {
    eventID: change.id,
    eventName: change.name,
    eventVersion: '1.1',
    eventSource: 'aws:dynamodb',
    awsRegion: region,
    dynamodb: {
      ApproximateCreationDateTime: Math.floor(change.atMs / 1000) * 1000,
      Keys: change.keys,
      ...(change.newImage && { NewImage: change.newImage }),
      ...(change.oldImage && { OldImage: change.oldImage }),
      SequenceNumber: sequenceText(change.sequence),
      SizeBytes: change.bytes,
      StreamViewType: stream.viewType,
    },
    ...(change.isExpiry && { userIdentity: { PrincipalId: 'dynamodb.amazonaws.com', Type: 'Service' } }),
  };
}

/** The first change that an iterator of that type gives. Throws ValidationException. */
function firstSequence(stream: StreamRecord, input: GetShardIteratorInput): number {
  const { ShardIteratorType: type, SequenceNumber: text } = input;
  if (type === 'LATEST') return stream.nextSequence;
  if (type === 'TRIM_HORIZON') return stream.changes[0]?.sequence ?? stream.nextSequence;
  if (text === undefined || !/^1\d{20}$/.test(text)) {
    throw new AwsError(dynamodbStreamErrors.invalidSequence, { sequence: text ?? 'null' });
  }
  return Number(text.slice(1)) + (type === 'AFTER_SEQUENCE_NUMBER' ? 1 : 0);
}

/** The changes of one answer: up to `limit`, and up to 1 MB. */
function pageOf(changes: readonly ChangeRecord[], limit: number): ChangeRecord[] {
  const page: ChangeRecord[] = [];
  let bytes = 0;
  for (const change of changes) {
    bytes += change.bytes;
    if (page.length === limit || (page.length > 0 && bytes > maxBytes)) break;
    page.push(change);
  }
  return page;
}

/** DynamoDB Streams. Each stream has one shard, however much is written: enough to read all changes in their order. */
export const streamHandlers: Handlers<DynamodbstreamsOperations> = {
  ListStreams: (input, context) => {
    checkConstraints(validationErrors.validationException, [['limit', input.Limit, { min: 1, max: maxStreams }]]);
    const all = readableStreams(context).filter(({ tableName }) => [undefined, tableName].includes(input.TableName));
    const start = all.findIndex(({ arn }) => arn === input.ExclusiveStartStreamArn) + 1;
    const page = all.slice(start, start + (input.Limit ?? maxStreams));
    const isCut = start + page.length < all.length;
    return {
      Streams: page.map(({ arn, tableName, label }) => ({ StreamArn: arn, TableName: tableName, StreamLabel: label })),
      ...(isCut && { LastEvaluatedStreamArn: page.at(-1)!.arn }),
    };
  },

  DescribeStream: (input, context) => {
    const stream = requireStream(context, input.StreamArn);
    const shards = input.ExclusiveStartShardId === shardIdOf(stream) ? [] : [shardOf(stream)];
    return {
      StreamDescription: {
        StreamArn: stream.arn,
        StreamLabel: stream.label,
        StreamStatus: stream.isEnabled ? 'ENABLED' : 'DISABLED',
        StreamViewType: stream.viewType,
        CreationRequestDateTime: stream.createdAtMs,
        TableName: stream.tableName,
        KeySchema: keyAttributes(stream.key).map((AttributeName, index) => ({
          AttributeName,
          KeyType: index === 0 ? 'HASH' : 'RANGE',
        })),
        Shards: shards,
      },
    };
  },

  GetShardIterator: (input, context) => {
    checkConstraints(validationErrors.validationException, [
      ['shardIteratorType', input.ShardIteratorType, { isRequired: true, values: iteratorTypes }],
    ]);
    const stream = requireStream(context, input.StreamArn);
    if (input.ShardId !== shardIdOf(stream)) {
      throw new AwsError(dynamodbStreamErrors.shardNotFound, { shard: input.ShardId, arn: stream.arn });
    }
    const sequence = firstSequence(stream, input);
    const oldest = stream.changes[0]?.sequence ?? stream.nextSequence;
    if (sequence < oldest) throw new AwsError(dynamodbStreamErrors.trimmed, { sequence: sequenceText(sequence) });
    return { ShardIterator: iteratorText({ stream, sequence }, context.nowMs) };
  },

  GetRecords: (input, context) => {
    checkConstraints(validationErrors.validationException, [['limit', input.Limit, { min: 1, max: maxRecords }]]);
    const { stream, sequence } = positionOf(context, input.ShardIterator);
    const page = pageOf(
      stream.changes.filter((change) => change.sequence >= sequence),
      input.Limit ?? maxRecords,
    );
    const next = (page.at(-1)?.sequence ?? sequence - 1) + 1;
    // A shard that has ended is read to its end when no iterator follows.
    const isOver = !stream.isEnabled && next >= stream.nextSequence;
    return {
      Records: page.map((change) => recordView(change, stream, context.region)),
      ...(!isOver && { NextShardIterator: iteratorText({ stream, sequence: next }, context.nowMs) }),
    };
  },
};
