import type { IpPermission, SecurityGroup } from '../../../../wire/generated/ec2.ts';
import type { Scope } from '../../../slice.ts';
import { ec2Arn } from '../arn.ts';
import type { FilterTable } from '../filters.ts';
import { ec2State } from '../state.ts';
import { tagsOf } from '../tags.ts';
import { rulesOf } from './find-security-group.ts';
import { toIpPermissions } from './permission.ts';
import type { SecurityGroupRecord } from './security-group-record.ts';

/** A security group as the API shows it. */
export function viewSecurityGroup(scope: Scope, group: SecurityGroupRecord): SecurityGroup {
  const state = ec2State(scope);
  const permissionsOf = (isEgress: boolean) =>
    toIpPermissions(rulesOf(state, group.groupId, isEgress), scope.accountId);
  return {
    GroupId: group.groupId,
    IpPermissionsEgress: permissionsOf(true),
    Tags: tagsOf(state, group.groupId),
    VpcId: group.vpcId,
    SecurityGroupArn: ec2Arn(scope, 'security-group', group.groupId),
    OwnerId: scope.accountId,
    GroupName: group.groupName,
    Description: group.description,
    IpPermissions: permissionsOf(false),
  };
}

type PermissionReader = (permission: IpPermission) => (string | number | undefined)[];

const permissionFilters: Record<string, PermissionReader> = {
  cidr: (permission) => (permission.IpRanges ?? []).map((range) => range.CidrIp),
  'from-port': (permission) => [permission.FromPort],
  'group-id': (permission) => (permission.UserIdGroupPairs ?? []).map((pair) => pair.GroupId),
  'group-name': (permission) => (permission.UserIdGroupPairs ?? []).map((pair) => pair.GroupName),
  'ipv6-cidr': (permission) => (permission.Ipv6Ranges ?? []).map((range) => range.CidrIpv6),
  'prefix-list-id': (permission) => (permission.PrefixListIds ?? []).map((list) => list.PrefixListId),
  protocol: (permission) => [permission.IpProtocol],
  'to-port': (permission) => [permission.ToPort],
  'user-id': (permission) => (permission.UserIdGroupPairs ?? []).map((pair) => pair.UserId),
};

/** `ip-permission.*` or `egress.ip-permission.*`. */
function permissionTable(
  prefix: string,
  permissionsOf: (group: SecurityGroup) => IpPermission[] | undefined,
): FilterTable<SecurityGroup> {
  return Object.fromEntries(
    Object.entries(permissionFilters).map(([name, read]) => [
      `${prefix}.${name}`,
      (group: SecurityGroup) => (permissionsOf(group) ?? []).flatMap(read),
    ]),
  );
}

export const securityGroupFilters: FilterTable<SecurityGroup> = {
  description: (group) => group.Description,
  'group-id': (group) => group.GroupId,
  'group-name': (group) => group.GroupName,
  'owner-id': (group) => group.OwnerId,
  'vpc-id': (group) => group.VpcId,
  ...permissionTable('ip-permission', (group) => group.IpPermissions),
  ...permissionTable('egress.ip-permission', (group) => group.IpPermissionsEgress),
};
