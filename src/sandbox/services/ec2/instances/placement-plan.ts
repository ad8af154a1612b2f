import { AwsError } from '../../../../core/errors/aws-error.ts';
import { ec2LaunchErrors } from '../../../../core/errors/ec2-launch.ts';
import { ec2VolumeErrors } from '../../../../core/errors/ec2-volumes.ts';
import type { RunInstancesRequest } from '../../../../wire/generated/ec2.ts';
import type { RequestContext } from '../../../service.ts';
import type { InstanceType } from '../instance-types/instance-type.ts';
import { zonesOffering } from '../instance-types/offerings.ts';
import { zonesOf } from '../regions/zones.ts';
import { requireResource, resourceKinds } from '../resource-kinds.ts';
import { ec2State, type Ec2State } from '../state.ts';
import type { SubnetRecord } from '../subnets/subnet-record.ts';
import { findDefaultVpc } from '../vpcs/default-network.ts';

/** The zone that `Placement` names, if any. Throws InvalidParameterValue for one that is not in the Region. */
function requestedZone(input: RunInstancesRequest, region: string): string | undefined {
  const { AvailabilityZone: name, AvailabilityZoneId: id } = input.Placement ?? {};
  if (!name && !id) return undefined;
  const zone = zonesOf(region).find((candidate) => candidate.name === name || candidate.id === id);
  if (!zone) throw new AwsError(ec2VolumeErrors.zoneInvalid, { availabilityZone: name ?? id! });
  return zone.name;
}

/** A default subnet of the default VPC: in the zone asked for, else in some zone that offers the type. */
function defaultSubnet(
  state: Ec2State,
  zone: string | undefined,
  type: InstanceType,
  context: RequestContext,
): SubnetRecord {
  const vpc = findDefaultVpc(state);
  if (!vpc) throw new AwsError(ec2LaunchErrors.noDefaultVpc, {});
  const subnets = Object.values(state.subnets).filter((each) => each.vpcId === vpc.vpcId && each.isDefaultForAz);
  if (subnets.length === 0) throw new AwsError(ec2LaunchErrors.noDefaultSubnet, { vpcId: vpc.vpcId });
  const offered = new Set(zonesOffering(type, context.region).map(({ name }) => name));
  const candidates = subnets.filter(({ availabilityZone }) =>
    zone ? availabilityZone === zone : offered.has(availabilityZone),
  );
  if (candidates.length === 0) {
    throw new AwsError(ec2LaunchErrors.noDefaultSubnetInZone, { availabilityZone: zone ?? 'null' });
  }
  return candidates[context.world.randomInt(candidates.length)]!;
}

function checkZoneOffers(type: InstanceType, zoneName: string, region: string): void {
  const offered = zonesOffering(type, region).map(({ name }) => name);
  if (offered.includes(zoneName)) return;
  throw new AwsError(ec2LaunchErrors.instanceTypeUnsupportedInZone, {
    instanceType: type.name,
    availabilityZone: zoneName,
    supportedZones: offered.join(', '),
  });
}

/**
 * The subnet that instances are launched into: the one named (at the instance or its first interface), else one of
 * the default VPC. Throws when the type is not offered in its zone.
 */
export function launchSubnet(
  input: RunInstancesRequest,
  interfaceSubnetId: string | undefined,
  type: InstanceType,
  context: RequestContext,
): SubnetRecord {
  const state = ec2State(context);
  const zone = requestedZone(input, context.region);
  const subnetId = input.SubnetId ?? interfaceSubnetId;
  const subnet = subnetId
    ? requireResource(resourceKinds.subnet, state, subnetId)
    : defaultSubnet(state, zone, type, context);
  if (zone && subnet.availabilityZone !== zone) {
    throw new AwsError(ec2LaunchErrors.subnetZoneMismatch, { subnetId: subnet.subnetId });
  }
  checkZoneOffers(type, subnet.availabilityZone, context.region);
  return subnet;
}
