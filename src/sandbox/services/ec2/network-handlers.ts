import type { Ec2Operations } from '../../../wire/generated/ec2.ts';
import type { Handlers } from '../../service.ts';
import {
  describeEgressOnlyInternetGateways,
  describeFlowLogs,
  describeVpcPeeringConnections,
} from './absent-features.ts';
import { describeAccountAttributes } from './account-attributes/describe-account-attributes.ts';
import { associateAddress, disassociateAddress } from './addresses/address-association.ts';
import {
  describeAddressesAttribute,
  modifyAddressAttribute,
  resetAddressAttribute,
} from './addresses/address-attributes.ts';
import { allocateAddress, describeAddresses, releaseAddress } from './addresses/address-lifecycle.ts';
import {
  associateDhcpOptions,
  createDhcpOptions,
  deleteDhcpOptions,
  describeDhcpOptions,
} from './dhcp-options/dhcp-options-operations.ts';
import {
  createInstanceConnectEndpoint,
  deleteInstanceConnectEndpoint,
  describeInstanceConnectEndpoints,
} from './instance-connect-endpoints/instance-connect-endpoint-operations.ts';
import {
  attachInternetGateway,
  createInternetGateway,
  deleteInternetGateway,
  describeInternetGateways,
  detachInternetGateway,
} from './internet-gateways/internet-gateway-operations.ts';
import { createNatGateway, deleteNatGateway, describeNatGateways } from './nat-gateways/nat-gateway-operations.ts';
import {
  createNetworkAclEntry,
  deleteNetworkAclEntry,
  replaceNetworkAclEntry,
} from './network-acls/network-acl-entries.ts';
import {
  createNetworkAcl,
  deleteNetworkAcl,
  describeNetworkAcls,
  replaceNetworkAclAssociation,
} from './network-acls/network-acl-operations.ts';
import { attachNetworkInterface, detachNetworkInterface } from './network-interfaces/attachment-operations.ts';
import { describeNetworkInterfaceAttribute } from './network-interfaces/describe-network-interface-attribute.ts';
import {
  assignPrivateIpAddresses,
  unassignPrivateIpAddresses,
} from './network-interfaces/private-address-operations.ts';
import {
  createNetworkInterface,
  deleteNetworkInterface,
  describeNetworkInterfaces,
  modifyNetworkInterfaceAttribute,
} from './network-interfaces/network-interface-operations.ts';
import { describeManagedPrefixLists, describePrefixLists } from './prefix-lists/prefix-list-operations.ts';
import { describeAvailabilityZones, describeRegions } from './regions/region-operations.ts';
import {
  associateRouteTable,
  disassociateRouteTable,
  replaceRouteTableAssociation,
} from './route-tables/association-operations.ts';
import { createRoute, deleteRoute, replaceRoute } from './route-tables/route-operations.ts';
import { createRouteTable, deleteRouteTable, describeRouteTables } from './route-tables/route-table-operations.ts';
import { authorizeSecurityGroupEgress, authorizeSecurityGroupIngress } from './security-groups/authorize.ts';
import {
  createSecurityGroup,
  deleteSecurityGroup,
  describeSecurityGroups,
} from './security-groups/group-operations.ts';
import { revokeSecurityGroupEgress, revokeSecurityGroupIngress } from './security-groups/revoke.ts';
import {
  describeSecurityGroupRules,
  modifySecurityGroupRules,
  updateSecurityGroupRuleDescriptionsEgress,
  updateSecurityGroupRuleDescriptionsIngress,
} from './security-groups/rule-operations.ts';
import { modifySubnetAttribute } from './subnets/modify-subnet-attribute.ts';
import { createDefaultSubnet, createSubnet, deleteSubnet, describeSubnets } from './subnets/subnet-lifecycle.ts';
import { createTags, deleteTags, describeTags } from './tags/tag-operations.ts';
import { createVpcEndpoint } from './vpc-endpoints/create-vpc-endpoint.ts';
import { describeVpcEndpointServices } from './vpc-endpoints/describe-endpoint-services.ts';
import { deleteVpcEndpoints, describeVpcEndpoints, modifyVpcEndpoint } from './vpc-endpoints/endpoint-operations.ts';
import { describeVpcAttribute, modifyVpcAttribute } from './vpcs/vpc-attributes.ts';
import { associateVpcCidrBlock, disassociateVpcCidrBlock } from './vpcs/vpc-cidr-blocks.ts';
import { createDefaultVpc, createVpc, deleteVpc, describeVpcs } from './vpcs/vpc-lifecycle.ts';

