import { AwsError } from '../../../../core/errors/aws-error.ts';
import { ec2AddressErrors } from '../../../../core/errors/ec2-addresses.ts';
import { endAssociation } from '../addresses/address-association.ts';
import { refuseUnsupported, requireParameter, type Ec2Handler } from '../operation.ts';
import { requireResource, resourceKinds } from '../resource-kinds.ts';
import { ec2State } from '../state.ts';
import { pickPrivateAddress, requireFreeAddress } from '../subnets/subnet-addresses.ts';

/** The most that any instance type allows on an interface. */
const maxPrivateAddresses = 50;

export const assignPrivateIpAddresses: Ec2Handler<'AssignPrivateIpAddresses'> = (input, context) => {
  const state = ec2State(context);
  refuseUnsupported({
    'prefix delegation': input.Ipv4PrefixCount || input.Ipv4Prefixes,
    'moving private addresses': input.AllowReassignment,
  });
  const networkInterfaceId = requireParameter(input.NetworkInterfaceId, 'networkInterfaceId');
  const record = requireResource(resourceKinds.networkInterface, state, networkInterfaceId);
  const subnet = requireResource(resourceKinds.subnet, state, record.subnetId);
  const count = input.SecondaryPrivateIpAddressCount ?? 0;
  if (record.privateAddresses.length + count + (input.PrivateIpAddresses?.length ?? 0) > maxPrivateAddresses) {
    throw new AwsError(ec2AddressErrors.privateAddressLimitExceeded, {});
  }
  const asked = (input.PrivateIpAddresses ?? []).map((address) => requireFreeAddress(state, subnet, address));
  for (const privateIpAddress of asked) record.privateAddresses.push({ privateIpAddress, isPrimary: false });
  const picked = Array.from({ length: count }, () => {
    const privateIpAddress = pickPrivateAddress(state, context.world, subnet);
    record.privateAddresses.push({ privateIpAddress, isPrimary: false });
    return privateIpAddress;
  });
  return {
    NetworkInterfaceId: networkInterfaceId,
    AssignedPrivateIpAddresses: [...asked, ...picked].map((address) => ({ PrivateIpAddress: address })),
    AssignedIpv4Prefixes: [],
  };
};

export const unassignPrivateIpAddresses: Ec2Handler<'UnassignPrivateIpAddresses'> = (input, context) => {
  const state = ec2State(context);
  const networkInterfaceId = requireParameter(input.NetworkInterfaceId, 'networkInterfaceId');
  const record = requireResource(resourceKinds.networkInterface, state, networkInterfaceId);
  const leaving = requireParameter(input.PrivateIpAddresses, 'privateIpAddress');
  for (const privateIpAddress of leaving) {
    const isSecondary = record.privateAddresses.some(
      (one) => one.privateIpAddress === privateIpAddress && !one.isPrimary,
    );
    if (!isSecondary) {
      throw new AwsError(ec2AddressErrors.privateAddressNotOnInterface, { privateIpAddress, networkInterfaceId });
    }
  }
  for (const address of Object.values(state.addresses)) {
    const isLeaving =
      address.association?.networkInterfaceId === networkInterfaceId &&
      leaving.includes(address.association.privateIpAddress);
    if (isLeaving) endAssociation(context, address);
  }
  record.privateAddresses = record.privateAddresses.filter((one) => !leaving.includes(one.privateIpAddress));
  return {};
};
