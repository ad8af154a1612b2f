import { AwsError } from '../../../../core/errors/aws-error.ts';
import { ec2GatewayErrors } from '../../../../core/errors/ec2-gateways.ts';
import type { Scope } from '../../../slice.ts';
import {
  attachToService,
  deleteNetworkInterfaceRecord,
  newNetworkInterface,
} from '../network-interfaces/network-interfaces.ts';
import { requireResources, resourceKinds } from '../resource-kinds.ts';
import { ec2State } from '../state.ts';
import type { SubnetRecord } from '../subnets/subnet-record.ts';
import type { VpcEndpointRecord } from './vpc-endpoint-record.ts';

/** Subnets that an interface endpoint is to use beside those it has: of its VPC, one an Availability Zone. */
export function requireEndpointSubnets(
  scope: Scope,
  subnetIds: readonly string[],
  endpoint: Pick<VpcEndpointRecord, 'vpcId' | 'subnetIds'>,
): SubnetRecord[] {
  const state = ec2State(scope);
  const subnets = requireResources(resourceKinds.subnet, state, [...new Set(subnetIds)]);
  const zones = new Set(endpoint.subnetIds.map((id) => state.subnets[id]?.availabilityZone));
  for (const { vpcId, subnetId, availabilityZone } of subnets) {
    if (vpcId !== endpoint.vpcId) {
      throw new AwsError(ec2GatewayErrors.endpointSubnet, { subnetId, vpcId: endpoint.vpcId });
    }
    if (zones.has(availabilityZone)) throw new AwsError(ec2GatewayErrors.endpointZone, { subnetId });
    zones.add(availabilityZone);
  }
  return subnets;
}

/** Gives the endpoint an interface in each of the subnets. */
export function addEndpointInterfaces(
  scope: Scope,
  endpoint: VpcEndpointRecord,
  subnets: readonly SubnetRecord[],
): void {
  for (const subnet of subnets) {
    const networkInterface = newNetworkInterface(ec2State(scope), scope.world, {
      subnet,
      groupIds: endpoint.groupIds,
      description: `VPC Endpoint Interface ${endpoint.vpcEndpointId}`,
      interfaceType: 'vpc_endpoint',
      requesterManaged: true,
    });
    attachToService(scope.world, networkInterface);
    endpoint.subnetIds.push(subnet.subnetId);
    endpoint.networkInterfaceIds.push(networkInterface.networkInterfaceId);
  }
}

/** Takes the endpoint's interfaces out of subnets. */
export function removeEndpointInterfaces(
  scope: Scope,
  endpoint: VpcEndpointRecord,
  subnetIds: readonly string[],
): void {
  const { networkInterfaces } = ec2State(scope);
  const leaving = endpoint.networkInterfaceIds.filter((id) =>
    subnetIds.includes(networkInterfaces[id]?.subnetId ?? ''),
  );
  for (const id of leaving) deleteNetworkInterfaceRecord(scope, id);
  endpoint.networkInterfaceIds = endpoint.networkInterfaceIds.filter((id) => !leaving.includes(id));
  endpoint.subnetIds = endpoint.subnetIds.filter((id) => !subnetIds.includes(id));
}
