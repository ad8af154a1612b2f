import type { World } from '../../../world.ts';
import { newDefaultNetworkAcl } from '../network-acls/new-network-acl.ts';
import { newRouteTable } from '../route-tables/new-route-table.ts';
import { newSecurityGroup } from '../security-groups/new-security-group.ts';
import type { Ec2State } from '../state.ts';
import type { VpcRecord } from './vpc-record.ts';

/** Adds a VPC with what AWS makes beside it: main route table, default network ACL, default security group. */
export function newVpc(
  state: Ec2State,
  world: World,
  options: Pick<VpcRecord, 'isDefault' | 'instanceTenancy' | 'dhcpOptionsId'> & { cidrBlock: string },
): VpcRecord {
  const vpc: VpcRecord = {
    vpcId: world.newId('vpc'),
    cidrAssociations: [{ associationId: world.newId('vpc-cidr-assoc'), cidrBlock: options.cidrBlock }],
    isDefault: options.isDefault,
    instanceTenancy: options.instanceTenancy,
    dhcpOptionsId: options.dhcpOptionsId,
    enableDnsSupport: true,
    enableDnsHostnames: options.isDefault,
    enableNetworkAddressUsageMetrics: false,
  };
  state.vpcs[vpc.vpcId] = vpc;
  const routeTable = newRouteTable(state, world, vpc);
  routeTable.associations.push({ associationId: world.newId('rtbassoc'), isMain: true });
  newDefaultNetworkAcl(state, world, vpc.vpcId);
  newSecurityGroup(state, world, {
    vpcId: vpc.vpcId,
    groupName: 'default',
    description: 'default VPC security group',
  });
  return vpc;
}
