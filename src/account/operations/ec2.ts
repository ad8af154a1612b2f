import {
  DescribeAddressesCommand,
  DescribeAvailabilityZonesCommand,
  DescribeImagesCommand,
  DescribeInstancesCommand,
  DescribeInternetGatewaysCommand,
  DescribeKeyPairsCommand,
  DescribeRouteTablesCommand,
  DescribeSecurityGroupRulesCommand,
  DescribeSecurityGroupsCommand,
  DescribeSnapshotsCommand,
  DescribeSubnetsCommand,
  DescribeVolumesCommand,
  DescribeVpcEndpointsCommand,
  DescribeVpcsCommand,
  EC2Client,
  type DescribeAddressesResult,
  type DescribeAvailabilityZonesResult,
  type DescribeImagesResult,
  type DescribeInstancesResult,
  type DescribeInternetGatewaysResult,
  type DescribeKeyPairsResult,
  type DescribeRouteTablesResult,
  type DescribeSecurityGroupRulesResult,
  type DescribeSecurityGroupsResult,
  type DescribeSnapshotsResult,
  type DescribeSubnetsResult,
  type DescribeVolumesResult,
  type DescribeVpcEndpointsResult,
  type DescribeVpcsResult,
} from '@aws-sdk/client-ec2';
import { defineRead } from '../read-operation.ts';

export type { Address, Instance, RouteTable, SecurityGroupRule, Subnet, Tag, Vpc } from '@aws-sdk/client-ec2';

const client = EC2Client;

export const describeAddresses = defineRead({
  action: 'ec2:DescribeAddresses',
  client,
  command: DescribeAddressesCommand,
  items: (output: DescribeAddressesResult) => output.Addresses ?? [],
});

export const describeAvailabilityZones = defineRead({
  action: 'ec2:DescribeAvailabilityZones',
  client,
  command: DescribeAvailabilityZonesCommand,
  items: (output: DescribeAvailabilityZonesResult) => output.AvailabilityZones ?? [],
});

export const describeImages = defineRead({
  action: 'ec2:DescribeImages',
  client,
  command: DescribeImagesCommand,
  items: (output: DescribeImagesResult) => output.Images ?? [],
});

/** Items are instances: the reservations around them are taken off. */
export const describeInstances = defineRead({
  action: 'ec2:DescribeInstances',
  client,
  command: DescribeInstancesCommand,
  items: (output: DescribeInstancesResult) =>
    (output.Reservations ?? []).flatMap((reservation) => reservation.Instances ?? []),
});

export const describeInternetGateways = defineRead({
  action: 'ec2:DescribeInternetGateways',
  client,
  command: DescribeInternetGatewaysCommand,
  items: (output: DescribeInternetGatewaysResult) => output.InternetGateways ?? [],
});

export const describeKeyPairs = defineRead({
  action: 'ec2:DescribeKeyPairs',
  client,
  command: DescribeKeyPairsCommand,
  items: (output: DescribeKeyPairsResult) => output.KeyPairs ?? [],
});

export const describeRouteTables = defineRead({
  action: 'ec2:DescribeRouteTables',
  client,
  command: DescribeRouteTablesCommand,
  items: (output: DescribeRouteTablesResult) => output.RouteTables ?? [],
});

export const describeSecurityGroupRules = defineRead({
  action: 'ec2:DescribeSecurityGroupRules',
  client,
  command: DescribeSecurityGroupRulesCommand,
  items: (output: DescribeSecurityGroupRulesResult) => output.SecurityGroupRules ?? [],
});

export const describeSecurityGroups = defineRead({
  action: 'ec2:DescribeSecurityGroups',
  client,
  command: DescribeSecurityGroupsCommand,
  items: (output: DescribeSecurityGroupsResult) => output.SecurityGroups ?? [],
});

export const describeSnapshots = defineRead({
  action: 'ec2:DescribeSnapshots',
  client,
  command: DescribeSnapshotsCommand,
  items: (output: DescribeSnapshotsResult) => output.Snapshots ?? [],
});

export const describeSubnets = defineRead({
  action: 'ec2:DescribeSubnets',
  client,
  command: DescribeSubnetsCommand,
  items: (output: DescribeSubnetsResult) => output.Subnets ?? [],
});

export const describeVolumes = defineRead({
  action: 'ec2:DescribeVolumes',
  client,
  command: DescribeVolumesCommand,
  items: (output: DescribeVolumesResult) => output.Volumes ?? [],
});

export const describeVpcEndpoints = defineRead({
  action: 'ec2:DescribeVpcEndpoints',
  client,
  command: DescribeVpcEndpointsCommand,
  items: (output: DescribeVpcEndpointsResult) => output.VpcEndpoints ?? [],
});

export const describeVpcs = defineRead({
  action: 'ec2:DescribeVpcs',
  client,
  command: DescribeVpcsCommand,
  items: (output: DescribeVpcsResult) => output.Vpcs ?? [],
});
