import { AwsError } from '../../../../core/errors/aws-error.ts';
import { ec2VpcErrors } from '../../../../core/errors/ec2-vpcs.ts';
import { requireParameter, type Ec2Handler } from '../operation.ts';
import { requireResource, resourceKinds } from '../resource-kinds.ts';
import { ec2State } from '../state.ts';
import { viewNetworkInterface } from './network-interface-view.ts';

export const describeNetworkInterfaceAttribute: Ec2Handler<'DescribeNetworkInterfaceAttribute'> = (input, context) => {
  const networkInterfaceId = requireParameter(input.NetworkInterfaceId, 'networkInterfaceId');
  const record = requireResource(resourceKinds.networkInterface, ec2State(context), networkInterfaceId);
  const view = viewNetworkInterface(context, record);
  const base = { NetworkInterfaceId: networkInterfaceId };
  switch (requireParameter(input.Attribute, 'attribute')) {
    case 'attachment':
      return { ...base, ...(view.Attachment && { Attachment: view.Attachment }) };
    case 'description':
      return { ...base, Description: { Value: view.Description } };
    case 'groupSet':
      return { ...base, Groups: view.Groups };
    case 'sourceDestCheck':
      return { ...base, SourceDestCheck: { Value: view.SourceDestCheck } };
    default:
      throw new AwsError(ec2VpcErrors.unknownAttribute, { value: input.Attribute ?? '' });
  }
};
