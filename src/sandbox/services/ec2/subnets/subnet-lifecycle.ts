import { AwsError } from '../../../../core/errors/aws-error.ts';
import { ec2Errors } from '../../../../core/errors/ec2.ts';
import { ec2VpcErrors } from '../../../../core/errors/ec2-vpcs.ts';
import { parseCidr, rangeContainsRange, rangesOverlap } from '../../../../core/ipv4.ts';
import type { CreateSubnetRequest } from '../../../../wire/generated/ec2.ts';
import type { RequestContext } from '../../../service.ts';
import { isNetworkSize, requireCidr } from '../cidr.ts';
import { refuseUnsupported, requireParameter, type Ec2Handler } from '../operation.ts';
import { describePage } from '../pagination.ts';
import { zonesOf } from '../regions/zones.ts';
import { requireResource, resourceKinds, selectResources } from '../resource-kinds.ts';
import { ec2State, type Ec2State } from '../state.ts';
import { dropTags, readTagSpecifications, tagNew } from '../tags.ts';
import { findDefaultVpc } from '../vpcs/default-network.ts';
import type { VpcRecord } from '../vpcs/vpc-record.ts';
import { newSubnet } from './new-subnet.ts';
import { subnetFilters, viewSubnet } from './subnet-view.ts';

/** Name of the zone that the request asks for; any zone when it does not say. */
function chooseZone(
  input: Pick<CreateSubnetRequest, 'AvailabilityZone' | 'AvailabilityZoneId'>,
  context: RequestContext,
): string {
  const zones = zonesOf(context.region);
  const { AvailabilityZone: name, AvailabilityZoneId: id } = input;
  if (name) {
    if (zones.some((zone) => zone.name === name)) return name;
    const names = zones.map((zone) => zone.name).join(', ');
    throw new AwsError(ec2VpcErrors.subnetZone, { value: name, parameter: 'availabilityZone', zones: names });
  }
  if (id) {
    const zone = zones.find((candidate) => candidate.id === id);
    if (zone) return zone.name;
    const ids = zones.map((candidate) => candidate.id).join(', ');
    throw new AwsError(ec2VpcErrors.subnetZone, { value: id, parameter: 'availabilityZoneId', zones: ids });
  }
  return zones[context.world.randomInt(zones.length)]!.name;
}

function checkRange(state: Ec2State, vpc: VpcRecord, cidrBlock: string): void {
  const range = parseCidr(cidrBlock)!;
  const isInVpc = vpc.cidrAssociations.some((one) => rangeContainsRange(parseCidr(one.cidrBlock)!, range));
  if (!isNetworkSize(cidrBlock) || !isInVpc) throw new AwsError(ec2VpcErrors.subnetRange, { cidrBlock });
  const isTaken = Object.values(state.subnets).some(
    (subnet) => subnet.vpcId === vpc.vpcId && rangesOverlap(parseCidr(subnet.cidrBlock)!, range),
  );
  if (isTaken) throw new AwsError(ec2VpcErrors.subnetConflict, { cidrBlock });
}

export const createSubnet: Ec2Handler<'CreateSubnet'> = (input, context) => {
  const state = ec2State(context);
  refuseUnsupported({
    IPv6: input.Ipv6CidrBlock || input.Ipv6Native || input.Ipv6IpamPoolId,
    IPAM: input.Ipv4IpamPoolId,
    Outposts: input.OutpostArn,
  });
  const newTags = readTagSpecifications(input.TagSpecifications, ['subnet'], ec2Errors.untaggableTypeInvalidParameter);
  const vpcId = requireParameter(input.VpcId, 'vpcId');
  const cidrBlock = requireCidr(requireParameter(input.CidrBlock, 'cidrBlock'), 'cidrBlock');
  const vpc = requireResource(resourceKinds.vpc, state, vpcId);
  const availabilityZone = chooseZone(input, context);
  checkRange(state, vpc, cidrBlock);
  const subnet = newSubnet(state, context.world, { vpcId, cidrBlock, availabilityZone, isDefaultForAz: false });
  tagNew(state, subnet.subnetId, newTags, 'subnet');
  return { Subnet: viewSubnet(context, subnet) };
};

export const createDefaultSubnet: Ec2Handler<'CreateDefaultSubnet'> = (input, context) => {
  const state = ec2State(context);
  refuseUnsupported({ IPv6: input.Ipv6Native });
  const availabilityZone = chooseZone(input, context);
  const vpc = findDefaultVpc(state);
  if (!vpc) throw new AwsError(ec2VpcErrors.noDefaultVpc, {});
  const subnets = Object.values(state.subnets).filter((subnet) => subnet.vpcId === vpc.vpcId);
  const existing = subnets.find((subnet) => subnet.isDefaultForAz && subnet.availabilityZone === availabilityZone);
  if (existing) {
    throw new AwsError(ec2VpcErrors.defaultSubnetExists, { subnetId: existing.subnetId, zone: availabilityZone });
  }
  const free = Array.from({ length: 16 }, (_, index) => `172.31.${index * 16}.0/20`).find((candidate) =>
    subnets.every((subnet) => !rangesOverlap(parseCidr(candidate)!, parseCidr(subnet.cidrBlock)!)),
  );
  if (!free) throw new AwsError(ec2VpcErrors.noRoomForDefaultSubnet, {});
  const subnet = newSubnet(state, context.world, {
    vpcId: vpc.vpcId,
    cidrBlock: free,
    availabilityZone,
    isDefaultForAz: true,
  });
  return { Subnet: viewSubnet(context, subnet) };
};

export const describeSubnets: Ec2Handler<'DescribeSubnets'> = (input, context) => {
  const state = ec2State(context);
  const subnets = selectResources(resourceKinds.subnet, state, input.SubnetIds);
  const views = subnets.map((subnet) => viewSubnet(context, subnet));
  const { page, ...next } = describePage(views, input, subnetFilters);
  return { Subnets: page, ...next };
};

export const deleteSubnet: Ec2Handler<'DeleteSubnet'> = (input, context) => {
  const state = ec2State(context);
  const { subnetId } = requireResource(resourceKinds.subnet, state, requireParameter(input.SubnetId, 'subnetId'));
  const isUsed = Object.values(state.networkInterfaces).some((one) => one.subnetId === subnetId);
  if (isUsed) throw new AwsError(ec2VpcErrors.subnetHasDependencies, { subnetId });
  for (const table of Object.values(state.routeTables)) {
    table.associations = table.associations.filter((association) => association.subnetId !== subnetId);
  }
  for (const acl of Object.values(state.networkAcls)) {
    acl.associations = acl.associations.filter((association) => association.subnetId !== subnetId);
  }
  delete state.subnets[subnetId];
  dropTags(state, subnetId);
  return {};
};
