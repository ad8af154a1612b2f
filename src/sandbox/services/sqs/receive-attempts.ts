import { AwsError } from '../../../core/errors/aws-error.ts';
import { sqsErrors } from '../../../core/errors/sqs.ts';
import { isFifo, type QueueRecord, type StoredMessage } from './queue-record.ts';

const attemptMs = 5 * 60_000;

/** Throws InvalidParameterValue for an attempt id that is none, or that a standard queue gets. */
export function checkAttemptId(queue: QueueRecord, id: string | undefined): void {
  if (id === undefined) return;
  if (!isFifo(queue)) throw new AwsError(sqsErrors.notForQueueType, {});
  if (/^[\x21-\x7e]{1,128}$/.test(id)) return;
  const parameter = 'ReceiveRequestAttemptId';
  const reason = `${parameter} can only include alphanumeric and punctuation characters. 1 to 128 in length.`;
  throw new AwsError(sqsErrors.invalidParameter, { value: id, parameter, reason });
}

/** Remembers what an attempt to receive was answered with. */
export function rememberAttempt(
  queue: QueueRecord,
  id: string | undefined,
  { messages, nowMs }: { messages: readonly StoredMessage[]; nowMs: number },
): void {
  if (id === undefined) return;
  const receipts = messages.map(({ receipt }) => receipt!);
  queue.attempts = { ...queue.attempts, [id]: { receipts, atMs: nowMs } };
}

/**
 * What an attempt of the same id was answered with in the last five minutes, when its answer was lost; undefined when
 * there was none, or its messages were deleted, shown again or received anew since.
 */
export function messagesOfAttempt(
  queue: QueueRecord,
  id: string | undefined,
  nowMs: number,
): StoredMessage[] | undefined {
  for (const [other, { atMs }] of Object.entries(queue.attempts ?? {})) {
    if (atMs + attemptMs <= nowMs) delete queue.attempts![other];
  }
  const attempt = id !== undefined && Object.hasOwn(queue.attempts ?? {}, id) ? queue.attempts![id] : undefined;
  const messages = attempt?.receipts.map((receipt) => queue.messages.find((message) => message.receipt === receipt));
  const isWhole = messages?.every((message) => message !== undefined && message.visibleAtMs > nowMs);
  return isWhole ? messages!.map((message) => message!) : undefined;
}
