import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { AwsError } from '../../../core/errors/aws-error.ts';
import { sqsErrors } from '../../../core/errors/sqs.ts';
import type {
  MessageAttributeValue,
  SendMessageBatchRequestEntry,
  SendMessageResult,
  SqsOperations,
} from '../../../wire/generated/sqs.ts';
import type { Handlers } from '../../service.ts';
import type { World } from '../../world.ts';
import { runBatch } from './batches.ts';
import { attributesDigest, textDigest } from './message-digests.ts';
import { isFifo, requireQueue, type QueueRecord, type StoredMessage } from './queue-record.ts';

const deduplicationMs = 5 * 60_000;
const maxDelaySeconds = 900;
const encoder = new TextEncoder();

/** A message on its way into a queue. */
export type NewMessage = Omit<SendMessageBatchRequestEntry, 'Id'>;

function bytesOf(body: string, attributes: Record<string, MessageAttributeValue>): number {
  const parts = Object.entries(attributes).map(
    ([name, { DataType, StringValue = '', BinaryValue }]) =>
      encoder.encode(name + DataType + StringValue).length + (BinaryValue?.length ?? 0),
  );
  return parts.reduce((sum, bytes) => sum + bytes, encoder.encode(body).length);
}

function checkMessage(queue: QueueRecord, message: NewMessage): void {
  const { MessageBody: body, DelaySeconds: delay } = message;
  if (!body) throw new AwsError(sqsErrors.missingParameter, { parameter: 'MessageBody' });
  const maxBytes = Number(queue.attributes.MaximumMessageSize);
  if (bytesOf(body, message.MessageAttributes ?? {}) > maxBytes) {
    throw new AwsError(sqsErrors.messageTooLong, { bytes: maxBytes });
  }
  if (delay !== undefined && (delay < 0 || delay > maxDelaySeconds)) {
    const reason = 'DelaySeconds must be >= 0 and <= 900.';
    throw new AwsError(sqsErrors.invalidParameter, { value: delay, parameter: 'DelaySeconds', reason });
  }
}

/** What FIFO queues add to a message. Throws AwsError when the request lacks it. */
function fifoParts(queue: QueueRecord, message: NewMessage): Partial<StoredMessage> {
  const { MessageGroupId: groupId, MessageDeduplicationId: given, DelaySeconds: delay } = message;
  if (!isFifo(queue)) {
    if (given !== undefined) throw new AwsError(sqsErrors.notForQueueType, {});
    return groupId === undefined ? {} : { groupId };
  }
  if (!groupId) throw new AwsError(sqsErrors.missingParameter, { parameter: 'MessageGroupId' });
  if (delay) {
    const reason = 'The request include parameter that is not valid for this queue type.';
    throw new AwsError(sqsErrors.invalidParameter, { value: delay, parameter: 'DelaySeconds', reason });
  }
  const isByContent = queue.attributes.ContentBasedDeduplication === 'true';
  const ofContent = isByContent ? bytesToHex(sha256(encoder.encode(message.MessageBody))) : undefined;
  const deduplicationId = given ?? ofContent;
  if (deduplicationId === undefined) throw new AwsError(sqsErrors.deduplicationMissing, {});
  return { groupId, deduplicationId };
}

/** Puts a message into a queue; a repetition in a FIFO queue is only answered. Throws AwsError. */
export function sendMessage(queue: QueueRecord, message: NewMessage, sender: { world: World; senderId: string }) {
  checkMessage(queue, message);
  const fifo = fifoParts(queue, message);
  const nowMs = sender.world.nowMs();
  const attributes = message.MessageAttributes ?? {};
  const digest = attributesDigest(attributes);
  const digests = {
    MD5OfMessageBody: textDigest(message.MessageBody),
    ...(digest !== undefined && { MD5OfMessageAttributes: digest }),
  };
  for (const [id, { atMs }] of Object.entries(queue.sent)) if (atMs + deduplicationMs <= nowMs) delete queue.sent[id];
  const { deduplicationId } = fifo;
  const known = deduplicationId === undefined ? undefined : queue.sent[`id ${deduplicationId}`];
  if (known) return { ...digests, MessageId: known.id, SequenceNumber: known.sequence };
  const sequence = isFifo(queue) ? `188${String(queue.nextSequence++).padStart(17, '0')}` : undefined;
  const id = sender.world.newUuid();
  const delaySeconds = message.DelaySeconds ?? Number(queue.attributes.DelaySeconds);
  const traceHeader = message.MessageSystemAttributes?.AWSTraceHeader?.StringValue;
  queue.messages.push({
    id,
    body: message.MessageBody,
    attributes,
    ...(traceHeader !== undefined && { traceHeader }),
    senderId: sender.senderId,
    sentAtMs: nowMs,
    visibleAtMs: nowMs + delaySeconds * 1000,
    receiveCount: 0,
    ...fifo,
    ...(sequence !== undefined && { sequence }),
  });
  sender.world.longPolls.wake(queue.arn);
  if (deduplicationId !== undefined) queue.sent[`id ${deduplicationId}`] = { id, sequence: sequence!, atMs: nowMs };
  return { ...digests, MessageId: id, ...(sequence !== undefined && { SequenceNumber: sequence }) };
}

export const sendHandlers: Handlers<SqsOperations> = {
  SendMessage: (input, context): SendMessageResult =>
    sendMessage(requireQueue(context, input.QueueUrl), input, {
      world: context.world,
      senderId: context.caller.userId,
    }),

  SendMessageBatch: (input, context) => {
    const queue = requireQueue(context, input.QueueUrl);
    const sender = { world: context.world, senderId: context.caller.userId };
    return runBatch('SendMessageBatchRequestEntry', input.Entries, (entry) => sendMessage(queue, entry, sender));
  },
};
