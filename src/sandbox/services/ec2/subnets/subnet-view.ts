import type { Subnet } from '../../../../wire/generated/ec2.ts';
import type { Scope } from '../../../slice.ts';
import { ec2Arn } from '../arn.ts';
import type { FilterTable } from '../filters.ts';
import { zoneIdOf } from '../regions/zones.ts';
import { ec2State } from '../state.ts';
import { tagsOf } from '../tags.ts';
import { freeAddressCount } from './subnet-addresses.ts';
import type { SubnetRecord } from './subnet-record.ts';

/** A subnet as the API shows it. */
export function viewSubnet(scope: Scope, subnet: SubnetRecord): Subnet {
  const state = ec2State(scope);
  return {
    AvailabilityZoneId: zoneIdOf(subnet.availabilityZone),
    MapCustomerOwnedIpOnLaunch: false,
    OwnerId: scope.accountId,
    AssignIpv6AddressOnCreation: subnet.assignIpv6AddressOnCreation,
    Ipv6CidrBlockAssociationSet: [],
    Tags: tagsOf(state, subnet.subnetId),
    SubnetArn: ec2Arn(scope, 'subnet', subnet.subnetId),
    EnableDns64: subnet.enableDns64,
    Ipv6Native: false,
    PrivateDnsNameOptionsOnLaunch: {
      HostnameType: subnet.privateDnsHostnameType,
      EnableResourceNameDnsARecord: subnet.enableResourceNameDnsARecord,
      EnableResourceNameDnsAAAARecord: subnet.enableResourceNameDnsAaaaRecord,
    },
    BlockPublicAccessStates: { InternetGatewayBlockMode: 'off' },
    SubnetId: subnet.subnetId,
    State: 'available',
    VpcId: subnet.vpcId,
    CidrBlock: subnet.cidrBlock,
    AvailableIpAddressCount: freeAddressCount(state, subnet),
    AvailabilityZone: subnet.availabilityZone,
    DefaultForAz: subnet.isDefaultForAz,
    MapPublicIpOnLaunch: subnet.mapPublicIpOnLaunch,
  };
}

export const subnetFilters: FilterTable<Subnet> = {
  'availability-zone': (subnet) => subnet.AvailabilityZone,
  availabilityZone: (subnet) => subnet.AvailabilityZone,
  'availability-zone-id': (subnet) => subnet.AvailabilityZoneId,
  availabilityZoneId: (subnet) => subnet.AvailabilityZoneId,
  'available-ip-address-count': (subnet) => subnet.AvailableIpAddressCount,
  'cidr-block': (subnet) => subnet.CidrBlock,
  cidr: (subnet) => subnet.CidrBlock,
  cidrBlock: (subnet) => subnet.CidrBlock,
  'customer-owned-ipv4-pool': () => [],
  'default-for-az': (subnet) => subnet.DefaultForAz,
  defaultForAz: (subnet) => subnet.DefaultForAz,
  'enable-dns64': (subnet) => subnet.EnableDns64,
  'enable-lni-at-device-index': () => [],
  'ipv6-cidr-block-association.ipv6-cidr-block': () => [],
  'ipv6-cidr-block-association.association-id': () => [],
  'ipv6-cidr-block-association.state': () => [],
  'ipv6-native': (subnet) => subnet.Ipv6Native,
  'map-customer-owned-ip-on-launch': (subnet) => subnet.MapCustomerOwnedIpOnLaunch,
  'map-public-ip-on-launch': (subnet) => subnet.MapPublicIpOnLaunch,
  'outpost-arn': () => [],
  'owner-id': (subnet) => subnet.OwnerId,
  'private-dns-name-options-on-launch.hostname-type': (subnet) => subnet.PrivateDnsNameOptionsOnLaunch?.HostnameType,
  'private-dns-name-options-on-launch.enable-resource-name-dns-a-record': (subnet) =>
    subnet.PrivateDnsNameOptionsOnLaunch?.EnableResourceNameDnsARecord,
  'private-dns-name-options-on-launch.enable-resource-name-dns-aaaa-record': (subnet) =>
    subnet.PrivateDnsNameOptionsOnLaunch?.EnableResourceNameDnsAAAARecord,
  state: (subnet) => subnet.State,
  'subnet-arn': (subnet) => subnet.SubnetArn,
  'subnet-id': (subnet) => subnet.SubnetId,
  'vpc-id': (subnet) => subnet.VpcId,
};
