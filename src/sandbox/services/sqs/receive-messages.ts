import { encodeBase64 } from '../../../core/base64.ts';
import { AwsError } from '../../../core/errors/aws-error.ts';
import { sqsErrors } from '../../../core/errors/sqs.ts';
import type { Message, ReceiveMessageRequest, SqsOperations } from '../../../wire/generated/sqs.ts';
import type { Handlers, RequestContext } from '../../service.ts';
import { runBatch } from './batches.ts';
import { attributesDigest, textDigest } from './message-digests.ts';
import { redrivePolicyOf } from './queue-attributes.ts';
import { findQueueByArn, isFifo, requireQueue, type QueueRecord, type StoredMessage } from './queue-record.ts';

const maxVisibilitySeconds = 43_200;
const encoder = new TextEncoder();

function checkRange(parameter: string, value: number | undefined, [min, max]: [number, number]): void {
  if (value === undefined || (value >= min && value <= max)) return;
  const reason = `Must be >= ${min} and <= ${max}, if provided.`;
  throw new AwsError(sqsErrors.invalidParameter, { value, parameter, reason });
}

function forgetExpired(queue: QueueRecord, nowMs: number): void {
  const keptMs = Number(queue.attributes.MessageRetentionPeriod) * 1000;
  queue.messages = queue.messages.filter(({ sentAtMs }) => sentAtMs + keptMs > nowMs);
}

/** Moves what was received too often to the dead-letter queue. */
function redrive(queue: QueueRecord, context: RequestContext): void {
  const policy = redrivePolicyOf(queue.attributes.RedrivePolicy);
  const target = policy && findQueueByArn(context, policy.deadLetterTargetArn);
  if (!target) return;
  const isDead = ({ receiveCount, visibleAtMs }: StoredMessage) =>
    receiveCount >= policy.maxReceiveCount && visibleAtMs <= context.nowMs;
  const dead = queue.messages.filter(isDead);
  queue.messages = queue.messages.filter((message) => !isDead(message));
  target.messages.push(...dead.map((message) => ({ ...message, deadLetterSourceArn: queue.arn })));
}

/** Messages that may be received now, in order. A FIFO group waits while one of its messages is in flight. */
function available(queue: QueueRecord, nowMs: number): StoredMessage[] {
  const visible = queue.messages.filter(({ visibleAtMs }) => visibleAtMs <= nowMs);
  if (!isFifo(queue)) return visible;
  const hidden = queue.messages.filter(({ visibleAtMs }) => visibleAtMs > nowMs);
  const blocked = new Set(hidden.map(({ groupId }) => groupId));
  return visible.filter(({ groupId }) => !blocked.has(groupId));
}

function systemAttributes(message: StoredMessage): Record<string, string> {
  const optional: Record<string, string | undefined> = {
    MessageDeduplicationId: message.deduplicationId,
    MessageGroupId: message.groupId,
    SequenceNumber: message.sequence,
    AWSTraceHeader: message.traceHeader,
    DeadLetterQueueSourceArn: message.deadLetterSourceArn,
  };
  const present = Object.entries(optional).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return {
    SenderId: message.senderId,
    SentTimestamp: String(message.sentAtMs),
    ApproximateReceiveCount: String(message.receiveCount),
    ApproximateFirstReceiveTimestamp: String(message.firstReceivedAtMs),
    ...Object.fromEntries(present),
  };
}

function isWanted(name: string, wanted: readonly string[]): boolean {
  return wanted.some((pattern) =>
    pattern.endsWith('.*') ? name.startsWith(pattern.slice(0, -2)) : pattern === 'All' || pattern === name,
  );
}

function choose<Value>(all: Record<string, Value>, wanted: readonly string[]): Record<string, Value> | undefined {
  const chosen = Object.entries(all).filter(([name]) => isWanted(name, wanted));
  return chosen.length > 0 ? Object.fromEntries(chosen) : undefined;
}

function messageView(message: StoredMessage, input: ReceiveMessageRequest): Message {
  const wanted = [...(input.AttributeNames ?? []), ...(input.MessageSystemAttributeNames ?? [])];
  const system = choose(systemAttributes(message), wanted);
  const attributes = choose(message.attributes, input.MessageAttributeNames ?? []);
  const digest = attributes && attributesDigest(attributes);
  return {
    MessageId: message.id,
    ReceiptHandle: message.receipt!,
    MD5OfBody: textDigest(message.body),
    Body: message.body,
    ...(system && { Attributes: system }),
    ...(digest !== undefined && { MD5OfMessageAttributes: digest }),
    ...(attributes && { MessageAttributes: attributes }),
  };
}

