import { AwsError } from '../../../../core/errors/aws-error.ts';
import { ec2VpcErrors } from '../../../../core/errors/ec2-vpcs.ts';
import type { AddressAttribute } from '../../../../wire/generated/ec2.ts';
import { requireParameter, type Ec2Handler } from '../operation.ts';
import { paginate } from '../pagination.ts';
import { requireResource, resourceKinds, selectResources } from '../resource-kinds.ts';
import { ec2State } from '../state.ts';
import type { AddressRecord } from './address-record.ts';

function viewAttribute(address: AddressRecord): AddressAttribute {
  return {
    PublicIp: address.publicIp,
    AllocationId: address.allocationId,
    ...(address.domainName && { PtrRecord: `${address.domainName}.` }),
  };
}

export const describeAddressesAttribute: Ec2Handler<'DescribeAddressesAttribute'> = (input, context) => {
  const state = ec2State(context);
  const addresses = selectResources(resourceKinds.address, state, input.AllocationIds);
  const { page, ...next } = paginate(addresses.map(viewAttribute), input, { min: 1, max: 1000 });
  return { Addresses: page, ...next };
};

export const modifyAddressAttribute: Ec2Handler<'ModifyAddressAttribute'> = (input, context) => {
  const allocationId = requireParameter(input.AllocationId, 'allocationId');
  const address = requireResource(resourceKinds.address, ec2State(context), allocationId);
  address.domainName = requireParameter(input.DomainName, 'domainName').replace(/\.$/, '');
  return { Address: viewAttribute(address) };
};

export const resetAddressAttribute: Ec2Handler<'ResetAddressAttribute'> = (input, context) => {
  const allocationId = requireParameter(input.AllocationId, 'allocationId');
  const address = requireResource(resourceKinds.address, ec2State(context), allocationId);
  if (input.Attribute !== 'domain-name') {
    throw new AwsError(ec2VpcErrors.unknownAttribute, { value: input.Attribute ?? '' });
  }
  delete address.domainName;
  return { Address: viewAttribute(address) };
};
