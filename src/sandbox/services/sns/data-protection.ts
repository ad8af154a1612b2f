import { AwsError } from '../../../core/errors/aws-error.ts';
import { snsErrors } from '../../../core/errors/sns.ts';
import type { SnsOperations } from '../../../wire/generated/sns.ts';
import type { Handlers, RequestContext } from '../../service.ts';
import { requireTopic } from './topic-record.ts';

/** Message data protection takes no new customers since 2026-04-30, and accounts of the sandbox are new. Throws AuthorizationError. */
export function refuseDataProtection(topicArn: string, { caller }: RequestContext): never {
  throw new AwsError(snsErrors.dataProtectionClosed, { caller: caller.arn, topic: topicArn });
}

export const dataProtectionHandlers: Handlers<SnsOperations> = {
  GetDataProtectionPolicy: (input, context) => {
    requireTopic(context, input.ResourceArn);
    return {};
  },
  PutDataProtectionPolicy: (input, context) =>
    refuseDataProtection(requireTopic(context, input.ResourceArn).arn, context),
};
