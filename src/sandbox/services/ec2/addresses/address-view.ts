import type { Address } from '../../../../wire/generated/ec2.ts';
import type { Scope } from '../../../slice.ts';
import type { FilterTable } from '../filters.ts';
import { ec2State } from '../state.ts';
import { tagsOf } from '../tags.ts';
import type { AddressRecord } from './address-record.ts';

/** An Elastic IP as the API shows it. */
export function viewAddress(scope: Scope, address: AddressRecord): Address {
  const { association } = address;
  const state = ec2State(scope);
  return {
    AllocationId: address.allocationId,
    ...(association && {
      AssociationId: association.associationId,
      NetworkInterfaceId: association.networkInterfaceId,
      NetworkInterfaceOwnerId: scope.accountId,
      PrivateIpAddress: association.privateIpAddress,
      SubnetId: state.networkInterfaces[association.networkInterfaceId]?.subnetId,
    }),
    Domain: 'vpc',
    Tags: tagsOf(state, address.allocationId),
    // AWS shows an empty instance id for a free address, and none for one on an interface without instance.
    ...(association?.instanceId ? { InstanceId: association.instanceId } : !association && { InstanceId: '' }),
    PublicIp: address.publicIp,
    PublicIpv4Pool: 'amazon',
    NetworkBorderGroup: scope.region,
  };
}

export const addressFilters: FilterTable<Address> = {
  'allocation-id': (address) => address.AllocationId,
  'association-id': (address) => address.AssociationId,
  domain: (address) => address.Domain,
  'instance-id': (address) => address.InstanceId || undefined,
  'network-border-group': (address) => address.NetworkBorderGroup,
  'network-interface-id': (address) => address.NetworkInterfaceId,
  'network-interface-owner-id': (address) => address.NetworkInterfaceOwnerId,
  'private-ip-address': (address) => address.PrivateIpAddress,
  'public-ip': (address) => address.PublicIp,
};
