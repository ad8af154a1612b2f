import { AwsError } from '../../../core/errors/aws-error.ts';
import { snsErrors } from '../../../core/errors/sns.ts';
import { requiringMembers, type MissingPath } from '../../required-members.ts';
import type { Service } from '../../service.ts';
import { dataProtectionHandlers } from './data-protection.ts';
import { publishHandlers } from './publish.ts';
import { subscriptionHandlers } from './subscriptions.ts';
import { mobilePushHandlers, textMessageHandlers } from './text-messages.ts';
import { topicPolicyHandlers } from './topic-policy.ts';
import { topicHandlers } from './topics.ts';

const handlers = {
  ...topicHandlers,
  ...topicPolicyHandlers,
  ...subscriptionHandlers,
  ...publishHandlers,
  ...dataProtectionHandlers,
  ...textMessageHandlers,
  ...mobilePushHandlers,
};

/** Batches have an error of their own for having no entries. */
function missing(path: MissingPath): AwsError | undefined {
  const parameter = path.filter((part) => part !== 'member').join('.');
  if (parameter === 'PublishBatchRequestEntries') return undefined;
  return new AwsError(snsErrors.invalidParameter, { detail: `${parameter} Reason: no value for required parameter` });
}

/** Amazon SNS: topics and subscriptions; messages reach queues of the same world. */
export const snsService: Service = {
  id: 'sns',
  handlers: requiringMembers('sns', handlers, missing),
};
