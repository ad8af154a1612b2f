import type { Service } from '../../service.ts';
import { queueHandlers } from './queues.ts';
import { receiveHandlers } from './receive-messages.ts';
import { receivedMessageHandlers } from './received-messages.ts';
import { sendHandlers } from './send-messages.ts';

/** Amazon SQS: standard and FIFO queues with dead-letter queues. */
export const sqsService: Service = {
  id: 'sqs',
  handlers: { ...queueHandlers, ...sendHandlers, ...receiveHandlers, ...receivedMessageHandlers },
};
