import { encodeBase64 } from '../../../core/base64.ts';
import { AwsError } from '../../../core/errors/aws-error.ts';
import { snsErrors } from '../../../core/errors/sns.ts';
import { formatIsoTime } from '../../../core/iso-time.ts';
import type { PublishBatchRequestEntry, PublishInput, SnsOperations } from '../../../wire/generated/sns.ts';
import { runBatchEntries } from '../../batch-entries.ts';
import type { Handlers, RequestContext } from '../../service.ts';
import { letsServiceSend } from '../sqs/queue-policy.ts';
import { findQueueByArn } from '../sqs/queue-record.ts';
import { sendMessage } from '../sqs/send-messages.ts';
import { isWanted } from './filter-policy.ts';
import { requireTopic, subscriptionsOf, type SubscriptionRecord, type TopicRecord } from './topic-record.ts';

type Message = Omit<PublishBatchRequestEntry, 'Id'>;

const maxMessageBytes = 256 * 1024;
const encoder = new TextEncoder();

function refuse(detail: string): never {
  throw new AwsError(snsErrors.invalidParameter, { detail });
}

/** The texts of a message by protocol. Throws InvalidParameter. */
function textsOf({ Message: text, MessageStructure: structure }: Message): (protocol: string) => string {
  if (structure !== 'json') return () => text;
  let texts: unknown;
  try {
    texts = JSON.parse(text);
  } catch {
    refuse('Message Structure - JSON message body failed to parse');
  }
  const byProtocol = (texts ?? {}) as Record<string, unknown>;
  const fallback = byProtocol.default;
  if (typeof fallback !== 'string') refuse('Message Structure - No default entry in JSON message body');
  return (protocol) => {
    const own = Object.hasOwn(byProtocol, protocol) ? byProtocol[protocol] : undefined;
    return typeof own === 'string' ? own : fallback;
  };
}

function checkMessage(topic: TopicRecord, message: Message): void {
  if (!message.Message) refuse('Empty message');
  if (encoder.encode(message.Message).length > maxMessageBytes) refuse('Message too long');
  const { Subject: subject } = message;
  if (subject !== undefined && (subject.length === 0 || subject.length > 100)) refuse('Subject');
  if (topic.attributes.FifoTopic !== 'true') return;
  if (!message.MessageGroupId) refuse('The MessageGroupId parameter is required for FIFO topics');
  if (message.MessageDeduplicationId === undefined && topic.attributes.ContentBasedDeduplication !== 'true') {
    refuse(
      'The topic should either have ContentBasedDeduplication enabled or MessageDeduplicationId provided explicitly',
    );
  }
}

/** What subscribers get instead of the bare message, unless they asked for that. */
function envelope(
  topic: TopicRecord,
  message: Message,
  parts: { text: string; id: string; subscriptionArn: string },
  { region, nowMs, world }: RequestContext,
): string {
  const attributes = Object.entries(message.MessageAttributes ?? {}).map(([name, value]) => {
    const { DataType, StringValue, BinaryValue } = value;
    return [name, { Type: DataType, Value: StringValue ?? encodeBase64(BinaryValue ?? new Uint8Array(0)) }];
  });
  const host = `https://sns.${region}.amazonaws.com`;
  return JSON.stringify({
    Type: 'Notification',
    MessageId: parts.id,
    TopicArn: topic.arn,
    ...(message.Subject !== undefined && { Subject: message.Subject }),
    Message: parts.text,
    Timestamp: formatIsoTime(nowMs, 'always'),
    SignatureVersion: '1',
    // Looks like a signature; nothing can check it, as the certificate is not ours.
    Signature: encodeBase64(encoder.encode(world.newHex(192))),
    SigningCertURL: `${host}/SimpleNotificationService-cheonman.pem`,
    UnsubscribeURL: `${host}/?Action=Unsubscribe&SubscriptionArn=${parts.subscriptionArn}`,
    ...(attributes.length > 0 && { MessageAttributes: Object.fromEntries(attributes) }),
  });
}

/** Delivers to a queue whose policy lets the topic send; like on AWS, it is silent about one that does not. */
function deliverToQueue(
  subscription: SubscriptionRecord,
  topic: TopicRecord,
  delivery: { message: Message; text: string; id: string },
  context: RequestContext,
): void {
  const [, , , region = '', accountId = ''] = subscription.endpoint.split(':');
  const queue = findQueueByArn({ world: context.world, region, accountId }, subscription.endpoint);
  if (!queue || !letsServiceSend(queue, 'sns.amazonaws.com', { arn: topic.arn, accountId: context.accountId })) return;
  const { message, text, id } = delivery;
  const isRaw = subscription.attributes.RawMessageDelivery === 'true';
  const body = isRaw ? text : envelope(topic, message, { text, id, subscriptionArn: subscription.arn }, context);
  const { MessageGroupId: group, MessageDeduplicationId: deduplication, MessageAttributes: attributes } = message;
  const isFifo = queue.attributes.FifoQueue === 'true';
  sendMessage(
    queue,
    {
      MessageBody: body,
      ...(isRaw && attributes && { MessageAttributes: attributes }),
      ...(isFifo && group !== undefined && { MessageGroupId: group }),
      ...(isFifo && { MessageDeduplicationId: deduplication ?? id }),
    },
    { world: context.world, senderId: 'AIDACHEONMANSNS00000' },
  );
}

function publish(topic: TopicRecord, message: Message, context: RequestContext) {
  checkMessage(topic, message);
  const textOf = textsOf(message);
  const id = context.world.newUuid();
  for (const subscription of subscriptionsOf(context, topic)) {
    const text = textOf(subscription.protocol);
    const isConfirmed = subscription.pendingToken === undefined;
    const attributes = message.MessageAttributes ?? {};
    if (subscription.protocol !== 'sqs' || !isConfirmed) continue;
    if (!isWanted(subscription.attributes, { body: text, attributes })) continue;
    deliverToQueue(subscription, topic, { message, text, id }, context);
  }
  const isFifo = topic.attributes.FifoTopic === 'true';
  return {
    MessageId: id,
    ...(isFifo && { SequenceNumber: `1${String(topic.nextSequence++).padStart(19, '0')}` }),
  };
}

function targetOf({ TopicArn: topicArn, TargetArn: targetArn, PhoneNumber: phone }: PublishInput): string {
  const target = topicArn ?? targetArn;
  if (target !== undefined) return target;
  return refuse(phone === undefined ? 'TopicArn or TargetArn Reason: no value for required parameter' : 'PhoneNumber');
}

export const publishHandlers: Handlers<SnsOperations> = {
  Publish: (input, context) => publish(requireTopic(context, targetOf(input)), input, context),

  PublishBatch: (input, context) => {
    const topic = requireTopic(context, input.TopicArn);
    return runBatchEntries(input.PublishBatchRequestEntries, (entry) => publish(topic, entry, context), {
      empty: () => {
        throw new AwsError(snsErrors.emptyBatch, {});
      },
      tooMany: () => {
        throw new AwsError(snsErrors.tooManyEntries, {});
      },
      invalidId: () => {
        throw new AwsError(snsErrors.invalidBatchEntryId, {});
      },
      duplicate: () => {
        throw new AwsError(snsErrors.duplicateEntryIds, {});
      },
    });
  },
};
