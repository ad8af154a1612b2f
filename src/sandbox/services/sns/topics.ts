import { AwsError } from '../../../core/errors/aws-error.ts';
import { snsErrors } from '../../../core/errors/sns.ts';
import type { SnsOperations } from '../../../wire/generated/sns.ts';
import type { Handlers, RequestContext } from '../../service.ts';
import { listPage } from './list-page.ts';
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

function refuse(detail: string): never {
  throw new AwsError(snsErrors.invalidParameter, { detail });
}

function checkTopic(name: string | undefined, attributes: Record<string, string>): void {
  const isFifo = attributes.FifoTopic === 'true';
  const pattern = isFifo ? /^[\w-]{1,251}\.fifo$/ : /^[\w-]{1,256}$/;
  if (!pattern.test(name ?? '')) refuse(isFifo ? 'Fifo Topic names must end with .fifo' : 'Topic Name');
  const unknown = Object.keys(attributes).find((attribute) => !settable.includes(attribute));
  if (unknown !== undefined) refuse(`Attributes Reason: Unknown attribute ${unknown}`);
}

function defaultPolicy(arn: string, accountId: string): string {
  return JSON.stringify({
    Version: '2008-10-17',
    Id: '__default_policy_ID',
    Statement: [
      {
        Sid: '__default_statement_ID',
        Effect: 'Allow',
        Principal: { AWS: '*' },
        Action: [
          'SNS:GetTopicAttributes',
          'SNS:SetTopicAttributes',
          'SNS:AddPermission',
          'SNS:RemovePermission',
          'SNS:DeleteTopic',
          'SNS:Subscribe',
          'SNS:ListSubscriptionsByTopic',
          'SNS:Publish',
        ],
        Resource: arn,
        Condition: { StringEquals: { 'AWS:SourceOwner': accountId } },
      },
    ],
  });
}

function topicAttributes(topic: TopicRecord, context: RequestContext): Record<string, string> {
  const subscriptions = subscriptionsOf(context, topic);
  const pending = subscriptions.filter(({ pendingToken }) => pendingToken !== undefined).length;
  return {
    Policy: defaultPolicy(topic.arn, context.accountId),
    Owner: context.accountId,
    SubscriptionsPending: String(pending),
    TopicArn: topic.arn,
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
