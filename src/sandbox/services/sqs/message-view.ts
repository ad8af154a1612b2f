import type { Message, ReceiveMessageRequest } from '../../../wire/generated/sqs.ts';
import { attributesDigest, textDigest } from './message-digests.ts';
import type { StoredMessage } from './queue-record.ts';

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

/** A received message with the attributes that were asked for. */
export function messageView(message: StoredMessage, input: ReceiveMessageRequest): Message {
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
