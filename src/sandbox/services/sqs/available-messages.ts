import type { Scope } from '../../slice.ts';
import type { World } from '../../world.ts';
import { findQueueByArn, isFifo, type QueueRecord, type StoredMessage } from './queue-record.ts';
import { redrivePolicyOf } from './redrive-policy.ts';

/** Drops what was kept longer than the queue keeps messages, which are in order of the time of sending. */
export function forgetExpired(queue: QueueRecord, nowMs: number): void {
  const keptMs = Number(queue.attributes.MessageRetentionPeriod) * 1000;
  const firstKept = queue.messages.findIndex(({ sentAtMs }) => sentAtMs + keptMs > nowMs);
  if (firstKept !== 0) queue.messages.splice(0, firstKept < 0 ? queue.messages.length : firstKept);
}

/** Puts messages into a dead-letter queue, where the order is by the time of sending too. */
function bury(dead: readonly StoredMessage[], queue: QueueRecord, target: QueueRecord, world: World): void {
  const gone = new Set(dead);
  queue.messages = queue.messages.filter((message) => !gone.has(message));
  // Standard queues count the retention from the first sending, FIFO queues from the move.
  const moved = { deadLetterSourceArn: queue.arn, ...(isFifo(target) && { sentAtMs: world.nowMs() }) };
  for (const message of dead) {
    const buried = { ...message, ...moved };
    const place = target.messages.findLastIndex(({ sentAtMs }) => sentAtMs <= buried.sentAtMs) + 1;
    target.messages.splice(place, 0, buried);
  }
  world.longPolls.wake(target.arn);
}

/** Groups of a FIFO queue that wait, as one of their messages is in flight. */
function waitingGroups(queue: QueueRecord, nowMs: number): ReadonlySet<string | undefined> {
  if (!isFifo(queue)) return new Set();
  return new Set(queue.messages.filter(({ visibleAtMs }) => visibleAtMs > nowMs).map(({ groupId }) => groupId));
}

/**
 * Up to `limit` messages that may be received now, in order. Those that were received too often on the way there move to
 * the dead-letter queue instead.
 */
export function takeAvailable(queue: QueueRecord, limit: number, { world }: Pick<Scope, 'world'>): StoredMessage[] {
  const nowMs = world.nowMs();
  forgetExpired(queue, nowMs);
  const policy = redrivePolicyOf(queue.attributes.RedrivePolicy);
  const target = policy && findQueueByArn({ world }, policy.deadLetterTargetArn);
  const waiting = waitingGroups(queue, nowMs);
  const found: StoredMessage[] = [];
  const dead: StoredMessage[] = [];
  for (const message of queue.messages) {
    if (found.length === limit) break;
    if (message.visibleAtMs > nowMs) continue;
    if (target && message.receiveCount >= policy.maxReceiveCount) dead.push(message);
    else if (!waiting.has(message.groupId)) found.push(message);
  }
  if (target && dead.length > 0) bury(dead, queue, target, world);
  return found;
}

/** When the next hidden message shows up, epoch milliseconds; Infinity when none is hidden. */
export function nextVisibleMs(queue: QueueRecord, nowMs: number): number {
  return queue.messages.reduce(
    (next, { visibleAtMs }) => (visibleAtMs > nowMs ? Math.min(next, visibleAtMs) : next),
    Infinity,
  );
}
