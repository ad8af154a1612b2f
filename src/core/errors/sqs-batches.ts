import { defineAwsErrors } from './aws-error.ts';

const observed = 'observed answers of Amazon SQS';

/** Errors of Amazon SQS about batches. Codes are those of the Query protocol. */
export const sqsBatchErrors = defineAwsErrors({
  emptyBatch: {
    code: 'AWS.SimpleQueueService.EmptyBatchRequest',
    status: 400,
    message: 'There should be at least one {entry} in the request.',
    cause: '묶음이 비었어요.',
    remedy: '--entries를 하나 이상 적으세요.',
    source: observed,
  },
  invalidBatchEntryId: {
    code: 'AWS.SimpleQueueService.InvalidBatchEntryId',
    status: 400,
    message:
      'A batch entry id can only contain alphanumeric characters, hyphens and underscores. It can be at most 80 letters long.',
    cause: '묶음 항목의 Id에 쓸 수 없는 글자가 있어요.',
    remedy: 'Id를 영문자, 숫자, -, _로 80자 안에서 쓰세요.',
    source: observed,
  },
  batchTooLong: {
    code: 'AWS.SimpleQueueService.BatchRequestTooLong',
    status: 400,
    message: 'Batch requests cannot be longer than 1048576 bytes. You have sent {bytes} bytes.',
    cause: '묶음 전체는 1 MiB까지예요.',
    remedy: '메시지를 여러 묶음으로 나누거나, 큰 내용은 Amazon S3에 두고 주소만 보내세요.',
    source: observed,
  },
  tooManyEntries: {
    code: 'AWS.SimpleQueueService.TooManyEntriesInBatchRequest',
    status: 400,
    message: 'Maximum number of entries per request are 10. You have sent {count}.',
    cause: '한 묶음은 10개까지예요.',
    remedy: '10개씩 나누어 보내세요.',
    source: observed,
  },
  duplicateEntryIds: {
    code: 'AWS.SimpleQueueService.BatchEntryIdsNotDistinct',
    status: 400,
    message: 'Id {id} repeated.',
    cause: '한 묶음에 같은 Id가 두 번 있어요.',
    remedy: 'Id를 서로 다르게 쓰세요.',
    source: observed,
  },
});
