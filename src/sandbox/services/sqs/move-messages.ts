import type { Scope } from '../../slice.ts';
import type { EventHandler, World } from '../../world.ts';
import { forgetExpired } from './available-messages.ts';
import { moveTasksOf, type MoveTaskRecord } from './move-task-record.ts';
import { findQueueByArn, isFifo, nextSequence, type QueueRecord, type StoredMessage } from './queue-record.ts';

/** AWS chooses the rate by the backlog; the sandbox moves as many as AWS does at most. */
const defaultPerSecond = 500;
const eventType = 'sqs.move-messages';

interface Payload {
  accountId: string;
  region: string;
  handle: string;
}

/** Lets a task move its next messages in a second. */
export function scheduleMove({ world, accountId, region }: Scope, { handle }: MoveTaskRecord): void {
  world.schedule(1000, eventType, { accountId, region, handle } satisfies Payload);
}

/** The message as it arrives: with a new id and time, as if it had been sent anew. */
function resent(message: StoredMessage, target: QueueRecord, world: World): StoredMessage {
  const { receipt: _receipt, firstReceivedAtMs: _first, deadLetterSourceArn: _source, ...rest } = message;
  const nowMs = world.nowMs();
  return {
    ...rest,
    id: world.newUuid(),
    sentAtMs: nowMs,
    visibleAtMs: nowMs,
    receiveCount: 0,
    ...(isFifo(target) && { sequence: nextSequence(target) }),
  };
}

function move(task: MoveTaskRecord, source: QueueRecord, scope: Scope): void {
  const nowMs = scope.world.nowMs();
  forgetExpired(source, nowMs);
  const wanted = Math.min(task.maxPerSecond ?? defaultPerSecond, task.toMove - task.moved);
  const messages = source.messages.filter(({ visibleAtMs }) => visibleAtMs <= nowMs).slice(0, wanted);
  for (const message of messages) {
    const targetArn = task.destinationArn ?? message.deadLetterSourceArn;
    const target = targetArn === undefined ? undefined : findQueueByArn(scope, targetArn);
    if (!target) {
      task.status = 'FAILED';
      task.failureReason =
        targetArn === undefined ? 'CouldNotDetermineMessageSource' : 'AWS.SimpleQueueService.NonExistentQueue';
      return;
    }
    source.messages.splice(source.messages.indexOf(message), 1);
    target.messages.push(resent(message, target, scope.world));
    task.moved++;
    scope.world.longPolls.wake(target.arn);
  }
  if (messages.length === 0 || task.moved >= task.toMove) task.status = 'COMPLETED';
}

export const moveEvents: Record<string, EventHandler> = {
  [eventType]: (world, { accountId, region, handle }: Payload) => {
    const scope: Scope = { world, accountId, region };
    const task = moveTasksOf(scope).find((candidate) => candidate.handle === handle);
    if (task?.status !== 'RUNNING') return;
    const source = findQueueByArn(scope, task.sourceArn);
    if (source) move(task, source, scope);
    else task.status = 'FAILED';
    if (task.status === 'RUNNING') scheduleMove(scope, task);
  },
};
