import { AwsError } from '../../../core/errors/aws-error.ts';
import { route53Errors } from '../../../core/errors/route53.ts';
import type { ChangeInfo, Route53Operations } from '../../../wire/generated/route53.ts';
import type { Handlers, RequestContext } from '../../service.ts';
import { route53State } from './hosted-zone-record.ts';

/** How long a change takes to reach all of Route 53's servers: «usually within 60 seconds». */
const propagationMs = 60_000;

function changeView(id: string, context: RequestContext): ChangeInfo {
  const change = route53State(context).changes[id]!;
  const isInSync = context.nowMs >= change.submittedAtMs + context.world.scaleMs(propagationMs);
  return {
    Id: `/change/${id}`,
    Status: isInSync ? 'INSYNC' : 'PENDING',
    SubmittedAt: change.submittedAtMs,
    ...(change.comment && { Comment: change.comment }),
  };
}

/** Registers a change that was just made. */
export function newChange(context: RequestContext, comment?: string): ChangeInfo {
  const id = `C${context.world.newHex(20).toUpperCase()}`;
  route53State(context).changes[id] = { submittedAtMs: context.nowMs, ...(comment && { comment }) };
  return { ...changeView(id, context), Status: 'PENDING' };
}

export const changeHandlers: Handlers<Route53Operations> = {
  GetChange: (input, context) => {
    const id = input.Id.replace(/^\/?change\//, '');
    if (!Object.hasOwn(route53State(context).changes, id)) throw new AwsError(route53Errors.noSuchChange, {});
    return { ChangeInfo: changeView(id, context) };
  },
};
