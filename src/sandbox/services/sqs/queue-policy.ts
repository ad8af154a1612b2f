import { askPolicy } from '../../policies/resource-policy.ts';
import type { QueueRecord } from './queue-record.ts';

/** Whether a queue's policy lets a service such as `sns.amazonaws.com` send on behalf of a resource of an account. */
export function letsServiceSend(
  queue: QueueRecord,
  service: string,
  source: { arn: string; accountId: string },
): boolean {
  const verdict = askPolicy(queue.attributes.Policy, {
    principal: { kind: 'service', name: service },
    action: 'sqs:SendMessage',
    resource: queue.arn,
    conditionValues: {
      'aws:sourcearn': source.arn,
      'aws:sourceaccount': source.accountId,
      'aws:securetransport': 'true',
    },
  });
  return verdict === 'allowed';
}
