import { AwsError } from '../../../core/errors/aws-error.ts';
import { sqsErrors } from '../../../core/errors/sqs.ts';
import { isResourcePolicy } from '../../policies/resource-policy.ts';
import type { Scope } from '../../slice.ts';
import { countInFlight, type QueueRecord } from './queue-record.ts';
import { checkRedrivePolicy, isRedriveAllowPolicy } from './redrive-policy.ts';

const numberRanges: Record<string, [min: number, max: number]> = {
  DelaySeconds: [0, 900],
  MaximumMessageSize: [1024, 1_048_576],
  MessageRetentionPeriod: [60, 1_209_600],
  ReceiveMessageWaitTimeSeconds: [0, 20],
  VisibilityTimeout: [0, 43_200],
  KmsDataKeyReusePeriodSeconds: [60, 86_400],
};
const jsonAttributes = ['Policy', 'RedrivePolicy', 'RedriveAllowPolicy'];
const choices: Record<string, readonly string[]> = {
  FifoQueue: ['true'],
  ContentBasedDeduplication: ['true', 'false'],
  SqsManagedSseEnabled: ['true', 'false'],
  DeduplicationScope: ['messageGroup', 'queue'],
  FifoThroughputLimit: ['perQueue', 'perMessageGroupId'],
};
const settableAttributes = [...Object.keys(numberRanges), ...jsonAttributes, ...Object.keys(choices), 'KmsMasterKeyId'];
const readableAttributes = [
  ...settableAttributes,
  'QueueArn',
  'ApproximateNumberOfMessages',
  'ApproximateNumberOfMessagesNotVisible',
  'ApproximateNumberOfMessagesDelayed',
  'CreatedTimestamp',
  'LastModifiedTimestamp',
];
const fifoOnly = ['ContentBasedDeduplication', 'DeduplicationScope', 'FifoThroughputLimit'];

/** Attributes of a new queue. Source: docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_CreateQueue.html */
export const defaultAttributes: Readonly<Record<string, string>> = {
  VisibilityTimeout: '30',
  MaximumMessageSize: '1048576',
  MessageRetentionPeriod: '345600',
  DelaySeconds: '0',
  ReceiveMessageWaitTimeSeconds: '0',
  SqsManagedSseEnabled: 'true',
};

/** Further attributes of a new FIFO queue. */
export const defaultFifoAttributes: Readonly<Record<string, string>> = {
  ContentBasedDeduplication: 'false',
  DeduplicationScope: 'queue',
  FifoThroughputLimit: 'perQueue',
};

function isValid(attribute: string, value: string): boolean {
  const range = Object.hasOwn(numberRanges, attribute) ? numberRanges[attribute] : undefined;
  if (range) return /^\d+$/.test(value) && Number(value) >= range[0] && Number(value) <= range[1];
  if (value === '' && jsonAttributes.includes(attribute)) return true;
  if (attribute === 'Policy') return isResourcePolicy(value);
  if (attribute === 'RedriveAllowPolicy') return isRedriveAllowPolicy(value);
  return choices[attribute]?.includes(value) ?? true;
}

/** Throws InvalidAttributeName unless every name is an attribute that can be read. */
export function checkAttributeNames(names: readonly string[] | undefined): void {
  const unknown = names?.find((name) => !['All', ...readableAttributes].includes(name));
  if (unknown !== undefined) throw new AwsError(sqsErrors.unknownAttribute, { attribute: unknown });
}

/** Throws InvalidAttributeName, InvalidAttributeValue, or InvalidParameterValue for what does not go together. */
export function checkAttributes(
  scope: Scope,
  queue: { arn: string; isFifo: boolean; attributes: Record<string, string> },
  changes: Record<string, string>,
): void {
  for (const [attribute, value] of Object.entries(changes)) {
    const isKnown = settableAttributes.includes(attribute) && (queue.isFifo || !fifoOnly.includes(attribute));
    if (!isKnown) throw new AwsError(sqsErrors.unknownAttribute, { attribute });
    if (!isValid(attribute, value)) throw new AwsError(sqsErrors.invalidAttributeValue, { attribute });
  }
  if (changes.RedrivePolicy) checkRedrivePolicy(scope, queue, changes.RedrivePolicy);
  const { FifoThroughputLimit: limit, DeduplicationScope: deduplication } = { ...queue.attributes, ...changes };
  if (limit === 'perMessageGroupId' && deduplication !== 'messageGroup') {
    throw new AwsError(sqsErrors.invalidAttributeValue, { attribute: 'FifoThroughputLimit' });
  }
}

/** Sets attributes; an empty value takes one away. */
export function mergeAttributes(target: Record<string, string>, changes: Record<string, string>): void {
  for (const [name, value] of Object.entries(changes)) {
    if (value === '') delete target[name];
    else target[name] = value;
  }
}

const seconds = (epochMs: number) => String(Math.floor(epochMs / 1000));

/** Every attribute, as GetQueueAttributes answers `All`. */
export function allAttributes(queue: QueueRecord, nowMs: number): Record<string, string> {
  const visible = queue.messages.filter((message) => message.visibleAtMs <= nowMs).length;
  const inFlight = countInFlight(queue, nowMs);
  return {
    QueueArn: queue.arn,
    ApproximateNumberOfMessages: String(visible),
    ApproximateNumberOfMessagesNotVisible: String(inFlight),
    ApproximateNumberOfMessagesDelayed: String(queue.messages.length - visible - inFlight),
    CreatedTimestamp: seconds(queue.createdAtMs),
    LastModifiedTimestamp: seconds(queue.modifiedAtMs),
    ...queue.attributes,
  };
}
