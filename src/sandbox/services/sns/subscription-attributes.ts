import { AwsError } from '../../../core/errors/aws-error.ts';
import { snsErrors } from '../../../core/errors/sns.ts';
import { filterPolicyProblem } from './check-filter-policy.ts';

/** What a subscription's attribute has to fit. */
export interface SubscriptionSubject {
  topicArn: string;
  protocol: string;
  endpoint: string;
  /** As they will be, the new ones included. */
  attributes: Record<string, string>;
}

const rawProtocols = ['sqs', 'http', 'https', 'firehose'];
const scopes = ['MessageAttributes', 'MessageBody'];

function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

function redriveProblem(value: string, { topicArn, endpoint }: SubscriptionSubject): string | undefined {
  const policy = parseObject(value);
  if (!policy) return 'RedrivePolicy: failed to parse JSON.';
  const target = String(policy.deadLetterTargetArn ?? '');
  if (!/^arn:aws:sqs:[\w-]+:\d{12}:[\w.-]+$/.test(target)) {
    return 'RedrivePolicy: deadLetterTargetArn is an invalid arn';
  }
  if ([topicArn, endpoint].every((arn) => arn.endsWith('.fifo')) && !target.endsWith('.fifo')) {
    return 'RedrivePolicy: must use a FIFO queue as DLQ for a FIFO Subscription to a FIFO Topic.';
  }
  return undefined;
}

function rawProblem(value: string, { protocol }: SubscriptionSubject): string | undefined {
  if (!['true', 'false'].includes(value.toLowerCase())) {
    return `RawMessageDelivery: Invalid value [${value}]. Must be true or false.`;
  }
  const isRefused = value.toLowerCase() === 'true' && !rawProtocols.includes(protocol);
  return isRefused ? `Delivery protocol [${protocol}] does not support raw message delivery.` : undefined;
}

/** What SNS says about each attribute that can be set, undefined when it takes the value. */
const problems: Record<string, (value: string, subject: SubscriptionSubject) => string | undefined> = {
  DeliveryPolicy: (value) => (parseObject(value) ? undefined : 'DeliveryPolicy: failed to parse JSON.'),
  FilterPolicy: (value, { attributes }) => filterPolicyProblem(value, attributes.FilterPolicyScope),
  FilterPolicyScope: (value) =>
    scopes.includes(value)
      ? undefined
      : `FilterPolicyScope: Invalid value [${value}]. Please use either MessageBody or MessageAttributes`,
  RawMessageDelivery: rawProblem,
  RedrivePolicy: redriveProblem,
  SubscriptionRoleArn: (value) => (value.startsWith('arn:') ? undefined : 'SubscriptionRoleArn'),
};

/** Throws InvalidParameter. `prefix` is what SNS puts before the problem when subscribing. */
export function checkSubscriptionAttribute(
  name: string,
  value: string,
  subject: SubscriptionSubject,
  prefix: '' | 'Attributes Reason: ' = '',
): void {
  const isKnown = Object.hasOwn(problems, name);
  const problem = isKnown ? value !== '' && problems[name]!(value, subject) : 'AttributeName';
  if (problem) throw new AwsError(snsErrors.invalidParameter, { detail: `${prefix}${problem}` });
}
