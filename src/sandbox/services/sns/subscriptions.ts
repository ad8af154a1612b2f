import { AwsError } from '../../../core/errors/aws-error.ts';
import { snsErrors } from '../../../core/errors/sns.ts';
import type { SnsOperations, Subscription } from '../../../wire/generated/sns.ts';
import type { Handlers, RequestContext } from '../../service.ts';
import { listPage } from './list-page.ts';
import { checkSubscriptionAttribute, type SubscriptionSubject } from './subscription-attributes.ts';
import {
  requireSubscription,
  requireTopic,
  snsState,
  subscriptionsOf,
  type SubscriptionRecord,
} from './topic-record.ts';

/** What an endpoint of each protocol looks like. */
const endpointPatterns: Record<string, RegExp> = {
  sqs: /^arn:aws:sqs:[\w-]+:\d{12}:[\w.-]+$/,
  lambda: /^arn:aws:lambda:[\w-]+:\d{12}:function:[\w:-]+$/,
  firehose: /^arn:aws:firehose:/,
  application: /^arn:aws:sns:/,
  email: /^[^\s@]+@[^\s@]+\.[^\s@]+$/,
  'email-json': /^[^\s@]+@[^\s@]+\.[^\s@]+$/,
  http: /^http:\/\//,
  https: /^https:\/\//,
  sms: /^\+?[\d-]+$/,
};
const confirmedBySomebody = ['email', 'email-json', 'http', 'https'];
const fifoProtocols = ['sqs', 'lambda', 'firehose'];

function refuse(detail: string): never {
  throw new AwsError(snsErrors.invalidParameter, { detail });
}

function checkEndpoint(topicArn: string, protocol: string, endpoint: string): void {
  const pattern = Object.hasOwn(endpointPatterns, protocol) ? endpointPatterns[protocol] : undefined;
  if (!pattern) refuse(`Amazon SNS does not support this protocol string: ${protocol}`);
  if (!pattern.test(endpoint)) throw new AwsError(snsErrors.invalidEndpoint, { protocol: protocol.toUpperCase() });
  const isFifoTopic = topicArn.endsWith('.fifo');
  if (isFifoTopic && !fifoProtocols.includes(protocol)) refuse(`Invalid protocol type: ${protocol}`);
  if (!isFifoTopic && protocol === 'sqs' && endpoint.endsWith('.fifo')) {
    refuse('Invalid parameter: Endpoint Reason: FIFO SQS Queues can not be subscribed to standard SNS topics');
  }
}

function checkAttributes(subject: SubscriptionSubject): void {
  for (const [name, value] of Object.entries(subject.attributes)) {
    checkSubscriptionAttribute(name, value, subject, 'Attributes Reason: ');
  }
}

/** Subscribing again is fine with the same attributes. */
function assertSameAttributes(existing: SubscriptionRecord, attributes: Record<string, string>): void {
  const isChanged = Object.entries(attributes).some(([name, value]) => existing.attributes[name] !== value);
  if (isChanged) refuse('Attributes Reason: Subscription already exists with different attributes');
}

function subscriptionView(record: SubscriptionRecord, { accountId }: RequestContext): Subscription {
  return {
    SubscriptionArn: record.pendingToken === undefined ? record.arn : 'PendingConfirmation',
    Owner: accountId,
    Protocol: record.protocol,
    Endpoint: record.endpoint,
    TopicArn: record.topicArn,
  };
}

export const subscriptionHandlers: Handlers<SnsOperations> = {
  Subscribe: (input, context) => {
    const { Protocol: protocol, Endpoint: endpoint = '', Attributes: attributes = {} } = input;
    const topic = requireTopic(context, input.TopicArn);
    checkEndpoint(topic.arn, protocol, endpoint);
    checkAttributes({ topicArn: topic.arn, protocol, endpoint, attributes });
    const existing = subscriptionsOf(context, topic).find(
      (record) => record.protocol === protocol && record.endpoint === endpoint,
    );
    if (existing) assertSameAttributes(existing, attributes);
    const isPending = confirmedBySomebody.includes(protocol);
    const record: SubscriptionRecord = existing ?? {
      arn: `${topic.arn}:${context.world.newUuid()}`,
      topicArn: topic.arn,
      protocol,
      endpoint,
      attributes: { ...attributes },
      ...(isPending && { pendingToken: context.world.newHex(64) }),
    };
    if (!existing) snsState(context).subscriptions.push(record);
    const isArnHidden = record.pendingToken !== undefined && !input.ReturnSubscriptionArn;
    return { SubscriptionArn: isArnHidden ? 'pending confirmation' : record.arn };
  },

  ConfirmSubscription: (input, context) => {
    const topic = requireTopic(context, input.TopicArn);
    const record = subscriptionsOf(context, topic).find(({ pendingToken }) => pendingToken === input.Token);
    if (!record) throw new AwsError(snsErrors.invalidParameter, { detail: 'Token' });
    delete record.pendingToken;
    return { SubscriptionArn: record.arn };
  },

  Unsubscribe: (input, context) => {
    const gone = requireSubscription(context, input.SubscriptionArn);
    const state = snsState(context);
    state.subscriptions = state.subscriptions.filter((record) => record !== gone);
    return {};
  },

  ListSubscriptions: (input, context) => {
    const { page, next } = listPage(snsState(context).subscriptions, input.NextToken);
    return { Subscriptions: page.map((record) => subscriptionView(record, context)), ...next };
  },

  ListSubscriptionsByTopic: (input, context) => {
    const records = subscriptionsOf(context, requireTopic(context, input.TopicArn));
    const { page, next } = listPage(records, input.NextToken);
    return { Subscriptions: page.map((record) => subscriptionView(record, context)), ...next };
  },

  GetSubscriptionAttributes: (input, context) => {
    const record = requireSubscription(context, input.SubscriptionArn);
    return {
      Attributes: {
        SubscriptionPrincipal: context.caller.arn,
        Owner: context.accountId,
        RawMessageDelivery: 'false',
        TopicArn: record.topicArn,
        Endpoint: record.endpoint,
        Protocol: record.protocol,
        PendingConfirmation: String(record.pendingToken !== undefined),
        ConfirmationWasAuthenticated: String(record.pendingToken === undefined),
        SubscriptionArn: record.arn,
        ...record.attributes,
      },
    };
  },

  SetSubscriptionAttributes: (input, context) => {
    const record = requireSubscription(context, input.SubscriptionArn);
    const { AttributeName: name, AttributeValue: value = '' } = input;
    checkSubscriptionAttribute(name, value, { ...record, attributes: { ...record.attributes, [name]: value } });
    if (value === '') delete record.attributes[name];
    else record.attributes[name] = value;
    return {};
  },
};
