import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { AwsError } from '../../../core/errors/aws-error.ts';
import { snsErrors } from '../../../core/errors/sns.ts';
import type { PublishInput, SnsOperations } from '../../../wire/generated/sns.ts';
import { runBatchEntries } from '../../batch-entries.ts';
import { messageBytes } from '../../message-attributes.ts';
import type { Handlers } from '../../service.ts';
import type { Scope } from '../../slice.ts';
import { deliver } from './deliver.ts';
import { isWanted } from './filter-policy.ts';
import { checkMessage, maxMessageBytes, textsOf, type OutgoingMessage } from './outgoing-message.ts';
import { requireTopic, subscriptionsOf, type TopicRecord } from './topic-record.ts';

const deduplicationMs = 5 * 60_000;
const encoder = new TextEncoder();

interface Published {
  MessageId: string;
  SequenceNumber?: string;
}

function deduplicationIdOf(message: OutgoingMessage): string {
  return message.MessageDeduplicationId ?? bytesToHex(sha256(encoder.encode(message.Message)));
}

/** What a repetition in a FIFO topic is known by: its deduplication id, in high throughput mode within its group. */
function deduplicationKey(topic: TopicRecord, message: OutgoingMessage, id: string): string {
  return topic.attributes.FifoThroughputScope === 'MessageGroup' ? `${message.MessageGroupId} ${id}` : ` ${id}`;
}

/** What was published under a key within five minutes. Forgets older ones, which are kept in order of time. */
function publishedBefore(topic: TopicRecord, key: string, nowMs: number): Published | undefined {
  const published = (topic.published ??= {});
  for (const one in published) {
    if (published[one]!.atMs + deduplicationMs > nowMs) break;
    delete published[one];
  }
  const known = published[key];
  return known && { MessageId: known.id, SequenceNumber: known.sequence };
}

/** Publishes to a topic and delivers to its confirmed subscribers that want it. Throws InvalidParameter. */
export function publish(topic: TopicRecord, message: OutgoingMessage, scope: Scope): Published {
  checkMessage(topic, message);
  const textOf = textsOf(message);
  const { world } = scope;
  const deduplicationId = topic.attributes.FifoTopic === 'true' ? deduplicationIdOf(message) : undefined;
  const key = deduplicationId === undefined ? undefined : deduplicationKey(topic, message, deduplicationId);
  const known = key === undefined ? undefined : publishedBefore(topic, key, world.nowMs());
  if (known) return known;
  const id = world.newUuid();
  const sequence = key === undefined ? undefined : `1${String(topic.nextSequence++).padStart(19, '0')}`;
  if (key !== undefined) topic.published![key] = { id, sequence: sequence!, atMs: world.nowMs() };
  const attributes = message.MessageAttributes ?? {};
  for (const subscription of subscriptionsOf(scope, topic)) {
    const text = textOf(subscription.protocol);
    const isConfirmed = subscription.pendingToken === undefined;
    if (!isConfirmed || !isWanted(subscription.attributes, { body: text, attributes })) continue;
    const ids = { id, ...(deduplicationId !== undefined && { deduplicationId }), ...(sequence && { sequence }) };
    deliver(topic, subscription, { message, text, ...ids }, scope);
  }
  return { MessageId: id, ...(sequence !== undefined && { SequenceNumber: sequence }) };
}

function targetOf({ TopicArn: topicArn, TargetArn: targetArn, PhoneNumber: phone }: PublishInput): string {
  const target = topicArn ?? targetArn;
  if (target !== undefined) return target;
  if (phone !== undefined) throw new AwsError(snsErrors.noTextMessages, { phone });
  const detail = 'TopicArn or TargetArn Reason: no value for required parameter';
  throw new AwsError(snsErrors.invalidParameter, { detail });
}

export const publishHandlers: Handlers<SnsOperations> = {
  Publish: (input, context) => publish(requireTopic(context, targetOf(input)), input, context),

  PublishBatch: (input, context) => {
    const topic = requireTopic(context, input.TopicArn);
    const entries = input.PublishBatchRequestEntries ?? [];
    const bytes = entries.reduce((sum, entry) => sum + messageBytes(entry.Message, entry.MessageAttributes), 0);
    if (bytes > maxMessageBytes) throw new AwsError(snsErrors.batchTooLong, {});
    return runBatchEntries(entries, (entry) => publish(topic, entry, context), {
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
