import { AwsError } from '../../../core/errors/aws-error.ts';
import { ec2Errors } from '../../../core/errors/ec2.ts';
import type { Handler, RequestContext } from '../../service.ts';
import type { World } from '../../world.ts';

/** A world that looks the same and forgets what happens in it. */
function rehearsalOf(world: World): World {
  return Object.assign(Object.create(world) as World, { data: structuredClone(world.data), tasks: new Map() });
}

/**
 * Gives a handler AWS's `DryRun`: the request is carried out in a copy of the world, so that its errors show; when
 * there are none, the answer is DryRunOperation.
 */
export function withDryRun<Input, Output>(handler: Handler<Input, Output>): Handler<Input, Output> {
  return async (input: Input, context: RequestContext) => {
    if (!(input as { DryRun?: boolean }).DryRun) return handler(input, context);
    await handler(input, { ...context, world: rehearsalOf(context.world) });
    throw new AwsError(ec2Errors.dryRun, {});
  };
}
