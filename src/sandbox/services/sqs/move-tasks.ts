import { encodeBase64 } from '../../../core/base64.ts';
import { AwsError } from '../../../core/errors/aws-error.ts';
import { sqsErrors } from '../../../core/errors/sqs.ts';
import { sqsMoveTaskErrors } from '../../../core/errors/sqs-move-tasks.ts';
import type { ListMessageMoveTasksResultEntry, SqsOperations } from '../../../wire/generated/sqs.ts';
import type { Handlers, RequestContext } from '../../service.ts';
import { scheduleMove } from './move-messages.ts';
import { moveTasksOf, type MoveTaskRecord } from './move-task-record.ts';
import { checkRange } from './parameter-range.ts';
import { findQueueByArn, isFifo, sqsState, type QueueRecord } from './queue-record.ts';
import { redrivePolicyOf } from './redrive-policy.ts';

const maxKept = 10;

function requireQueueOfArn(arn: string | undefined, parameter: string, context: RequestContext): QueueRecord {
  if (!arn) throw new AwsError(sqsErrors.missingParameter, { parameter });
  if (!/^arn:[\w-]+:sqs:[\w-]+:\d{12}:.+$/.test(arn)) throw new AwsError(sqsErrors.invalidArn, { parameter });
  const [, , , region, accountId] = arn.split(':');
  const isOwn = region === context.region && accountId === context.accountId;
  const queue = isOwn ? findQueueByArn(context, arn) : undefined;
  if (!queue) throw new AwsError(sqsMoveTaskErrors.resourceNotFound, { parameter });
  return queue;
}

function isDeadLetterQueue(queue: QueueRecord, context: RequestContext): boolean {
  return Object.values(sqsState(context).queues).some(
    ({ attributes }) => redrivePolicyOf(attributes.RedrivePolicy)?.deadLetterTargetArn === queue.arn,
  );
}

function checkDestination(source: QueueRecord, arn: string | undefined, context: RequestContext): void {
  if (arn === undefined) return;
  const destination = requireQueueOfArn(arn, 'DestinationArn', context);
  if (destination === source) throw new AwsError(sqsMoveTaskErrors.sameSourceAndDestination, {});
  if (isFifo(destination) !== isFifo(source)) throw new AwsError(sqsMoveTaskErrors.differentQueueTypes, {});
}

function taskView(task: MoveTaskRecord): ListMessageMoveTasksResultEntry {
  return {
    ...(task.status === 'RUNNING' && { TaskHandle: task.handle }),
    Status: task.status,
    SourceArn: task.sourceArn,
    ...(task.destinationArn !== undefined && { DestinationArn: task.destinationArn }),
    ...(task.maxPerSecond !== undefined && { MaxNumberOfMessagesPerSecond: task.maxPerSecond }),
    ApproximateNumberOfMessagesMoved: task.moved,
    ApproximateNumberOfMessagesToMove: task.toMove,
    ...(task.failureReason !== undefined && { FailureReason: task.failureReason }),
    StartedTimestamp: task.startedAtMs,
  };
}

export const moveTaskHandlers: Handlers<SqsOperations> = {
  StartMessageMoveTask: (input, context) => {
    const { SourceArn: sourceArn, DestinationArn: destinationArn, MaxNumberOfMessagesPerSecond: rate } = input;
    const source = requireQueueOfArn(sourceArn, 'SourceArn', context);
    checkRange('MaxNumberOfMessagesPerSecond', rate, [1, 500]);
    if (!isDeadLetterQueue(source, context)) throw new AwsError(sqsMoveTaskErrors.notADeadLetterQueue, {});
    checkDestination(source, destinationArn, context);
    const tasks = moveTasksOf(context);
    if (tasks.some((task) => task.sourceArn === sourceArn && task.status === 'RUNNING')) {
      throw new AwsError(sqsMoveTaskErrors.moveTaskRunning, {});
    }
    const taskId = context.world.newUuid();
    const task: MoveTaskRecord = {
      handle: encodeBase64(new TextEncoder().encode(JSON.stringify({ taskId, sourceArn }))),
      sourceArn,
      ...(destinationArn !== undefined && { destinationArn }),
      ...(rate !== undefined && { maxPerSecond: rate }),
      status: 'RUNNING',
      moved: 0,
      toMove: source.messages.filter(({ visibleAtMs }) => visibleAtMs <= context.nowMs).length,
      startedAtMs: context.nowMs,
    };
    const others = tasks.filter((other) => other.sourceArn === sourceArn).slice(maxKept - 1);
    sqsState(context).moveTasks = [task, ...tasks.filter((other) => !others.includes(other))];
    scheduleMove(context, task);
    return { TaskHandle: task.handle };
  },

  ListMessageMoveTasks: (input, context) => {
    const { arn } = requireQueueOfArn(input.SourceArn, 'SourceArn', context);
    checkRange('MaxResults', input.MaxResults, [1, maxKept]);
    const tasks = moveTasksOf(context).filter(({ sourceArn }) => sourceArn === arn);
    return { Results: tasks.slice(0, input.MaxResults ?? 1).map(taskView) };
  },

  CancelMessageMoveTask: (input, context) => {
    if (!input.TaskHandle) throw new AwsError(sqsErrors.missingParameter, { parameter: 'TaskHandle' });
    const task = moveTasksOf(context).find(({ handle }) => handle === input.TaskHandle);
    if (!task) throw new AwsError(sqsMoveTaskErrors.moveTaskNotFound, {});
    if (task.status !== 'RUNNING') throw new AwsError(sqsMoveTaskErrors.moveTaskNotActive, {});
    task.status = 'CANCELLED';
    return { ApproximateNumberOfMessagesMoved: task.moved };
  },
};
