import type { Ec2InstanceConnectEndpoint } from '../../../../wire/generated/ec2.ts';
import type { Scope } from '../../../slice.ts';
import type { FilterTable } from '../filters.ts';
import { zoneIdOf } from '../regions/zones.ts';
import { ec2State } from '../state.ts';
import { tagsOf } from '../tags.ts';
import type { InstanceConnectEndpointRecord } from './instance-connect-endpoint-record.ts';

/** An EC2 Instance Connect Endpoint as the API shows it. */
export function viewInstanceConnectEndpoint(
  scope: Scope,
  endpoint: InstanceConnectEndpointRecord,
): Ec2InstanceConnectEndpoint {
  const { accountId, region } = scope;
  const { endpointId } = endpoint;
  const state = ec2State(scope);
  const zone = state.subnets[endpoint.subnetId]?.availabilityZone;
  const isThere = endpoint.state === 'create-complete' || endpoint.state === 'delete-in-progress';
  const dnsName = `${endpointId}.${endpoint.dnsLabel}.ec2-instance-connect-endpoint.${region}.amazonaws.com`;
  return {
    OwnerId: accountId,
    InstanceConnectEndpointId: endpointId,
    InstanceConnectEndpointArn: `arn:aws:ec2:${region}:${accountId}:instance-connect-endpoint/${endpointId}`,
    State: endpoint.state,
    StateMessage: '',
    ...(isThere && { DnsName: dnsName }),
    NetworkInterfaceIds: isThere ? [endpoint.networkInterfaceId] : [],
    VpcId: endpoint.vpcId,
    ...(zone && { AvailabilityZone: zone, AvailabilityZoneId: zoneIdOf(zone) }),
    CreatedAt: endpoint.createdAtMs,
    SubnetId: endpoint.subnetId,
    PreserveClientIp: endpoint.preservesClientIp,
    SecurityGroupIds: endpoint.groupIds,
    Tags: tagsOf(state, endpointId),
    IpAddressType: 'ipv4',
  };
}

export const instanceConnectEndpointFilters: FilterTable<Ec2InstanceConnectEndpoint> = {
  'instance-connect-endpoint-id': (endpoint) => endpoint.InstanceConnectEndpointId,
  state: (endpoint) => endpoint.State,
  'subnet-id': (endpoint) => endpoint.SubnetId,
  'vpc-id': (endpoint) => endpoint.VpcId,
};
