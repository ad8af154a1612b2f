import type { Service } from '../../service.ts';
import { publishHandlers } from './publish.ts';
import { subscriptionHandlers } from './subscriptions.ts';
import { topicHandlers } from './topics.ts';

/** Amazon SNS: topics and subscriptions; messages reach queues of the same world. */
export const snsService: Service = {
  id: 'sns',
  handlers: { ...topicHandlers, ...subscriptionHandlers, ...publishHandlers },
};
