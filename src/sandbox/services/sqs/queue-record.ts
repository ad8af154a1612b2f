import type { MessageAttributeValue } from '../../../wire/generated/sqs.ts';
import type { RequestContext } from '../../service.ts';
import type { MoveTaskRecord } from './move-task-record.ts';
import { defineSlice, scopeOfArn, type Scope } from '../../slice.ts';

export interface StoredMessage {
  id: string;
  body: string;
  attributes: Record<string, MessageAttributeValue>;
  /** AWSTraceHeader, as sent. */
  traceHeader?: string;
  senderId: string;
  sentAtMs: number;
  visibleAtMs: number;
  receiveCount: number;
  firstReceivedAtMs?: number;
  /** Handle of the last receive: older ones still delete, but do not change the visibility. */
  receipt?: string;
  groupId?: string;
  deduplicationId?: string;
  sequence?: string;
  /** Where it was first sent, once it is in a dead-letter queue. */
  deadLetterSourceArn?: string;
}

export interface QueueRecord {
  name: string;
  arn: string;
  createdAtMs: number;
  modifiedAtMs: number;
  /** Attributes that can be set, defaults included. */
  attributes: Record<string, string>;
  tags: Record<string, string>;
  messages: StoredMessage[];
  /** FIFO: what was sent under each deduplication id, for five minutes. */
  sent: Record<string, { id: string; sequence: string; atMs: number }>;
  nextSequence: number;
  /** FIFO: receipts that were given out under each ReceiveRequestAttemptId, for five minutes. */
  attempts?: Record<string, { receipts: string[]; atMs: number }>;
  purgedAtMs?: number;
}

export interface SqsState {
  queues: Record<string, QueueRecord>;
  /** When queues were deleted, by name. */
  deletedAtMs: Record<string, number>;
  /** See move-task-record.ts; worlds from before there were any lack it. */
  moveTasks?: MoveTaskRecord[];
}

export const sqsState = defineSlice<SqsState>({
  service: 'sqs',
  per: 'region',
  initial: () => ({ queues: {}, deletedAtMs: {} }),
});

export function findQueue(scope: Scope, name: string): QueueRecord | undefined {
  const { queues } = sqsState(scope);
  return Object.hasOwn(queues, name) ? queues[name] : undefined;
}

/** The queue of an ARN, in whichever account and Region it is. */
export function findQueueByArn({ world }: Pick<Scope, 'world'>, arn: string): QueueRecord | undefined {
  const scope = scopeOfArn(world, arn);
  const queue = scope && findQueue(scope, arn.slice(arn.lastIndexOf(':') + 1));
  return queue?.arn === arn ? queue : undefined;
}

/** A queue's URL: on AWS's host, or on the host that the client called. */
export function queueUrl(queue: Pick<QueueRecord, 'arn' | 'name'>, { host }: RequestContext): string {
  const [, , , region, accountId] = queue.arn.split(':');
  const isAws = host.endsWith('.amazonaws.com');
  return `${isAws ? `https://sqs.${region}.amazonaws.com` : `http://${host}`}/${accountId}/${queue.name}`;
}

export function isFifo(queue: QueueRecord): boolean {
  return queue.attributes.FifoQueue === 'true';
}

/** Messages that were received and neither deleted nor given back. */
export function countInFlight(queue: QueueRecord, nowMs: number): number {
  return queue.messages.filter(({ visibleAtMs, receiveCount }) => visibleAtMs > nowMs && receiveCount > 0).length;
}

/** The next sequence number of a FIFO queue: 20 digits. */
export function nextSequence(queue: QueueRecord): string {
  return `188${String(queue.nextSequence++).padStart(17, '0')}`;
}
