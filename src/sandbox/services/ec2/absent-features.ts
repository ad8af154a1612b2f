import { refuseUnsupported, type Ec2Handler } from './operation.ts';

/**
 * Describe… operations of what the sandbox cannot create: an account has none of it. Asking for ids is refused, since
 * those must come from somewhere else.
 */
export const describeVpcPeeringConnections: Ec2Handler<'DescribeVpcPeeringConnections'> = (input) => {
  refuseUnsupported({ 'VPC peering': input.VpcPeeringConnectionIds });
  return { VpcPeeringConnections: [] };
};

export const describeEgressOnlyInternetGateways: Ec2Handler<'DescribeEgressOnlyInternetGateways'> = (input) => {
  refuseUnsupported({ 'egress-only internet gateways': input.EgressOnlyInternetGatewayIds });
  return { EgressOnlyInternetGateways: [] };
};

export const describeFlowLogs: Ec2Handler<'DescribeFlowLogs'> = (input) => {
  refuseUnsupported({ 'flow logs': input.FlowLogIds });
  return { FlowLogs: [] };
};
