import { sessionTargetMessages } from '../../core/messages/session-target.ts';
import { ServiceError } from '../call/service-error.ts';
import type { Hint } from '../cli-error.ts';
import type { CommandContext } from '../command/context.ts';
import { serviceCalls, type ServiceCalls } from '../command/service-calls.ts';

interface TargetInstance {
  State?: { Name?: string };
  IamInstanceProfile?: { Arn?: string };
}

/** AWS's own policies that let the agent work; policies of the account's own may do so too. */
const sufficientPolicies =
  /:aws:policy\/(AmazonSSMManagedInstanceCore|AmazonSSMManagedEC2InstanceDefaultPolicy|service-role\/AmazonEC2RoleforSSM|AdministratorAccess|PowerUserAccess)$/;

function mayAllowSessions(policyArn: string): boolean {
  return sufficientPolicies.test(policyArn) || !policyArn.startsWith('arn:aws:iam::aws:');
}

/** What is wrong with the role of an instance profile, as far as its policies tell. */
async function explainRole(iam: ServiceCalls, target: string, profile: string): Promise<Hint> {
  const { InstanceProfile } = (await iam('GetInstanceProfile', { InstanceProfileName: profile })) as {
    InstanceProfile?: { Roles?: { RoleName?: string }[] };
  };
  const role = InstanceProfile?.Roles?.[0]?.RoleName;
  if (role === undefined) return { row: sessionTargetMessages.noRole, parameters: { target, profile } };
  const [attached, inline] = await Promise.all([
    iam('ListAttachedRolePolicies', { RoleName: role }),
    iam('ListRolePolicies', { RoleName: role }),
  ]);
  const { AttachedPolicies = [] } = attached as { AttachedPolicies?: { PolicyArn?: string }[] };
  const { PolicyNames = [] } = inline as { PolicyNames?: string[] };
  const mayAllow = PolicyNames.length > 0 || AttachedPolicies.some(({ PolicyArn = '' }) => mayAllowSessions(PolicyArn));
  const row = mayAllow ? sessionTargetMessages.noWay : sessionTargetMessages.noPolicy;
  return { row, parameters: { target, role } };
}

/**
 * Why Session Manager does not reach an instance: looks at the instance, its profile and its role. Undefined when that
 * cannot be found out.
 */
export async function explainSessionTarget(context: CommandContext, target: string): Promise<Hint | undefined> {
  try {
    const ec2 = await serviceCalls(context, 'ec2');
    const { Reservations } = (await ec2('DescribeInstances', { InstanceIds: [target] })) as {
      Reservations?: { Instances?: TargetInstance[] }[];
    };
    const { State, IamInstanceProfile } = Reservations?.[0]?.Instances?.[0] ?? {};
    const state = State?.Name ?? '';
    if (state !== 'running') return { row: sessionTargetMessages.notRunning, parameters: { target, state } };
    const profile = IamInstanceProfile?.Arn?.split('/').at(-1);
    if (profile === undefined) return { row: sessionTargetMessages.noProfile, parameters: { target } };
    return await explainRole(await serviceCalls(context, 'iam'), target, profile);
  } catch (error) {
    const isMissing = error instanceof ServiceError && error.code.startsWith('InvalidInstanceID');
    return isMissing ? { row: sessionTargetMessages.missing, parameters: { target } } : undefined;
  }
}
