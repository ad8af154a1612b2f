import { AwsError } from '../../../core/errors/aws-error.ts';
import { snsErrors } from '../../../core/errors/sns.ts';
import type { SnsOperations } from '../../../wire/generated/sns.ts';
import { isResourcePolicy } from '../../policies/resource-policy.ts';
import type { Handlers, RequestContext } from '../../service.ts';
import { refuseDataProtection } from './data-protection.ts';
import { listPage } from './list-page.ts';
import { topicPolicy } from './topic-policy.ts';
import { findTopic, requireTopic, snsState, subscriptionsOf, type TopicRecord } from './topic-record.ts';

const settable = [
  'DisplayName',
  'Policy',
  'DeliveryPolicy',
  'KmsMasterKeyId',
  'SignatureVersion',
  'TracingConfig',
  'FifoTopic',
  'ContentBasedDeduplication',
  'FifoThroughputScope',
  'ArchivePolicy',
];

/** How SNS tries again over HTTP unless told otherwise. */
const defaultDeliveryPolicy = JSON.stringify({
  http: {
    defaultHealthyRetryPolicy: {
      minDelayTarget: 20,
      maxDelayTarget: 20,
      numRetries: 3,
      numMaxDelayRetries: 0,
      numNoDelayRetries: 0,
      numMinDelayRetries: 0,
      backoffFunction: 'linear',
    },
    disableSubscriptionOverrides: false,
    defaultRequestPolicy: { headerContentType: 'text/plain; charset=UTF-8' },
  },
});

function refuse(detail: string): never {
  throw new AwsError(snsErrors.invalidParameter, { detail });
}

function checkTopic(name: string | undefined, attributes: Record<string, string>): void {
  const isFifo = attributes.FifoTopic === 'true';
  const pattern = isFifo ? /^[\w-]{1,251}\.fifo$/ : /^[\w-]{1,256}$/;
  if (!pattern.test(name ?? '')) refuse(isFifo ? 'Fifo Topic names must end with .fifo' : 'Topic Name');
  for (const [attribute, value] of Object.entries(attributes)) {
    if (!settable.includes(attribute)) refuse(`Attributes Reason: Unknown attribute ${attribute}`);
    checkValue(attribute, value, 'Attributes Reason: ');
  }
  if (!isFifo && attributes.ContentBasedDeduplication === 'true') {
    refuse('Attributes Reason: Content-based deduplication can only be set for FIFO topics');
  }
}

const choices: Record<string, readonly string[]> = {
  FifoTopic: ['true', 'false'],
  ContentBasedDeduplication: ['true', 'false'],
  FifoThroughputScope: ['Topic', 'MessageGroup'],
  SignatureVersion: ['1', '2'],
  TracingConfig: ['PassThrough', 'Active'],
};

function checkValue(attribute: string, value: string, prefix: string): void {
  const isInvalid =
    (Object.hasOwn(choices, attribute) && !choices[attribute]!.includes(value)) ||
    (attribute === 'DisplayName' && value.length > 100);
  if (isInvalid) refuse(`${prefix}${attribute}`);
  if (attribute === 'Policy' && value !== '' && !isResourcePolicy(value)) refuse('Policy Error: null');
}

function topicAttributes(topic: TopicRecord, context: RequestContext): Record<string, string> {
  const subscriptions = subscriptionsOf(context, topic);
  const pending = subscriptions.filter(({ pendingToken }) => pendingToken !== undefined).length;
  return {
    Policy: topicPolicy(topic),
    Owner: context.accountId,
    SubscriptionsPending: String(pending),
    TopicArn: topic.arn,
    EffectiveDeliveryPolicy: defaultDeliveryPolicy,
    SubscriptionsConfirmed: String(subscriptions.length - pending),
    SubscriptionsDeleted: '0',
    DisplayName: '',
    ...topic.attributes,
  };
}

function topicOfTags(arn: string, context: RequestContext): TopicRecord {
  const topic = findTopic(context, arn);
  if (!topic) throw new AwsError(snsErrors.resourceNotFound, {});
  return topic;
}

export const topicHandlers: Handlers<SnsOperations> = {
  CreateTopic: (input, context) => {
    const { Name: name, Attributes: attributes = {}, Tags: tags = [] } = input;
    checkTopic(name, attributes);
    const arn = `arn:aws:sns:${context.region}:${context.accountId}:${name}`;
    if (input.DataProtectionPolicy !== undefined) refuseDataProtection(arn, context);
    const existing = findTopic(context, arn);
    const isChanged = existing && Object.entries(attributes).some(([key, value]) => existing.attributes[key] !== value);
    if (isChanged) throw new AwsError(snsErrors.differentAttributes, {});
    snsState(context).topics[arn] ??= {
      arn,
      name,
      attributes: { ...attributes },
      tags: Object.fromEntries(tags.map(({ Key, Value }) => [Key, Value])),
      nextSequence: 1,
    };
    return { TopicArn: arn };
  },

  DeleteTopic: (input, context) => {
    if ((input.TopicArn ?? '').split(':').length < 6) requireTopic(context, input.TopicArn);
    const state = snsState(context);
    delete state.topics[input.TopicArn];
    state.subscriptions = state.subscriptions.filter(({ topicArn }) => topicArn !== input.TopicArn);
    return {};
  },

  ListTopics: (input, context) => {
    const { page, next } = listPage(Object.keys(snsState(context).topics).sort(), input.NextToken);
    return { Topics: page.map((TopicArn) => ({ TopicArn })), ...next };
  },

  GetTopicAttributes: (input, context) => ({
    Attributes: topicAttributes(requireTopic(context, input.TopicArn), context),
  }),

  SetTopicAttributes: (input, context) => {
    const topic = requireTopic(context, input.TopicArn);
    const { AttributeName: name, AttributeValue: value = '' } = input;
    if (!settable.includes(name) || name === 'FifoTopic') refuse('AttributeName');
    checkValue(name, value, '');
    topic.attributes[name] = value;
    return {};
  },

  TagResource: (input, context) => {
    const { tags } = topicOfTags(input.ResourceArn, context);
    for (const { Key, Value } of input.Tags) tags[Key] = Value;
    return {};
  },

  UntagResource: (input, context) => {
    const { tags } = topicOfTags(input.ResourceArn, context);
    for (const key of input.TagKeys) delete tags[key];
    return {};
  },

  ListTagsForResource: (input, context) => ({
    Tags: Object.entries(topicOfTags(input.ResourceArn, context).tags).map(([Key, Value]) => ({ Key, Value })),
  }),
};