/** Operations of the network family, tags, Regions and account attributes. */
export const networkHandlers = {
  AllocateAddress: allocateAddress,
  AssignPrivateIpAddresses: assignPrivateIpAddresses,
  AssociateAddress: associateAddress,
  AssociateDhcpOptions: associateDhcpOptions,
  AssociateRouteTable: associateRouteTable,
  AssociateVpcCidrBlock: associateVpcCidrBlock,
  AttachInternetGateway: attachInternetGateway,
  AttachNetworkInterface: attachNetworkInterface,
  AuthorizeSecurityGroupEgress: authorizeSecurityGroupEgress,
  AuthorizeSecurityGroupIngress: authorizeSecurityGroupIngress,
  CreateDefaultSubnet: createDefaultSubnet,
  CreateDefaultVpc: createDefaultVpc,
  CreateDhcpOptions: createDhcpOptions,
  CreateInternetGateway: createInternetGateway,
  CreateInstanceConnectEndpoint: createInstanceConnectEndpoint,
  CreateNatGateway: createNatGateway,
  CreateNetworkAcl: createNetworkAcl,
  CreateNetworkAclEntry: createNetworkAclEntry,
  CreateNetworkInterface: createNetworkInterface,
  CreateRoute: createRoute,
  CreateRouteTable: createRouteTable,
  CreateSecurityGroup: createSecurityGroup,
  CreateSubnet: createSubnet,
  CreateTags: createTags,
  CreateVpc: createVpc,
  CreateVpcEndpoint: createVpcEndpoint,
  DeleteDhcpOptions: deleteDhcpOptions,
  DeleteInternetGateway: deleteInternetGateway,
  DeleteInstanceConnectEndpoint: deleteInstanceConnectEndpoint,
  DeleteNatGateway: deleteNatGateway,
  DeleteNetworkAcl: deleteNetworkAcl,
  DeleteNetworkAclEntry: deleteNetworkAclEntry,
  DeleteNetworkInterface: deleteNetworkInterface,
  DeleteRoute: deleteRoute,
  DeleteRouteTable: deleteRouteTable,
  DeleteSecurityGroup: deleteSecurityGroup,
  DeleteSubnet: deleteSubnet,
  DeleteTags: deleteTags,
  DeleteVpc: deleteVpc,
  DeleteVpcEndpoints: deleteVpcEndpoints,
  DescribeAccountAttributes: describeAccountAttributes,
  DescribeAddresses: describeAddresses,
  DescribeAddressesAttribute: describeAddressesAttribute,
  DescribeAvailabilityZones: describeAvailabilityZones,
  DescribeDhcpOptions: describeDhcpOptions,
  DescribeEgressOnlyInternetGateways: describeEgressOnlyInternetGateways,
  DescribeFlowLogs: describeFlowLogs,
  DescribeInstanceConnectEndpoints: describeInstanceConnectEndpoints,
  DescribeInternetGateways: describeInternetGateways,
  DescribeManagedPrefixLists: describeManagedPrefixLists,
  DescribeNatGateways: describeNatGateways,
  DescribeNetworkAcls: describeNetworkAcls,
  DescribeNetworkInterfaceAttribute: describeNetworkInterfaceAttribute,
  DescribeNetworkInterfaces: describeNetworkInterfaces,
  DescribePrefixLists: describePrefixLists,
  DescribeRegions: describeRegions,
  DescribeRouteTables: describeRouteTables,
  DescribeSecurityGroupRules: describeSecurityGroupRules,
  DescribeSecurityGroups: describeSecurityGroups,
  DescribeSubnets: describeSubnets,
  DescribeTags: describeTags,
  DescribeVpcAttribute: describeVpcAttribute,
  DescribeVpcEndpointServices: describeVpcEndpointServices,
  DescribeVpcEndpoints: describeVpcEndpoints,
  DescribeVpcPeeringConnections: describeVpcPeeringConnections,
  DescribeVpcs: describeVpcs,
  DetachInternetGateway: detachInternetGateway,
  DetachNetworkInterface: detachNetworkInterface,
  DisassociateAddress: disassociateAddress,
  DisassociateRouteTable: disassociateRouteTable,
  DisassociateVpcCidrBlock: disassociateVpcCidrBlock,
  ModifyAddressAttribute: modifyAddressAttribute,
  ModifyNetworkInterfaceAttribute: modifyNetworkInterfaceAttribute,
  ModifySecurityGroupRules: modifySecurityGroupRules,
  ModifySubnetAttribute: modifySubnetAttribute,
  ModifyVpcAttribute: modifyVpcAttribute,
  ModifyVpcEndpoint: modifyVpcEndpoint,
  ReleaseAddress: releaseAddress,
  ReplaceNetworkAclAssociation: replaceNetworkAclAssociation,
  ReplaceNetworkAclEntry: replaceNetworkAclEntry,
  ReplaceRoute: replaceRoute,
  ReplaceRouteTableAssociation: replaceRouteTableAssociation,
  ResetAddressAttribute: resetAddressAttribute,
  RevokeSecurityGroupEgress: revokeSecurityGroupEgress,
  RevokeSecurityGroupIngress: revokeSecurityGroupIngress,
  UnassignPrivateIpAddresses: unassignPrivateIpAddresses,
  UpdateSecurityGroupRuleDescriptionsEgress: updateSecurityGroupRuleDescriptionsEgress,
  UpdateSecurityGroupRuleDescriptionsIngress: updateSecurityGroupRuleDescriptionsIngress,
} satisfies Handlers<Ec2Operations>;
