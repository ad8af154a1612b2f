import { AwsError } from '../../../core/errors/aws-error.ts';
import { sqsErrors } from '../../../core/errors/sqs.ts';
import type { SqsOperations } from '../../../wire/generated/sqs.ts';
import { statementsOf, type ResourceStatement } from '../../policies/resource-policy.ts';
import type { Handlers } from '../../service.ts';
import type { QueueRecord } from './queue-record.ts';
import { requireQueue } from './require-queue.ts';

const maxActions = 7;
/** What may be granted to other accounts; the rest is for the owner alone. */
const grantable = [
  '*',
  'ChangeMessageVisibility',
  'DeleteMessage',
  'GetQueueAttributes',
  'GetQueueUrl',
  'ListDeadLetterSourceQueues',
  'PurgeQueue',
  'ReceiveMessage',
  'SendMessage',
];

function refuse(value: string, parameter: string, reason: string): never {
  throw new AwsError(sqsErrors.invalidParameter, { value, parameter, reason });
}

function checkGrant(label: string | undefined, accountIds: readonly string[], actions: readonly string[]): void {
  if (!label) throw new AwsError(sqsErrors.missingParameter, { parameter: 'Label' });
  if (!/^[\w-]{1,80}$/.test(label)) {
    refuse(label, 'Label', 'Can only include alphanumeric characters, hyphens, or underscores. 1 to 80 in length.');
  }
  if (actions.length === 0) throw new AwsError(sqsErrors.missingParameter, { parameter: 'Actions' });
  if (actions.length > maxActions) throw new AwsError(sqsErrors.tooManyActions, { count: actions.length });
  const forOwner = actions.find((action) => !grantable.includes(action));
  if (forOwner !== undefined) {
    refuse(`SQS:${forOwner}`, 'ActionName', 'Only the queue owner is allowed to invoke this action.');
  }
  const isVerified = accountIds.length > 0 && accountIds.every((id) => /^\d{12}$/.test(id));
  if (!isVerified) refuse(`[${accountIds.join(', ')}]`, 'PrincipalId', 'Unable to verify.');
}

const one = (values: string[]) => (values.length === 1 ? values[0]! : values);

function setStatements(queue: QueueRecord, statements: readonly ResourceStatement[]): void {
  if (statements.length === 0) {
    delete queue.attributes.Policy;
    return;
  }
  const existing = JSON.parse(queue.attributes.Policy ?? '{}') as Record<string, unknown>;
  const policy = { Version: '2008-10-17', Id: `${queue.arn}/SQSDefaultPolicy`, ...existing, Statement: statements };
  queue.attributes.Policy = JSON.stringify(policy);
}

export const permissionHandlers: Handlers<SqsOperations> = {
  AddPermission: (input, context) => {
    const queue = requireQueue(context, input.QueueUrl);
    const { Label: label, AWSAccountIds: accountIds = [], Actions: actions = [] } = input;
    checkGrant(label, accountIds, actions);
    const statements = statementsOf(queue.attributes.Policy ?? '');
    if (statements.some(({ Sid }) => Sid === label)) refuse(label, 'Label', 'Already exists.');
    const statement: ResourceStatement = {
      Sid: label,
      Effect: 'Allow',
      Principal: { AWS: one(accountIds.map((id) => `arn:aws:iam::${id}:root`)) },
      Action: one(actions.map((action) => `SQS:${action}`)),
      Resource: queue.arn,
    };
    setStatements(queue, [...statements, statement]);
    queue.modifiedAtMs = context.nowMs;
    return {};
  },

  RemovePermission: (input, context) => {
    const queue = requireQueue(context, input.QueueUrl);
    const statements = statementsOf(queue.attributes.Policy ?? '');
    const left = statements.filter(({ Sid }) => Sid !== input.Label);
    if (left.length === statements.length) refuse(input.Label, 'Label', "can't find label on existing policy.");
    setStatements(queue, left);
    queue.modifiedAtMs = context.nowMs;
    return {};
  },
};
