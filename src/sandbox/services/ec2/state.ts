import { defineSlice } from '../../slice.ts';
import type { AddressRecord } from './addresses/address-record.ts';
import { seedDefaultNetwork } from './vpcs/default-network.ts';
import type { DhcpOptionsRecord } from './dhcp-options/dhcp-options-record.ts';
import type { ImageRecord } from './images/image-record.ts';
import type { InstanceConnectEndpointRecord } from './instance-connect-endpoints/instance-connect-endpoint-record.ts';
import type { InstanceRecord } from './instances/instance-record.ts';
import type { MetadataDefaults } from './instances/metadata-options.ts';
import type { InternetGatewayRecord } from './internet-gateways/internet-gateway-record.ts';
import type { KeyPairRecord } from './key-pairs/key-pair-record.ts';
import type { LaunchTemplateRecord } from './launch-templates/launch-template-record.ts';
import type { NatGatewayRecord } from './nat-gateways/nat-gateway-record.ts';
import type { NetworkAclRecord } from './network-acls/network-acl-record.ts';
import type { NetworkInterfaceRecord } from './network-interfaces/network-interface-record.ts';
import type { RouteTableRecord } from './route-tables/route-table-record.ts';
import type { SecurityGroupRecord, SecurityGroupRuleRecord } from './security-groups/security-group-record.ts';
import type { SnapshotRecord } from './snapshots/snapshot-record.ts';
import type { SubnetRecord } from './subnets/subnet-record.ts';
import type { Tag } from './tags/tag-record.ts';
import type { VolumeRecord } from './volumes/volume-record.ts';
import type { VpcEndpointRecord } from './vpc-endpoints/vpc-endpoint-record.ts';
import type { VpcRecord } from './vpcs/vpc-record.ts';

/** EC2 of one account in one Region. Every map is keyed by the resource's id. */
export interface Ec2State {
  vpcs: Record<string, VpcRecord>;
  subnets: Record<string, SubnetRecord>;
  routeTables: Record<string, RouteTableRecord>;
  internetGateways: Record<string, InternetGatewayRecord>;
  natGateways: Record<string, NatGatewayRecord>;
  vpcEndpoints: Record<string, VpcEndpointRecord>;
  /** Missing in worlds that were saved before there were any. */
  instanceConnectEndpoints?: Record<string, InstanceConnectEndpointRecord>;
  dhcpOptions: Record<string, DhcpOptionsRecord>;
  networkAcls: Record<string, NetworkAclRecord>;
  securityGroups: Record<string, SecurityGroupRecord>;
  /** Keyed by rule id ('sgr-…'), in the order in which they were made. */
  securityGroupRules: Record<string, SecurityGroupRuleRecord>;
  networkInterfaces: Record<string, NetworkInterfaceRecord>;
  /** Keyed by allocation id. */
  addresses: Record<string, AddressRecord>;
  instances: Record<string, InstanceRecord>;
  /** The account's own images; public ones are the same in every world. */
  images: Record<string, ImageRecord>;
  volumes: Record<string, VolumeRecord>;
  snapshots: Record<string, SnapshotRecord>;
  keyPairs: Record<string, KeyPairRecord>;
  launchTemplates: Record<string, LaunchTemplateRecord>;
  /** The account's metadata options for new instances in the Region. */
  metadataDefaults: MetadataDefaults;
  /** Tags of all resources, by resource id. */
  tags: Record<string, Tag[]>;
  /** What was answered to a client token: '<Operation>/<token>' → request's fingerprint and the id of what was made. */
  clientTokens: Record<string, { fingerprint: string; resourceId: string }>;
}

function emptyState(): Ec2State {
  return {
    vpcs: {},
    subnets: {},
    routeTables: {},
    internetGateways: {},
    natGateways: {},
    vpcEndpoints: {},
    dhcpOptions: {},
    networkAcls: {},
    securityGroups: {},
    securityGroupRules: {},
    networkInterfaces: {},
    addresses: {},
    instances: {},
    images: {},
    volumes: {},
    snapshots: {},
    keyPairs: {},
    launchTemplates: {},
    metadataDefaults: {},
    tags: {},
    clientTokens: {},
  };
}

/** EC2's state of a scope; a new one holds the default VPC of its Region. */
export const ec2State = defineSlice<Ec2State>({
  service: 'ec2',
  per: 'region',
  initial: (scope) => {
    const state = emptyState();
    seedDefaultNetwork(state, scope.world, scope.region);
    return state;
  },
});
