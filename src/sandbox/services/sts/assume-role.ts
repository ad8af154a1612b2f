import { AwsError } from '../../../core/errors/aws-error.ts';
import { stsErrors } from '../../../core/errors/sts.ts';
import { validationErrors } from '../../../core/errors/validation.ts';
import type { AssumeRoleRequest, StsOperations } from '../../../wire/generated/sts.ts';
import { checkConstraints } from '../../constraints.ts';
import type { Handlers, RequestContext } from '../../service.ts';
import { iamState, lookUp, type RoleRecord } from '../iam/iam-records.ts';
import { iamArn } from '../iam/principals.ts';
import { trusts } from '../iam/trust-policy.ts';
import { checkDuration, issueCredentials } from './issue-credentials.ts';

const durationSecondsDefault = 3600;
const durationSecondsMax = 43_200;
/** Limit of sessions that a role opens with another role's session. */
const chainedSecondsMax = 3600;

function readRoleArn(roleArn: string): { accountId: string; roleName: string } {
  const match = /^arn:aws:iam::(\d{12}):role\/(?:.*\/)?([\w+=,.@-]+)$/.exec(roleArn);
  if (!match) throw new AwsError(stsErrors.invalidRoleArn, { roleArn });
  return { accountId: match[1]!, roleName: match[2]! };
}

/** The role, if it exists and trusts the caller. STS tells callers nothing of roles that they may not assume. */
function requireTrustingRole(input: AssumeRoleRequest, context: RequestContext): RoleRecord & { accountId: string } {
  const { RoleArn: roleArn } = input;
  const { caller } = context;
  const { accountId, roleName } = readRoleArn(roleArn);
  const scope = { ...context, accountId };
  // An account that the world does not have is not brought into being by a question.
  const role = accountId in context.world.data.accounts ? lookUp(iamState(scope).roles, roleName) : undefined;
  const conditionValues = {
    'sts:externalid': input.ExternalId,
    'sts:rolesessionname': input.RoleSessionName,
    'aws:principalarn': caller.arn,
    'aws:principalaccount': caller.accountId,
  };
  if (!role || iamArn(scope, 'role', role) !== roleArn || !trusts(role.trustPolicy, { caller, conditionValues })) {
    throw new AwsError(stsErrors.assumeRoleDenied, { callerArn: caller.arn, roleArn });
  }
  return { ...role, accountId };
}

function checkRoleDuration(durationSeconds: number, role: RoleRecord, context: RequestContext): void {
  const isChained = context.caller.arn.includes(':assumed-role/');
  if (isChained && durationSeconds > chainedSecondsMax) throw new AwsError(stsErrors.chainedDurationTooLong, {});
  if (durationSeconds > role.maxSessionSeconds) throw new AwsError(stsErrors.roleDurationTooLong, {});
}

/** AssumeRole: temporary credentials of a role that trusts the caller. */
export const assumeRoleHandlers: Pick<Handlers<StsOperations>, 'AssumeRole'> = {
  AssumeRole(input, context) {
    const { RoleArn: roleArn, RoleSessionName: sessionName } = input;
    const { DurationSeconds: durationSeconds = durationSecondsDefault } = input;
    checkConstraints(validationErrors.validationError, [
      ['roleArn', roleArn, { isRequired: true, minLength: 20, maxLength: 2048 }],
      ['roleSessionName', sessionName, { isRequired: true, minLength: 2, maxLength: 64, pattern: /^[\w+=,.@-]*$/ }],
    ]);
    checkDuration(durationSeconds, durationSecondsMax);
    const role = requireTrustingRole(input, context);
    checkRoleDuration(durationSeconds, role, context);
    const arn = `arn:aws:sts::${role.accountId}:assumed-role/${role.name}/${sessionName}`;
    const userId = `${role.id}:${sessionName}`;
    const caller = { ...context.caller, accountId: role.accountId, arn, userId };
    return {
      Credentials: issueCredentials(context, caller, durationSeconds),
      AssumedRoleUser: { AssumedRoleId: userId, Arn: arn },
      ...(input.SourceIdentity !== undefined && { SourceIdentity: input.SourceIdentity }),
    };
  },
};
