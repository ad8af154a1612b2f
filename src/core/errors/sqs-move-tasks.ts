import { defineAwsErrors } from './aws-error.ts';

const observed = 'observed answers of Amazon SQS';

/** Errors of Amazon SQS about moving messages out of dead-letter queues. */
export const sqsMoveTaskErrors = defineAwsErrors({
  resourceNotFound: {
    code: 'ResourceNotFoundException',
    status: 404,
    message: "The resource that you specified for the {parameter} parameter doesn't exist.",
    cause: '그 ARN의 큐가 이 리전에 없어요.',
    remedy: 'aws sqs list-queues와 get-queue-attributes로 ARN을 확인하세요.',
    source: observed,
  },
  notADeadLetterQueue: {
    code: 'InvalidParameterValue',
    status: 400,
    message: 'Source queue must be configured as a Dead Letter Queue.',
    cause: '이 큐를 DLQ로 쓰는 큐가 없어요.',
    remedy: '원래 큐의 RedrivePolicy에서 deadLetterTargetArn이 이 큐인지 확인하세요.',
    source: observed,
  },
  sameSourceAndDestination: {
    code: 'InvalidParameterValue',
    status: 400,
    message: 'Source queue arn and destination queue arn cannot be the same.',
    cause: '메시지를 옮길 곳이 옮겨 올 곳과 같아요.',
    remedy: '--destination-arn을 빼면 메시지마다 원래 큐로 돌아가요.',
    source: observed,
  },
  differentQueueTypes: {
    code: 'InvalidParameterValue',
    status: 400,
    message: 'The source queue and destination queue must be of the same queue type.',
    cause: '표준 큐와 FIFO 큐 사이에는 메시지를 옮길 수 없어요.',
    remedy: '같은 종류의 큐를 쓰세요.',
    source: observed,
  },
  moveTaskRunning: {
    code: 'InvalidParameterValue',
    status: 400,
    message: 'There is already a task running. Only one active task is allowed for a source queue arn at a given time.',
    cause: '이 DLQ의 메시지를 옮기는 작업이 이미 진행 중이에요.',
    remedy: 'aws sqs list-message-move-tasks로 끝났는지 확인한 뒤 다시 실행하세요.',
    source: observed,
  },
  moveTaskNotFound: {
    code: 'ResourceNotFoundException',
    status: 404,
    message: 'Task does not exist.',
    cause: '그런 이동 작업이 없어요.',
    remedy: 'list-message-move-tasks가 보여 주는 TaskHandle을 쓰세요.',
    source: observed,
  },
  moveTaskNotActive: {
    code: 'InvalidParameterValue',
    status: 400,
    message: 'Only active tasks can be cancelled.',
    cause: '이동 작업이 이미 끝났어요.',
    remedy: 'list-message-move-tasks로 상태를 확인하세요. 옮겨진 메시지는 되돌아오지 않아요.',
    source: observed,
  },
});
