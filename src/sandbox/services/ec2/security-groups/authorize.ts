import { AwsError } from '../../../../core/errors/aws-error.ts';
import { ec2Errors } from '../../../../core/errors/ec2.ts';
import { ec2SecurityGroupErrors } from '../../../../core/errors/ec2-security-groups.ts';
import type {
  AuthorizeSecurityGroupEgressRequest,
  AuthorizeSecurityGroupIngressRequest,
  IpPermission,
} from '../../../../wire/generated/ec2.ts';
import type { RequestContext } from '../../../service.ts';
import type { Ec2Handler } from '../operation.ts';
import { ec2State } from '../state.ts';
import { readTagSpecifications, tagNew } from '../tags.ts';
import { requireSecurityGroup, rulesOf } from './find-security-group.ts';
import { newSecurityGroupRule } from './new-security-group.ts';
import { describeRule, ruleKey } from './permission.ts';
import { readPermissions } from './read-permissions.ts';
import { viewRule } from './rule-view.ts';

/** Default quota of rules of a group in one direction. */
const maxRules = 60;

/** The flat members that stand for one permission: `--protocol tcp --port 80 --cidr 0.0.0.0/0`. */
export type FlatPermission = Pick<
  AuthorizeSecurityGroupIngressRequest,
  'CidrIp' | 'FromPort' | 'ToPort' | 'IpProtocol' | 'SourceSecurityGroupName'
>;

/** Permissions of a request in either form. Throws when both are used. */
export function permissionsOf(input: FlatPermission & { IpPermissions?: IpPermission[] }): IpPermission[] {
  const { CidrIp, FromPort, ToPort, IpProtocol, SourceSecurityGroupName } = input;
  const flat = { cidrIp: CidrIp, fromPort: FromPort, toPort: ToPort, ipProtocol: IpProtocol };
  const used = Object.entries(flat).find(([, value]) => value !== undefined)?.[0];
  if (input.IpPermissions?.length) {
    if (used) throw new AwsError(ec2SecurityGroupErrors.mixedPermissions, { parameter: used });
    return input.IpPermissions;
  }
  if (!used && SourceSecurityGroupName === undefined) return [];
  if (SourceSecurityGroupName !== undefined && IpProtocol === undefined) {
    // A source group alone opens everything from it.
    return [{ IpProtocol: '-1', UserIdGroupPairs: [{ GroupName: SourceSecurityGroupName }] }];
  }
  return [
    {
      IpProtocol,
      FromPort,
      ToPort,
      ...(CidrIp !== undefined && { IpRanges: [{ CidrIp }] }),
      ...(SourceSecurityGroupName !== undefined && { UserIdGroupPairs: [{ GroupName: SourceSecurityGroupName }] }),
    },
  ];
}

function authorize(
  input: AuthorizeSecurityGroupIngressRequest | AuthorizeSecurityGroupEgressRequest,
  context: RequestContext,
  isEgress: boolean,
) {
  const state = ec2State(context);
  const newTags = readTagSpecifications(
    input.TagSpecifications,
    ['security-group-rule'],
    ec2Errors.untaggableTypeInvalidParameter,
  );
  const group = requireSecurityGroup(state, input);
  const permissions = permissionsOf(input);
  if (permissions.length === 0) throw new AwsError(ec2SecurityGroupErrors.permissionsRequired, {});
  const rules = readPermissions(context, group, permissions);
  const existing = rulesOf(state, group.groupId, isEgress);
  const existingKeys = new Set(existing.map(ruleKey));
  const duplicate = rules.find((rule) => existingKeys.has(ruleKey(rule)));
  if (duplicate) {
    throw new AwsError(ec2SecurityGroupErrors.duplicatePermission, { rule: describeRule(duplicate) });
  }
  if (existing.length + rules.length > maxRules) throw new AwsError(ec2SecurityGroupErrors.ruleLimitExceeded, {});
  const made = rules.map((rule) =>
    newSecurityGroupRule(state, context.world, { groupId: group.groupId, isEgress, ...rule }),
  );
  for (const rule of made) tagNew(state, rule.ruleId, newTags, 'security-group-rule');
  return { Return: true, SecurityGroupRules: made.map((rule) => viewRule(context, rule)) };
}

export const authorizeSecurityGroupIngress: Ec2Handler<'AuthorizeSecurityGroupIngress'> = (input, context) =>
  authorize(input, context, false);

export const authorizeSecurityGroupEgress: Ec2Handler<'AuthorizeSecurityGroupEgress'> = (input, context) =>
  authorize(input, context, true);