/** Handles name their message, so that older ones still delete it. */
function newReceipt(message: StoredMessage, context: RequestContext): string {
  return encodeBase64(encoder.encode(`${message.id} ${context.world.newHex(64)}`));
}

function receive(queue: QueueRecord, input: ReceiveMessageRequest, context: RequestContext): Message[] {
  const { nowMs } = context;
  const hiddenMs = (input.VisibilityTimeout ?? Number(queue.attributes.VisibilityTimeout)) * 1000;
  return available(queue, nowMs)
    .slice(0, input.MaxNumberOfMessages ?? 1)
    .map((message) => {
      message.receiveCount++;
      message.firstReceivedAtMs ??= nowMs;
      message.visibleAtMs = nowMs + hiddenMs;
      message.receipt = newReceipt(message, context);
      return messageView(message, input);
    });
}

/** The message that a handle was given for; undefined when it is gone. Throws ReceiptHandleIsInvalid. */
function messageOfHandle(queue: QueueRecord, handle: string | undefined): StoredMessage | undefined {
  if (!handle) throw new AwsError(sqsErrors.missingParameter, { parameter: 'ReceiptHandle' });
  let text = '';
  try {
    text = atob(handle);
  } catch {
    throw new AwsError(sqsErrors.invalidReceiptHandle, {});
  }
  const id = /^([0-9a-f-]{36}) [0-9a-f]{64}$/.exec(text)?.[1];
  if (id === undefined) throw new AwsError(sqsErrors.invalidReceiptHandle, {});
  return queue.messages.find((message) => message.id === id);
}

function deleteMessage(queue: QueueRecord, handle: string): Record<string, never> {
  const message = messageOfHandle(queue, handle);
  queue.messages = queue.messages.filter((other) => other !== message);
  return {};
}

function changeVisibility(
  queue: QueueRecord,
  input: { ReceiptHandle: string; VisibilityTimeout?: number },
  nowMs: number,
): Record<string, never> {
  const { ReceiptHandle: handle, VisibilityTimeout: timeoutSeconds } = input;
  if (timeoutSeconds === undefined) throw new AwsError(sqsErrors.missingParameter, { parameter: 'VisibilityTimeout' });
  checkRange('VisibilityTimeout', timeoutSeconds, [0, maxVisibilitySeconds]);
  const message = messageOfHandle(queue, handle);
  if (!message || message.receipt !== handle || message.visibleAtMs <= nowMs) {
    throw new AwsError(sqsErrors.messageNotInflight, { handle });
  }
  message.visibleAtMs = nowMs + timeoutSeconds * 1000;
  return {};
}

/** Receiving never waits: long polling ends at once, with what is there. Timeouts run on the world's clock, unscaled. */
export const receiveHandlers: Handlers<SqsOperations> = {
  ReceiveMessage: (input, context) => {
    const queue = requireQueue(context, input.QueueUrl);
    checkRange('MaxNumberOfMessages', input.MaxNumberOfMessages, [1, 10]);
    checkRange('WaitTimeSeconds', input.WaitTimeSeconds, [0, 20]);
    checkRange('VisibilityTimeout', input.VisibilityTimeout, [0, maxVisibilitySeconds]);
    forgetExpired(queue, context.nowMs);
    redrive(queue, context);
    const messages = receive(queue, input, context);
    return messages.length > 0 ? { Messages: messages } : {};
  },

  DeleteMessage: (input, context) => deleteMessage(requireQueue(context, input.QueueUrl), input.ReceiptHandle),

  DeleteMessageBatch: (input, context) => {
    const queue = requireQueue(context, input.QueueUrl);
    const name = 'DeleteMessageBatchRequestEntry';
    return runBatch(name, input.Entries, ({ ReceiptHandle }) => deleteMessage(queue, ReceiptHandle));
  },

  ChangeMessageVisibility: (input, context) =>
    changeVisibility(requireQueue(context, input.QueueUrl), input, context.nowMs),

  ChangeMessageVisibilityBatch: (input, context) => {
    const queue = requireQueue(context, input.QueueUrl);
    const name = 'ChangeMessageVisibilityBatchRequestEntry';
    return runBatch(name, input.Entries, (entry) => changeVisibility(queue, entry, context.nowMs));
  },
};
