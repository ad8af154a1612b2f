import { AwsError } from '../../../../core/errors/aws-error.ts';
import { ec2GatewayErrors } from '../../../../core/errors/ec2-gateways.ts';
import { ec2RoutingErrors } from '../../../../core/errors/ec2-routing.ts';
import type { CreateRouteRequest } from '../../../../wire/generated/ec2.ts';
import { requireCidr } from '../cidr.ts';
import { refuseUnsupported, requireParameter } from '../operation.ts';
import { requireResource, resourceKinds } from '../resource-kinds.ts';
import type { Ec2State } from '../state.ts';
import type { RouteDestination, RouteTableRecord, RouteTarget } from './route-table-record.ts';

/** Destination members that route operations share. */
type DestinationInput = Pick<
  CreateRouteRequest,
  'DestinationCidrBlock' | 'DestinationIpv6CidrBlock' | 'DestinationPrefixListId'
>;

/** Reads the destination of a route request. Prefix lists only name routes that gateway endpoints made. */
export function readDestination(input: DestinationInput): RouteDestination {
  if (input.DestinationPrefixListId) return { kind: 'prefix-list', prefixListId: input.DestinationPrefixListId };
  if (input.DestinationIpv6CidrBlock) return { kind: 'ipv6', cidrBlock: input.DestinationIpv6CidrBlock };
  const cidrBlock = requireParameter(input.DestinationCidrBlock, 'destinationCidrBlock');
  return { kind: 'ipv4', cidrBlock: requireCidr(cidrBlock, 'destinationCidrBlock') };
}

function gatewayTarget(state: Ec2State, table: RouteTableRecord, gatewayId: string): RouteTarget {
  const { routeTableId } = table;
  if (gatewayId === 'local') return { kind: 'local' };
  if (gatewayId.startsWith('vpce-')) throw new AwsError(ec2RoutingErrors.endpointTarget, { targetId: gatewayId });
  const gateway = state.internetGateways[gatewayId];
  if (!gateway) throw new AwsError(ec2RoutingErrors.gatewayNotFound, { gatewayId });
  if (gateway.vpcId !== table.vpcId) {
    throw new AwsError(ec2RoutingErrors.gatewayInOtherNetwork, { routeTableId, gatewayId });
  }
  return { kind: 'gateway', gatewayId };
}

function natTarget(state: Ec2State, table: RouteTableRecord, natGatewayId: string): RouteTarget {
  const gateway = state.natGateways[natGatewayId];
  if (!gateway || gateway.state === 'deleted')
    throw new AwsError(ec2RoutingErrors.natGatewayNotFound, { natGatewayId });
  if (gateway.vpcId !== table.vpcId) {
    const { routeTableId } = table;
    throw new AwsError(ec2RoutingErrors.interfaceInOtherNetwork, { routeTableId, targetId: natGatewayId });
  }
  return { kind: 'nat-gateway', natGatewayId };
}

function interfaceTarget(state: Ec2State, table: RouteTableRecord, networkInterfaceId: string): RouteTarget {
  const networkInterface = requireResource(resourceKinds.networkInterface, state, networkInterfaceId);
  if (networkInterface.vpcId !== table.vpcId) {
    const { routeTableId } = table;
    throw new AwsError(ec2RoutingErrors.interfaceInOtherNetwork, { routeTableId, targetId: networkInterfaceId });
  }
  return { kind: 'network-interface', networkInterfaceId };
}

/** Reads the target of CreateRoute or ReplaceRoute and checks that it belongs to the table's VPC. */
export function readTarget(
  state: Ec2State,
  table: RouteTableRecord,
  input: Omit<CreateRouteRequest, 'RouteTableId'> & { LocalTarget?: boolean },
): RouteTarget {
  refuseUnsupported({
    'VPC peering': input.VpcPeeringConnectionId,
    'transit gateways': input.TransitGatewayId,
    'egress-only internet gateways': input.EgressOnlyInternetGatewayId,
    'local gateways': input.LocalGatewayId,
    'carrier gateways': input.CarrierGatewayId,
    'core networks': input.CoreNetworkArn,
    'ODB networks': input.OdbNetworkArn,
  });
  const { GatewayId, NatGatewayId, NetworkInterfaceId, InstanceId, VpcEndpointId, LocalTarget } = input;
  const given = [GatewayId, NatGatewayId, NetworkInterfaceId, InstanceId, VpcEndpointId, LocalTarget].filter(Boolean);
  if (given.length === 0) throw new AwsError(ec2RoutingErrors.targetRequired, {});
  if (given.length > 1) throw new AwsError(ec2RoutingErrors.severalTargets, {});
  if (LocalTarget) return { kind: 'local' };
  if (VpcEndpointId) throw new AwsError(ec2RoutingErrors.endpointTarget, { targetId: VpcEndpointId });
  if (GatewayId) return gatewayTarget(state, table, GatewayId);
  if (NatGatewayId) return natTarget(state, table, NatGatewayId);
  if (NetworkInterfaceId) return interfaceTarget(state, table, NetworkInterfaceId);
  const instance = requireResource(resourceKinds.instance, state, InstanceId!);
  return interfaceTarget(state, table, instance.networkInterfaceIds[0] ?? '');
}

/** CreateRoute may not name a prefix list: the sandbox has only AWS's own, which endpoints route. */
export function refusePrefixList(destination: RouteDestination): void {
  if (destination.kind !== 'prefix-list') return;
  throw new AwsError(ec2GatewayErrors.prefixListNotFound, { prefixListId: destination.prefixListId });
}
