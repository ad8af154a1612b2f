import { AwsError } from '../../../core/errors/aws-error.ts';
import { snsErrors } from '../../../core/errors/sns.ts';
import type { MessageAttributeValue, PublishBatchRequestEntry } from '../../../wire/generated/sns.ts';
import { messageAttributeProblem, messageBytes } from '../../message-attributes.ts';
import type { TopicRecord } from './topic-record.ts';

/** A message that somebody publishes. */
export type OutgoingMessage = Omit<PublishBatchRequestEntry, 'Id'>;

export const maxMessageBytes = 256 * 1024;

function refuse(detail: string): never {
  throw new AwsError(snsErrors.invalidParameter, { detail });
}

/** The texts of a message by protocol. Throws InvalidParameter. */
export function textsOf({ Message: text, MessageStructure: structure }: OutgoingMessage): (protocol: string) => string {
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

function checkAttributes(attributes: Record<string, MessageAttributeValue> | undefined): void {
  const problem = messageAttributeProblem(attributes);
  if (problem !== undefined) throw new AwsError(snsErrors.invalidMessageAttribute, { detail: problem });
}

function checkForFifo(topic: TopicRecord, message: OutgoingMessage): void {
  const { MessageGroupId: group, MessageDeduplicationId: deduplication } = message;
  if (topic.attributes.FifoTopic !== 'true') {
    if (deduplication === undefined) return;
    refuse(
      'MessageDeduplicationId Reason: The request includes MessageDeduplicationId parameter that is not valid for this topic type',
    );
  }
  if (!group) refuse('The MessageGroupId parameter is required for FIFO topics');
  if (deduplication === undefined && topic.attributes.ContentBasedDeduplication !== 'true') {
    refuse(
      'The topic should either have ContentBasedDeduplication enabled or MessageDeduplicationId provided explicitly',
    );
  }
}

/** Throws InvalidParameter and InvalidParameterValue. */
export function checkMessage(topic: TopicRecord, message: OutgoingMessage): void {
  if (!message.Message) refuse('Empty message');
  const { Subject: subject } = message;
  if (subject !== undefined && (subject.length === 0 || subject.length > 100)) refuse('Subject');
  checkAttributes(message.MessageAttributes);
  if (messageBytes(message.Message, message.MessageAttributes) > maxMessageBytes) refuse('Message too long');
  checkForFifo(topic, message);
}
