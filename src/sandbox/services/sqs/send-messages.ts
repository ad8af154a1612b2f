import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { AwsError } from '../../../core/errors/aws-error.ts';
import { sqsErrors } from '../../../core/errors/sqs.ts';
import { sqsBatchErrors } from '../../../core/errors/sqs-batches.ts';
import type { SendMessageBatchRequestEntry, SendMessageResult, SqsOperations } from '../../../wire/generated/sqs.ts';
import { messageBytes } from '../../message-attributes.ts';
import type { Handlers } from '../../service.ts';
import type { World } from '../../world.ts';
import { runBatch } from './batches.ts';
import { attributesDigest, textDigest } from './message-digests.ts';
import { checkContent } from './message-content.ts';
import { isFifo, nextSequence, type QueueRecord, type StoredMessage } from './queue-record.ts';
import { requireQueue } from './require-queue.ts';

const deduplicationMs = 5 * 60_000;
const maxDelaySeconds = 900;
const maxBatchBytes = 1024 * 1024;
const encoder = new TextEncoder();

/** A message on its way into a queue. */
export type NewMessage = Omit<SendMessageBatchRequestEntry, 'Id'>;

function checkSystemAttributes({ MessageSystemAttributes: attributes = {} }: NewMessage): void {
  const unknown = Object.keys(attributes).find((name) => name !== 'AWSTraceHeader');
  if (unknown === undefined && (attributes.AWSTraceHeader?.DataType ?? 'String') === 'String') return;
  const reason = 'The only supported message system attribute is AWSTraceHeader. Its type must be String.';
  const parameter = 'MessageSystemAttributes';
  throw new AwsError(sqsErrors.invalidParameter, { value: unknown ?? 'AWSTraceHeader', parameter, reason });
}

function checkMessage(queue: QueueRecord, message: NewMessage): void {
  const { MessageBody: body, MessageAttributes: attributes, DelaySeconds: delay } = message;
  checkContent(body, attributes);
  checkSystemAttributes(message);
  const maxBytes = Number(queue.attributes.MaximumMessageSize);
  if (messageBytes(body, attributes) > maxBytes) throw new AwsError(sqsErrors.messageTooLong, { bytes: maxBytes });
  if (delay !== undefined && (delay < 0 || delay > maxDelaySeconds)) {
    const reason = 'DelaySeconds must be >= 0 and <= 900.';
    throw new AwsError(sqsErrors.invalidParameter, { value: delay, parameter: 'DelaySeconds', reason });
  }
}

/** Group and deduplication ids are made of letters, digits and punctuation. */
function checkId(parameter: string, value: string | undefined): void {
  if (value === undefined || /^[\x21-\x7e]{1,128}$/.test(value)) return;
  const reason = `${parameter} can only include alphanumeric and punctuation characters. 1 to 128 in length.`;
  throw new AwsError(sqsErrors.invalidParameter, { value, parameter, reason });
}

/** What FIFO queues add to a message. Throws AwsError when the request lacks it. */
function fifoParts(queue: QueueRecord, message: NewMessage): Partial<StoredMessage> {
  const { MessageGroupId: groupId, MessageDeduplicationId: given, DelaySeconds: delay } = message;
  checkId('MessageGroupId', groupId || undefined);
  checkId('MessageDeduplicationId', given);
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

/** What a message is a repetition by: its deduplication id, in high throughput mode within its group. */
function deduplicationKey(queue: QueueRecord, { deduplicationId: id, groupId }: Partial<StoredMessage>) {
  if (id === undefined) return undefined;
  return queue.attributes.DeduplicationScope === 'messageGroup' ? `group ${groupId} id ${id}` : `id ${id}`;
}

/** The message that was sent under a key within five minutes. Forgets older ones, which are kept in order of time. */
function sentBefore(queue: QueueRecord, key: string, nowMs: number) {
  for (const id in queue.sent) {
    if (queue.sent[id]!.atMs + deduplicationMs > nowMs) break;
    delete queue.sent[id];
  }
  return queue.sent[key];
}

/** What clients compare with their own. */
function digestsOf({ MessageBody, MessageAttributes = {}, MessageSystemAttributes = {} }: NewMessage) {
  const [ofAttributes, ofSystem] = [MessageAttributes, MessageSystemAttributes].map(attributesDigest);
  return {
    MD5OfMessageBody: textDigest(MessageBody),
    ...(ofAttributes !== undefined && { MD5OfMessageAttributes: ofAttributes }),
    ...(ofSystem !== undefined && { MD5OfMessageSystemAttributes: ofSystem }),
  };
}

/** Puts a message into a queue; a repetition in a FIFO queue is only answered. Throws AwsError. */
export function sendMessage(queue: QueueRecord, message: NewMessage, sender: { world: World; senderId: string }) {
  checkMessage(queue, message);
  const fifo = fifoParts(queue, message);
  const nowMs = sender.world.nowMs();
  const attributes = message.MessageAttributes ?? {};
  const digests = digestsOf(message);
  const sentUnder = deduplicationKey(queue, fifo);
  const known = sentUnder === undefined ? undefined : sentBefore(queue, sentUnder, nowMs);
  if (known) return { ...digests, MessageId: known.id, SequenceNumber: known.sequence };
  const sequence = isFifo(queue) ? nextSequence(queue) : undefined;
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
  if (sentUnder !== undefined) queue.sent[sentUnder] = { id, sequence: sequence!, atMs: nowMs };
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
    const bytes = (input.Entries ?? []).reduce(
      (sum, { MessageBody: body = '', MessageAttributes: attributes }) => sum + messageBytes(body, attributes),
      0,
    );
    if (bytes > maxBatchBytes) throw new AwsError(sqsBatchErrors.batchTooLong, { bytes });
    const sender = { world: context.world, senderId: context.caller.userId };
    return runBatch('SendMessageBatchRequestEntry', input.Entries, (entry) => sendMessage(queue, entry, sender));
  },
};
