import { AwsError } from '../../../core/errors/aws-error.ts';
import { snsErrors } from '../../../core/errors/sns.ts';
import { defineSlice, type Scope } from '../../slice.ts';

export interface SubscriptionRecord {
  arn: string;
  topicArn: string;
  protocol: string;
  endpoint: string;
  /** FilterPolicy, RawMessageDelivery … as set. */
  attributes: Record<string, string>;
  /** Until it is confirmed with this token nothing is delivered. */
  pendingToken?: string;
}

export interface TopicRecord {
  arn: string;
  name: string;
  attributes: Record<string, string>;
  tags: Record<string, string>;
  nextSequence: number;
  /** FIFO: what was published under each deduplication id, for five minutes. */
  published?: Record<string, { id: string; sequence: string; atMs: number }>;
}

export interface SnsState {
  topics: Record<string, TopicRecord>;
  subscriptions: SubscriptionRecord[];
  /** Settings of text messages; worlds from before there were any lack them. */
  smsAttributes?: Record<string, string>;
}

export const snsState = defineSlice<SnsState>({
  service: 'sns',
  per: 'region',
  initial: () => ({ topics: {}, subscriptions: [] }),
});

export function findTopic(scope: Scope, arn: string): TopicRecord | undefined {
  const { topics } = snsState(scope);
  return Object.hasOwn(topics, arn) ? topics[arn] : undefined;
}

function assertArn(arn: string | undefined, parameter: string): asserts arn is string {
  const count = (arn ?? '').split(':').length;
  if (count >= 6) return;
  const detail = `${parameter} Reason: An ARN must have at least 6 elements, not ${count}`;
  throw new AwsError(snsErrors.invalidParameter, { detail });
}

/** Throws InvalidParameter or NotFound. */
export function requireTopic(scope: Scope, arn: string | undefined): TopicRecord {
  assertArn(arn, 'TopicArn');
  const topic = findTopic(scope, arn);
  if (!topic) throw new AwsError(snsErrors.topicNotFound, {});
  return topic;
}

/** Throws InvalidParameter or NotFound. */
export function requireSubscription(scope: Scope, arn: string | undefined): SubscriptionRecord {
  const count = (arn ?? '').split(':').length;
  if (count < 6) throw new AwsError(snsErrors.pendingConfirmation, { count });
  const subscription = snsState(scope).subscriptions.find((candidate) => candidate.arn === arn);
  if (!subscription) throw new AwsError(snsErrors.subscriptionNotFound, {});
  return subscription;
}

export function subscriptionsOf(scope: Scope, topic: TopicRecord): SubscriptionRecord[] {
  return snsState(scope).subscriptions.filter(({ topicArn }) => topicArn === topic.arn);
}
