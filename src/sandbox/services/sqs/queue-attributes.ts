import { AwsError } from '../../../core/errors/aws-error.ts';
import { sqsErrors } from '../../../core/errors/sqs.ts';
import { countInFlight, type QueueRecord } from './queue-record.ts';

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

export interface RedrivePolicy {
  deadLetterTargetArn: string;
  maxReceiveCount: number;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A queue's redrive policy; undefined without one. */
export function redrivePolicyOf(text: string | undefined): RedrivePolicy | undefined {
  const policy = (parseJson(text ?? '') ?? {}) as Partial<Record<keyof RedrivePolicy, unknown>>;
  const { deadLetterTargetArn: arn, maxReceiveCount } = policy;
  const count = Number(maxReceiveCount);
  return typeof arn === 'string' && count >= 1 ? { deadLetterTargetArn: arn, maxReceiveCount: count } : undefined;
}

function isValid(attribute: string, value: string): boolean {
  const range = numberRanges[attribute];
  if (range) return /^\d+$/.test(value) && Number(value) >= range[0] && Number(value) <= range[1];
  if (attribute === 'RedrivePolicy') return value === '' || redrivePolicyOf(value) !== undefined;
  if (jsonAttributes.includes(attribute)) return value === '' || typeof parseJson(value) === 'object';
  return choices[attribute]?.includes(value) ?? true;
}

/** Throws InvalidAttributeName or InvalidAttributeValue. */
export function checkAttributes(attributes: Record<string, string>, isForFifo: boolean): void {
  const known = new Set([...Object.keys(numberRanges), ...jsonAttributes, ...Object.keys(choices), 'KmsMasterKeyId']);
  for (const [attribute, value] of Object.entries(attributes)) {
    const isKnown = known.has(attribute) && (isForFifo || !fifoOnly.includes(attribute));
    if (!isKnown) throw new AwsError(sqsErrors.unknownAttribute, { attribute });
    if (!isValid(attribute, value)) throw new AwsError(sqsErrors.invalidAttributeValue, { attribute });
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
