import type { Ec2Operations } from '../../../wire/generated/ec2.ts';
import type { Handlers } from '../../service.ts';
import { describeAccountAttributes } from './account-attributes/describe-account-attributes.ts';
import { associateDhcpOptions, describeDhcpOptions } from './dhcp-options/dhcp-options-operations.ts';
import { describeAvailabilityZones, describeRegions } from './regions/region-operations.ts';
import { modifySubnetAttribute } from './subnets/modify-subnet-attribute.ts';
import { createDefaultSubnet, createSubnet, deleteSubnet, describeSubnets } from './subnets/subnet-lifecycle.ts';
import { describeVpcAttribute, modifyVpcAttribute } from './vpcs/vpc-attributes.ts';
import { associateVpcCidrBlock, disassociateVpcCidrBlock } from './vpcs/vpc-cidr-blocks.ts';
import { createDefaultVpc, createVpc, deleteVpc, describeVpcs } from './vpcs/vpc-lifecycle.ts';

/** Operations of the network family, tags, Regions and account attributes. */
export const networkHandlers = {
  AssociateDhcpOptions: associateDhcpOptions,
  AssociateVpcCidrBlock: associateVpcCidrBlock,
  CreateDefaultSubnet: createDefaultSubnet,
  CreateDefaultVpc: createDefaultVpc,
  CreateSubnet: createSubnet,
  CreateVpc: createVpc,
  DeleteSubnet: deleteSubnet,
  DeleteVpc: deleteVpc,
  DescribeAccountAttributes: describeAccountAttributes,
  DescribeAvailabilityZones: describeAvailabilityZones,
  DescribeDhcpOptions: describeDhcpOptions,
  DescribeRegions: describeRegions,
  DescribeSubnets: describeSubnets,
  DescribeVpcAttribute: describeVpcAttribute,
  DescribeVpcs: describeVpcs,
  DisassociateVpcCidrBlock: disassociateVpcCidrBlock,
  ModifySubnetAttribute: modifySubnetAttribute,
  ModifyVpcAttribute: modifyVpcAttribute,
} satisfies Handlers<Ec2Operations>;
