import { AwsError } from '../../../core/errors/aws-error.ts';
import { snsErrors } from '../../../core/errors/sns.ts';
import type { SnsOperations } from '../../../wire/generated/sns.ts';
import { askPolicy, statementsOf, type ResourceStatement } from '../../policies/resource-policy.ts';
import type { Handlers } from '../../service.ts';
import { requireTopic, type TopicRecord } from './topic-record.ts';

/** What a topic's policy may speak of. */
const topicActions = [
  'GetTopicAttributes',
  'SetTopicAttributes',
  'AddPermission',
  'RemovePermission',
  'DeleteTopic',
  'Subscribe',
  'ListSubscriptionsByTopic',
  'Publish',
];

function refuse(detail: string): never {
  throw new AwsError(snsErrors.invalidParameter, { detail });
}

/** The policy of a topic: until another is set, one that opens it to its own account. */
export function topicPolicy(topic: TopicRecord): string {
  if (topic.attributes.Policy) return topic.attributes.Policy;
  const accountId = topic.arn.split(':')[4]!;
  const statement: ResourceStatement = {
    Sid: '__default_statement_ID',
    Effect: 'Allow',
    Principal: { AWS: '*' },
    Action: topicActions.map((action) => `SNS:${action}`),
    Resource: topic.arn,
    Condition: { StringEquals: { 'AWS:SourceOwner': accountId } },
  };
  return JSON.stringify({ Version: '2008-10-17', Id: '__default_policy_ID', Statement: [statement] });
}

/** Whether a topic's policy lets a service such as `s3.amazonaws.com` publish on behalf of a resource of an account. */
export function letsServicePublish(
  topic: TopicRecord,
  service: string,
  source: { arn: string; accountId: string },
): boolean {
  const verdict = askPolicy(topicPolicy(topic), {
    principal: { kind: 'service', name: service },
    action: 'sns:Publish',
    resource: topic.arn,
    conditionValues: {
      'aws:sourcearn': source.arn,
      'aws:sourceaccount': source.accountId,
      'aws:securetransport': 'true',
    },
  });
  return verdict === 'allowed';
}

function setStatements(topic: TopicRecord, statements: readonly ResourceStatement[]): void {
  const policy = JSON.parse(topicPolicy(topic)) as Record<string, unknown>;
  topic.attributes.Policy = JSON.stringify({ ...policy, Statement: statements });
}

const one = (values: string[]) => (values.length === 1 ? values[0]! : values);

export const topicPolicyHandlers: Handlers<SnsOperations> = {
  AddPermission: (input, context) => {
    const topic = requireTopic(context, input.TopicArn);
    const { Label: label, AWSAccountId: accountIds, ActionName: actions } = input;
    const statements = statementsOf(topicPolicy(topic));
    if (statements.some(({ Sid }) => Sid === label)) refuse('Statement already exists');
    if (actions.length === 0 || actions.some((action) => !topicActions.includes(action))) {
      refuse('Policy statement action out of service scope!');
    }
    if (accountIds.length === 0 || accountIds.some((id) => !/^\d{12}$/.test(id))) refuse('AWSAccountId');
    const statement: ResourceStatement = {
      Sid: label,
      Effect: 'Allow',
      Principal: { AWS: one(accountIds.map((id) => `arn:aws:iam::${id}:root`)) },
      Action: one(actions.map((action) => `SNS:${action}`)),
      Resource: topic.arn,
    };
    setStatements(topic, [...statements, statement]);
    return {};
  },

  RemovePermission: (input, context) => {
    const topic = requireTopic(context, input.TopicArn);
    setStatements(
      topic,
      statementsOf(topicPolicy(topic)).filter(({ Sid }) => Sid !== input.Label),
    );
    return {};
  },
};
