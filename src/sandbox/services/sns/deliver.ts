import { AwsError } from '../../../core/errors/aws-error.ts';
import type { Scope } from '../../slice.ts';
import { letsServiceSend } from '../sqs/queue-policy.ts';
import { findQueueByArn, isFifo, type QueueRecord } from '../sqs/queue-record.ts';
import { sendMessage, type NewMessage } from '../sqs/send-messages.ts';
import { envelope } from './envelope.ts';
import type { OutgoingMessage } from './outgoing-message.ts';
import type { SubscriptionRecord, TopicRecord } from './topic-record.ts';

/** A message on its way to one subscriber, in the words that are meant for its protocol. */
export interface Delivery {
  message: OutgoingMessage;
  text: string;
  id: string;
  /** Set in FIFO topics. */
  sequence?: string;
  deduplicationId?: string;
}

const maxRawAttributes = 10;
/** User id of SNS itself, as queues show it. */
const senderId = 'AIDACHEONMANSNS00000';

function queueMessage(
  queue: QueueRecord,
  topic: TopicRecord,
  subscription: SubscriptionRecord,
  delivery: Delivery,
  scope: Scope,
): NewMessage {
  const { message, text, deduplicationId } = delivery;
  const { MessageGroupId: group, MessageAttributes: attributes } = message;
  const isRaw = subscription.attributes.RawMessageDelivery?.toLowerCase() === 'true';
  return {
    MessageBody: isRaw ? text : envelope(topic, subscription, delivery, scope),
    ...(isRaw && attributes && { MessageAttributes: attributes }),
    ...(group !== undefined && { MessageGroupId: group }),
    ...(isFifo(queue) && deduplicationId !== undefined && { MessageDeduplicationId: deduplicationId }),
  };
}

/** Puts the message into a queue whose policy lets the topic send. Gives whether it went in. */
function sendToQueue(
  queueArn: string,
  topic: TopicRecord,
  subscription: SubscriptionRecord,
  delivery: Delivery,
  scope: Scope,
): boolean {
  const queue = findQueueByArn(scope, queueArn);
  const source = { arn: topic.arn, accountId: topic.arn.split(':')[4]! };
  if (!queue || !letsServiceSend(queue, 'sns.amazonaws.com', source)) return false;
  const message = queueMessage(queue, topic, subscription, delivery, scope);
  if (Object.keys(message.MessageAttributes ?? {}).length > maxRawAttributes) return false;
  try {
    sendMessage(queue, message, { world: scope.world, senderId });
    return true;
  } catch (error) {
    if (error instanceof AwsError) return false;
    throw error;
  }
}

/**
 * Delivers to one subscriber. What cannot be delivered goes to the subscription's dead-letter queue, where there is one
 * that lets the topic send: as on AWS, nobody is told. The sandbox has queues only; mail and HTTP endpoints stay
 * unconfirmed, and functions count as missing.
 */
export function deliver(topic: TopicRecord, subscription: SubscriptionRecord, delivery: Delivery, scope: Scope): void {
  const { protocol, endpoint, attributes } = subscription;
  if (protocol === 'sqs' && sendToQueue(endpoint, topic, subscription, delivery, scope)) return;
  if (!attributes.RedrivePolicy) return;
  const { deadLetterTargetArn: target } = JSON.parse(attributes.RedrivePolicy) as { deadLetterTargetArn: string };
  sendToQueue(target, topic, subscription, delivery, scope);
}
