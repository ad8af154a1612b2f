import { AwsError } from '../../../core/errors/aws-error.ts';
import { sqsErrors } from '../../../core/errors/sqs.ts';
import { askPolicy } from '../../policies/resource-policy.ts';
import type { RequestContext } from '../../service.ts';
import { findQueue, findQueueByArn, type QueueRecord } from './queue-record.ts';

/** What no policy opens to other accounts. */
const ownerOnly = [
  'AddPermission',
  'CancelMessageMoveTask',
  'DeleteQueue',
  'ListMessageMoveTasks',
  'ListQueueTags',
  'RemovePermission',
  'SetQueueAttributes',
  'StartMessageMoveTask',
  'TagQueue',
  'UntagQueue',
];

/** Policies know each batch by the name of its single operation. */
function actionOf(operation: string): string {
  return `sqs:${operation.replace(/Batch$/, '')}`;
}

function mayCall(queue: QueueRecord, { caller, operation, conditionValues }: RequestContext): boolean {
  if (ownerOnly.includes(operation)) return false;
  const verdict = askPolicy(queue.attributes.Policy, {
    principal: { kind: 'identity', accountId: caller.accountId, arn: caller.arn },
    action: actionOf(operation),
    resource: queue.arn,
    conditionValues,
  });
  return verdict === 'allowed';
}

/**
 * The queue behind a URL (whose host does not matter) or a bare name. One of another account is there for whom its
 * policy lets in. Throws MissingParameter, QueueDoesNotExist, AccessDenied.
 */
export function requireQueue(context: RequestContext, url: string | undefined): QueueRecord {
  if (!url) throw new AwsError(sqsErrors.missingParameter, { parameter: 'QueueUrl' });
  const ownerId = /\/(\d{12})\/[^/]*$/.exec(url)?.[1] ?? context.accountId;
  const name = url.slice(url.lastIndexOf('/') + 1);
  if (ownerId === context.accountId) {
    const queue = findQueue(context, name);
    if (!queue) throw new AwsError(sqsErrors.queueDoesNotExist, {});
    return queue;
  }
  const queue = findQueueByArn(context, `arn:aws:sqs:${context.region}:${ownerId}:${name}`);
  if (!queue) throw new AwsError(sqsErrors.queueOfOthersDoesNotExist, {});
  if (!mayCall(queue, context)) throw new AwsError(sqsErrors.accessDenied, { url });
  return queue;
}
