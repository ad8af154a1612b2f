import { AwsError } from '../../../core/errors/aws-error.ts';
import { ssmErrors } from '../../../core/errors/ssm.ts';
import type { SsmOperations } from '../../../wire/generated/ssm.ts';
import type { Handlers } from '../../service.ts';

/** Instances of the sandbox run no SSM agent: none is managed, and none can be reached by Session Manager. */
export const sessionHandlers: Handlers<SsmOperations> = {
  DescribeInstanceInformation: () => ({ InstanceInformationList: [] }),
  DescribeSessions: () => ({ Sessions: [] }),
  StartSession: (input) => {
    throw new AwsError(ssmErrors.targetNotConnected, { target: input.Target });
  },
  ResumeSession: (input) => {
    throw new AwsError(ssmErrors.doesNotExist, { sessionId: input.SessionId });
  },
  TerminateSession: (input) => ({ SessionId: input.SessionId }),
};
