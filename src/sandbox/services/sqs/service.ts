import { AwsError } from '../../../core/errors/aws-error.ts';
import { sqsErrors } from '../../../core/errors/sqs.ts';
import { requiringMembers, type MissingPath } from '../../required-members.ts';
import type { Service } from '../../service.ts';
import { moveEvents } from './move-messages.ts';
import { moveTaskHandlers } from './move-tasks.ts';
import { permissionHandlers } from './permissions.ts';
import { queueHandlers } from './queues.ts';
import { receiveHandlers } from './receive-messages.ts';
import { receivedMessageHandlers } from './received-messages.ts';
import { sendHandlers } from './send-messages.ts';

const handlers = {
  ...queueHandlers,
  ...permissionHandlers,
  ...sendHandlers,
  ...receiveHandlers,
  ...receivedMessageHandlers,
  ...moveTaskHandlers,
};

/** Batches have an error of their own for having no entries. */
function missing(path: MissingPath): AwsError | undefined {
  const parameter = path.filter((part) => part !== 'member').join('.');
  return parameter === 'Entries' ? undefined : new AwsError(sqsErrors.missingParameter, { parameter });
}

/** Amazon SQS: standard and FIFO queues with dead-letter queues. */
export const sqsService: Service = {
  id: 'sqs',
  handlers: requiringMembers('sqs', handlers, missing),
  events: moveEvents,
};
