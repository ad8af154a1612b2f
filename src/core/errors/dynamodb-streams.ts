import { defineAwsErrors } from './aws-error.ts';

const docs = 'docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_Operations_Amazon_DynamoDB_Streams.html';
const again = 'aws dynamodbstreams get-shard-iterator로 반복자를 다시 받으세요.';

/** Errors of Amazon DynamoDB Streams. */
export const dynamodbStreamErrors = defineAwsErrors({
  streamNotFound: {
    code: 'ResourceNotFoundException',
    status: 400,
    message: 'Requested resource not found: Stream: {arn} not found',
    cause: '그런 스트림이 이 리전에 없어요.',
    remedy: 'aws dynamodbstreams list-streams로 StreamArn을 확인하세요. 테이블의 ARN과는 달라요.',
    source: docs,
  },
  shardNotFound: {
    code: 'ResourceNotFoundException',
    status: 400,
    message: 'Requested resource not found: Shard: {shard} in Stream: {arn} not found',
    cause: '스트림에 그런 샤드가 없어요.',
    remedy: 'aws dynamodbstreams describe-stream으로 ShardId를 확인하세요.',
    source: docs,
  },
  invalidIterator: {
    code: 'ValidationException',
    status: 400,
    message: 'Invalid ShardIterator',
    cause: '반복자의 형식이 아니에요. 셸 변수가 비어 있을 수 있어요.',
    remedy: again,
    source: docs,
  },
  expiredIterator: {
    code: 'ExpiredIteratorException',
    status: 400,
    message: 'Shard iterator has expired',
    cause: '반복자는 15분 동안만 쓸 수 있어요.',
    remedy: again,
    source: docs,
  },
  invalidSequence: {
    code: 'ValidationException',
    status: 400,
    message: 'Invalid SequenceNumber: {sequence}',
    cause: '순서 번호가 없거나 형식이 달라요.',
    remedy: 'get-records가 보여 준 SequenceNumber를 그대로 쓰세요.',
    source: docs,
  },
  trimmed: {
    code: 'TrimmedDataAccessException',
    status: 400,
    message: 'The operation attempted to read past the oldest stream record in a shard: {sequence}',
    cause: '스트림의 기록은 24시간 동안만 남아요.',
    remedy: '--shard-iterator-type TRIM_HORIZON으로 남아 있는 처음부터 읽으세요.',
    source: docs,
  },
});
