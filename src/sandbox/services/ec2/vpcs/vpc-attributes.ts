import { AwsError } from '../../../../core/errors/aws-error.ts';
import { ec2VpcErrors } from '../../../../core/errors/ec2-vpcs.ts';
import { requireOneAttribute } from '../attribute-change.ts';
import { requireParameter, type Ec2Handler } from '../operation.ts';
import { requireResource, resourceKinds } from '../resource-kinds.ts';
import { ec2State } from '../state.ts';

export const modifyVpcAttribute: Ec2Handler<'ModifyVpcAttribute'> = (input, context) => {
  requireOneAttribute({
    enableDnsHostnames: input.EnableDnsHostnames,
    enableDnsSupport: input.EnableDnsSupport,
    enableNetworkAddressUsageMetrics: input.EnableNetworkAddressUsageMetrics,
  });
  const vpc = requireResource(resourceKinds.vpc, ec2State(context), requireParameter(input.VpcId, 'vpcId'));
  vpc.enableDnsHostnames = input.EnableDnsHostnames?.Value ?? vpc.enableDnsHostnames;
  vpc.enableDnsSupport = input.EnableDnsSupport?.Value ?? vpc.enableDnsSupport;
  vpc.enableNetworkAddressUsageMetrics =
    input.EnableNetworkAddressUsageMetrics?.Value ?? vpc.enableNetworkAddressUsageMetrics;
  return {};
};

export const describeVpcAttribute: Ec2Handler<'DescribeVpcAttribute'> = (input, context) => {
  const vpc = requireResource(resourceKinds.vpc, ec2State(context), requireParameter(input.VpcId, 'vpcId'));
  switch (requireParameter(input.Attribute, 'attribute')) {
    case 'enableDnsHostnames':
      return { VpcId: vpc.vpcId, EnableDnsHostnames: { Value: vpc.enableDnsHostnames } };
    case 'enableDnsSupport':
      return { VpcId: vpc.vpcId, EnableDnsSupport: { Value: vpc.enableDnsSupport } };
    case 'enableNetworkAddressUsageMetrics':
      return { VpcId: vpc.vpcId, EnableNetworkAddressUsageMetrics: { Value: vpc.enableNetworkAddressUsageMetrics } };
    default:
      throw new AwsError(ec2VpcErrors.unknownAttribute, { value: input.Attribute });
  }
};
