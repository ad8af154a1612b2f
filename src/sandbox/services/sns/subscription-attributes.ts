import { AwsError } from '../../../core/errors/aws-error.ts';
import { snsErrors } from '../../../core/errors/sns.ts';
import { checkFilterPolicy } from './check-filter-policy.ts';

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

type Fail = (problem: string) => never;

function checkRedrive(value: string, { topicArn, endpoint }: SubscriptionSubject, fail: Fail): void {
  const policy = parseObject(value);
  if (!policy) fail('RedrivePolicy: failed to parse JSON.');
  const target = String(policy.deadLetterTargetArn ?? '');
  if (!/^arn:aws:sqs:[\w-]+:\d{12}:[\w.-]+$/.test(target)) {
    fail('RedrivePolicy: deadLetterTargetArn is an invalid arn');
  }
  if ([topicArn, endpoint].every((arn) => arn.endsWith('.fifo')) && !target.endsWith('.fifo')) {
    fail('RedrivePolicy: must use a FIFO queue as DLQ for a FIFO Subscription to a FIFO Topic.');
  }
}

function checkRaw(value: string, { protocol }: SubscriptionSubject, fail: Fail): void {
  if (!['true', 'false'].includes(value.toLowerCase())) {
    fail(`RawMessageDelivery: Invalid value [${value}]. Must be true or false.`);
  }
  if (value.toLowerCase() === 'true' && !rawProtocols.includes(protocol)) {
    fail(`Delivery protocol [${protocol}] does not support raw message delivery.`);
  }
}

/** How each attribute that can be set is checked: `fail` is called with what SNS says about a wrong value. */
const checks: Record<string, (value: string, subject: SubscriptionSubject, fail: Fail) => void> = {
  DeliveryPolicy: (value, _subject, fail) => {
    if (!parseObject(value)) fail('DeliveryPolicy: failed to parse JSON.');
  },
  FilterPolicy: (value, { attributes }, fail) => checkFilterPolicy(value, attributes.FilterPolicyScope, fail),
  FilterPolicyScope: (value, _subject, fail) => {
    if (scopes.includes(value)) return;
    fail(`FilterPolicyScope: Invalid value [${value}]. Please use either MessageBody or MessageAttributes`);
  },
  RawMessageDelivery: checkRaw,
  RedrivePolicy: checkRedrive,
  SubscriptionRoleArn: (value, _subject, fail) => {
    if (!value.startsWith('arn:')) fail('SubscriptionRoleArn');
  },
};

/** Throws InvalidParameter. `prefix` is what SNS puts before the problem when subscribing. */
export function checkSubscriptionAttribute(
  name: string,
  value: string,
  subject: SubscriptionSubject,
  prefix: '' | 'Attributes Reason: ' = '',
): void {
  const fail = (problem: string) => {
    throw new AwsError(snsErrors.invalidParameter, { detail: `${prefix}${problem}` });
  };
  if (!Object.hasOwn(checks, name)) fail('AttributeName');
  if (value !== '') checks[name]!(value, subject, fail);
}
