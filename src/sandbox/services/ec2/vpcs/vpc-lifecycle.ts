import { AwsError } from '../../../../core/errors/aws-error.ts';
import { ec2VpcErrors } from '../../../../core/errors/ec2-vpcs.ts';
import { isNetworkSize, requireCidr } from '../cidr.ts';
import { newDhcpOptions } from '../dhcp-options/new-dhcp-options.ts';
import { refuseUnsupported, requireParameter, type Ec2Handler } from '../operation.ts';
import { describePage } from '../pagination.ts';
import { requireResource, resourceKinds, selectResources } from '../resource-kinds.ts';
import { deleteSecurityGroupRecord } from '../security-groups/delete-security-group-record.ts';
import { ec2State, type Ec2State } from '../state.ts';
import { dropTags, readTagSpecifications, tagNew } from '../tags.ts';
import { ec2Errors } from '../../../../core/errors/ec2.ts';
import { findDefaultVpc, newDefaultVpc } from './default-network.ts';
import { newVpc } from './new-vpc.ts';
import { viewVpc, vpcFilters } from './vpc-view.ts';

/** Default quota of VPCs in a Region; the default VPC counts. */
const maxVpcs = 5;

function checkVpcQuota(state: Ec2State): void {
  if (Object.keys(state.vpcs).length >= maxVpcs) throw new AwsError(ec2VpcErrors.vpcLimitExceeded, {});
}

export const createVpc: Ec2Handler<'CreateVpc'> = (input, context) => {
  const state = ec2State(context);
  refuseUnsupported({
    IPv6: input.AmazonProvidedIpv6CidrBlock || input.Ipv6CidrBlock || input.Ipv6IpamPoolId || input.Ipv6Pool,
    IPAM: input.Ipv4IpamPoolId,
    VpcEncryptionControl: input.VpcEncryptionControl,
  });
  if (!input.CidrBlock) throw new AwsError(ec2VpcErrors.cidrRequired, {});
  const newTags = readTagSpecifications(input.TagSpecifications, ['vpc'], ec2Errors.untaggableTypeInvalidParameter);
  const cidrBlock = requireCidr(input.CidrBlock, 'cidrBlock');
  if (!isNetworkSize(cidrBlock)) throw new AwsError(ec2VpcErrors.vpcRange, { cidrBlock: input.CidrBlock });
  checkVpcQuota(state);
  const tenancy = input.InstanceTenancy ?? 'default';
  if (tenancy !== 'default' && tenancy !== 'dedicated') {
    throw new AwsError(ec2Errors.invalidValue, {
      value: tenancy,
      parameter: 'instanceTenancy',
      reason: 'Valid values are default and dedicated.',
    });
  }
  const dhcpOptions = Object.values(state.dhcpOptions)[0] ?? newDhcpOptions(state, context.world, context.region);
  const vpc = newVpc(state, context.world, {
    cidrBlock,
    isDefault: false,
    instanceTenancy: tenancy,
    dhcpOptionsId: dhcpOptions.dhcpOptionsId,
  });
  tagNew(state, vpc.vpcId, newTags, 'vpc');
  return { Vpc: { ...viewVpc(context, vpc), State: 'pending' } };
};

export const createDefaultVpc: Ec2Handler<'CreateDefaultVpc'> = (_input, context) => {
  const state = ec2State(context);
  if (findDefaultVpc(state)) throw new AwsError(ec2VpcErrors.defaultVpcExists, {});
  checkVpcQuota(state);
  return { Vpc: viewVpc(context, newDefaultVpc(state, context.world, context.region)) };
};

export const describeVpcs: Ec2Handler<'DescribeVpcs'> = (input, context) => {
  const state = ec2State(context);
  const vpcs = selectResources(resourceKinds.vpc, state, input.VpcIds);
  const views = vpcs.map((vpc) => viewVpc(context, vpc));
  const { page, ...next } = describePage(views, input, vpcFilters);
  return { Vpcs: page, ...next };
};

/** Whether something in the VPC keeps it from being deleted. What AWS made with the VPC does not. */
function hasDependencies(state: Ec2State, vpcId: string): boolean {
  const isInVpc = (resource: { vpcId?: string }) => resource.vpcId === vpcId;
  return (
    Object.values(state.subnets).some(isInVpc) ||
    Object.values(state.internetGateways).some(isInVpc) ||
    Object.values(state.networkInterfaces).some(isInVpc) ||
    Object.values(state.vpcEndpoints).some((endpoint) => isInVpc(endpoint) && endpoint.state !== 'deleted') ||
    Object.values(state.routeTables).some((table) => isInVpc(table) && !table.associations.some((one) => one.isMain)) ||
    Object.values(state.networkAcls).some((acl) => isInVpc(acl) && !acl.isDefault) ||
    Object.values(state.securityGroups).some((group) => isInVpc(group) && group.groupName !== 'default')
  );
}

export const deleteVpc: Ec2Handler<'DeleteVpc'> = (input, context) => {
  const state = ec2State(context);
  const { vpcId } = requireResource(resourceKinds.vpc, state, requireParameter(input.VpcId, 'vpcId'));
  if (hasDependencies(state, vpcId)) throw new AwsError(ec2VpcErrors.vpcHasDependencies, { vpcId });
  for (const group of Object.values(state.securityGroups)) {
    if (group.vpcId === vpcId) deleteSecurityGroupRecord(state, group.groupId);
  }
  for (const table of Object.values(state.routeTables)) {
    if (table.vpcId !== vpcId) continue;
    delete state.routeTables[table.routeTableId];
    dropTags(state, table.routeTableId);
  }
  for (const acl of Object.values(state.networkAcls)) {
    if (acl.vpcId !== vpcId) continue;
    delete state.networkAcls[acl.networkAclId];
    dropTags(state, acl.networkAclId);
  }
  delete state.vpcs[vpcId];
  dropTags(state, vpcId);
  return {};
};
