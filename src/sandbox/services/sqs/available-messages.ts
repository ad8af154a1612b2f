import type { Scope } from '../../slice.ts';
import { findQueueByArn, isFifo, type QueueRecord, type StoredMessage } from './queue-record.ts';
import { redrivePolicyOf } from './redrive-policy.ts';

/** Drops what was kept longer than the queue keeps messages. */
export function forgetExpired(queue: QueueRecord, nowMs: number): void {
  const keptMs = Number(queue.attributes.MessageRetentionPeriod) * 1000;
  if (queue.messages.some(({ sentAtMs }) => sentAtMs + keptMs <= nowMs)) {
    queue.messages = queue.messages.filter(({ sentAtMs }) => sentAtMs + keptMs > nowMs);
  }
}

/** Moves what was received too often to the dead-letter queue. */
export function redrive(queue: QueueRecord, scope: Scope): void {
  const policy = redrivePolicyOf(queue.attributes.RedrivePolicy);
  const target = policy && findQueueByArn(scope, policy.deadLetterTargetArn);
  if (!target) return;
  const nowMs = scope.world.nowMs();
  const isDead = ({ receiveCount, visibleAtMs }: StoredMessage) =>
    receiveCount >= policy.maxReceiveCount && visibleAtMs <= nowMs;
  const dead = queue.messages.filter(isDead);
  if (dead.length === 0) return;
  queue.messages = queue.messages.filter((message) => !isDead(message));
  // Standard queues count the retention from the first sending, FIFO queues from the move.
  const moved = { deadLetterSourceArn: queue.arn, ...(isFifo(target) && { sentAtMs: nowMs }) };
  target.messages.push(...dead.map((message) => ({ ...message, ...moved })));
  scope.world.longPolls.wake(target.arn);
}

/** Messages that may be received now, in order. A FIFO group waits while one of its messages is in flight. */
export function availableMessages(queue: QueueRecord, nowMs: number): StoredMessage[] {
  const visible = queue.messages.filter(({ visibleAtMs }) => visibleAtMs <= nowMs);
  if (!isFifo(queue)) return visible;
  const hidden = queue.messages.filter(({ visibleAtMs }) => visibleAtMs > nowMs);
  const blocked = new Set(hidden.map(({ groupId }) => groupId));
  return visible.filter(({ groupId }) => !blocked.has(groupId));
}

/** When the next hidden message shows up, epoch milliseconds; Infinity when none is hidden. */
export function nextVisibleMs(queue: QueueRecord, nowMs: number): number {
  return queue.messages.reduce(
    (next, { visibleAtMs }) => (visibleAtMs > nowMs ? Math.min(next, visibleAtMs) : next),
    Infinity,
  );
}
