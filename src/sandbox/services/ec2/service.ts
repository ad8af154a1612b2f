import type { Ec2Operations } from '../../../wire/generated/ec2.ts';
import type { Handlers, Service } from '../../service.ts';
import { computeEvents } from './compute-events.ts';
import { computeHandlers } from './compute-handlers.ts';
import { withDryRun } from './dry-run.ts';
import { networkEvents } from './network-events.ts';
import { networkHandlers } from './network-handlers.ts';

const operations: Service['handlers'] = { ...networkHandlers, ...computeHandlers } satisfies Handlers<Ec2Operations>;

/** Amazon Elastic Compute Cloud. */
export const ec2Service: Service = {
  id: 'ec2',
  handlers: Object.fromEntries(
    Object.entries(operations).map(([operation, handler]) => [operation, handler && withDryRun(handler)]),
  ),
  events: { ...networkEvents, ...computeEvents },
};
