import { AwsError } from '../../../core/errors/aws-error.ts';
import { route53Errors } from '../../../core/errors/route53.ts';
import type { ChangeInfo, Route53Operations } from '../../../wire/generated/route53.ts';
import type { Handlers, RequestContext } from '../../service.ts';
import type { EventHandler } from '../../world.ts';
import { route53State } from './hosted-zone-record.ts';

/** How long a change takes to reach all of Route 53's servers: «usually within 60 seconds». */
const propagationMs = 30_000;

const inSync = 'route53.inSync';

/** Changes that have reached all servers. */
export const changeEvents: Record<string, EventHandler> = {
  [inSync]: (world, { accountId, id }: { accountId: string; id: string }) => {
    const change = route53State({ world, accountId, region: '' }).changes[id];
    if (change) change.isInSync = true;
  },
};

function changeView(id: string, context: RequestContext): ChangeInfo {
  const change = route53State(context).changes[id]!;
  return {
    Id: `/change/${id}`,
    Status: change.isInSync ? 'INSYNC' : 'PENDING',
    SubmittedAt: change.submittedAtMs,
    ...(change.comment && { Comment: change.comment }),
  };
}

/** Registers a change that was just made. */
export function newChange(context: RequestContext, comment?: string): ChangeInfo {
  const { world, accountId } = context;
  const id = `C${world.newHex(20).toUpperCase()}`;
  route53State(context).changes[id] = { submittedAtMs: context.nowMs, ...(comment && { comment }) };
  world.schedule(propagationMs, inSync, { accountId, id });
  return changeView(id, context);
}

export const changeHandlers: Handlers<Route53Operations> = {
  GetChange: (input, context) => {
    const id = input.Id.replace(/^\/?change\//, '');
    if (!Object.hasOwn(route53State(context).changes, id)) throw new AwsError(route53Errors.noSuchChange, {});
    return { ChangeInfo: changeView(id, context) };
  },
};
