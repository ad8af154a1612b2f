import { AwsError } from '../../../core/errors/aws-error.ts';
import { snsErrors } from '../../../core/errors/sns.ts';
import type { SnsOperations, Subscription } from '../../../wire/generated/sns.ts';
import type { Handlers, RequestContext } from '../../service.ts';
import { listPage } from './list-page.ts';
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
const settable = ['DeliveryPolicy', 'FilterPolicy', 'FilterPolicyScope', 'RawMessageDelivery', 'RedrivePolicy'];

function isJson(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
}

function checkAttribute(name: string, value: string): void {
  const isPolicy = name.endsWith('Policy') && value !== '';
  const isWrong = !settable.includes(name) || (isPolicy && !isJson(value));
  if (isWrong) {
    const detail = settable.includes(name) ? `${name}: failed to parse JSON.` : 'AttributeName';
    throw new AwsError(snsErrors.invalidParameter, { detail });
  }
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
    const pattern = Object.hasOwn(endpointPatterns, protocol) ? endpointPatterns[protocol] : undefined;
    if (!pattern) {
      const detail = `Amazon SNS does not support this protocol string: ${protocol}`;
      throw new AwsError(snsErrors.invalidParameter, { detail });
    }
    if (!pattern.test(endpoint)) throw new AwsError(snsErrors.invalidEndpoint, { protocol: protocol.toUpperCase() });
    for (const [name, value] of Object.entries(attributes)) checkAttribute(name, value);
    const existing = subscriptionsOf(context, topic).find(
      (record) => record.protocol === protocol && record.endpoint === endpoint,
    );
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
    checkAttribute(name, value);
    if (value === '') delete record.attributes[name];
    else record.attributes[name] = value;
    return {};
  },
};
