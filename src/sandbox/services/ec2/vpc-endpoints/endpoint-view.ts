import type { VpcEndpoint } from '../../../../wire/generated/ec2.ts';
import type { Scope } from '../../../slice.ts';
import type { FilterTable } from '../filters.ts';
import { ec2State } from '../state.ts';
import { tagsOf } from '../tags.ts';
import { findEndpointService } from './endpoint-services.ts';
import type { VpcEndpointRecord } from './vpc-endpoint-record.ts';

/** DNS names of an interface endpoint: its own, then the service's public one when private DNS is on. */
function dnsEntries(region: string, endpoint: VpcEndpointRecord) {
  if (endpoint.vpcEndpointType !== 'Interface') return [];
  const service = endpoint.serviceName.split('.').slice(3).join('.');
  const own = `${endpoint.vpcEndpointId}-${endpoint.vpcEndpointId.slice(-8)}.${service}.${region}.vpce.amazonaws.com`;
  const privateName = endpoint.privateDnsEnabled && findEndpointService(region, endpoint.serviceName)?.privateDnsName;
  return [own, ...(privateName ? [privateName] : [])].map((name) => ({ DnsName: name }));
}

/** A VPC endpoint as the API shows it. */
export function viewEndpoint(scope: Scope, endpoint: VpcEndpointRecord): VpcEndpoint {
  const state = ec2State(scope);
  return {
    VpcEndpointId: endpoint.vpcEndpointId,
    VpcEndpointType: endpoint.vpcEndpointType,
    VpcId: endpoint.vpcId,
    ServiceName: endpoint.serviceName,
    State: endpoint.state,
    PolicyDocument: endpoint.policyDocument,
    RouteTableIds: endpoint.routeTableIds,
    SubnetIds: endpoint.subnetIds,
    Groups: endpoint.groupIds.map((groupId) => ({
      GroupId: groupId,
      GroupName: state.securityGroups[groupId]?.groupName ?? '',
    })),
    IpAddressType: 'ipv4',
    PrivateDnsEnabled: endpoint.privateDnsEnabled,
    RequesterManaged: false,
    NetworkInterfaceIds: endpoint.networkInterfaceIds,
    DnsEntries: dnsEntries(scope.region, endpoint),
    CreationTimestamp: endpoint.createdAtMs,
    Tags: tagsOf(state, endpoint.vpcEndpointId),
    OwnerId: scope.accountId,
    ServiceRegion: scope.region,
  };
}

export const endpointFilters: FilterTable<VpcEndpoint> = {
  'ip-address-type': (endpoint) => endpoint.IpAddressType,
  'service-name': (endpoint) => endpoint.ServiceName,
  'service-region': (endpoint) => endpoint.ServiceRegion,
  'vpc-endpoint-id': (endpoint) => endpoint.VpcEndpointId,
  'vpc-endpoint-state': (endpoint) => endpoint.State,
  'vpc-endpoint-type': (endpoint) => endpoint.VpcEndpointType,
  'vpc-id': (endpoint) => endpoint.VpcId,
};
