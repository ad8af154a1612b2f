import type { Service } from '../../service.ts';
import { computeHandlers } from './compute-handlers.ts';
import { withDryRun } from './dry-run.ts';
import { networkHandlers } from './network-handlers.ts';

const handlers = Object.entries({ ...networkHandlers, ...computeHandlers }).flatMap(([operation, handler]) =>
  handler ? [[operation, withDryRun(handler)] as const] : [],
);

/** Amazon Elastic Compute Cloud. */
export const ec2Service: Service = {
  id: 'ec2',
  handlers: Object.fromEntries(handlers),
};
