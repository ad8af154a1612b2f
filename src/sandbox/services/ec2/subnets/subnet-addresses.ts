import { AwsError } from '../../../../core/errors/aws-error.ts';
import { ec2AddressErrors } from '../../../../core/errors/ec2-addresses.ts';
import { formatIpv4, parseCidr, parseIpv4, rangeContainsAddress, rangeSize } from '../../../../core/ipv4.ts';
import type { World } from '../../../world.ts';
import type { Ec2State } from '../state.ts';
import type { SubnetRecord } from './subnet-record.ts';

/** AWS keeps the first four addresses of a subnet and the last one. */
const reservedAtStart = 4;
const reservedAddresses = 5;

function usedAddresses(state: Ec2State, subnetId: string): Set<number> {
  const used = new Set<number>();
  for (const networkInterface of Object.values(state.networkInterfaces)) {
    if (networkInterface.subnetId !== subnetId) continue;
    for (const { privateIpAddress } of networkInterface.privateAddresses) used.add(parseIpv4(privateIpAddress)!);
  }
  return used;
}

/** `AvailableIpAddressCount` of a subnet. */
export function freeAddressCount(state: Ec2State, subnet: SubnetRecord): number {
  return rangeSize(parseCidr(subnet.cidrBlock)!) - reservedAddresses - usedAddresses(state, subnet.subnetId).size;
}

/** A free private address somewhere in the subnet. Throws InsufficientFreeAddressesInSubnet. */
export function pickPrivateAddress(state: Ec2State, world: World, subnet: SubnetRecord): string {
  const range = parseCidr(subnet.cidrBlock)!;
  const used = usedAddresses(state, subnet.subnetId);
  const usable = rangeSize(range) - reservedAddresses;
  const start = world.randomInt(usable);
  for (let step = 0; step < usable; step++) {
    const address = range.network + reservedAtStart + ((start + step) % usable);
    if (!used.has(address)) return formatIpv4(address);
  }
  throw new AwsError(ec2AddressErrors.noFreeAddress, {});
}

/** Checks that a private address which the request names can be had. Throws InvalidParameterValue or InUse. */
export function requireFreeAddress(state: Ec2State, subnet: SubnetRecord, address: string): string {
  const range = parseCidr(subnet.cidrBlock)!;
  const parsed = parseIpv4(address);
  if (parsed === undefined || !rangeContainsAddress(range, parsed)) {
    throw new AwsError(ec2AddressErrors.addressOutsideSubnet, { address });
  }
  const offset = parsed - range.network;
  if (offset < reservedAtStart || offset === rangeSize(range) - 1) {
    throw new AwsError(ec2AddressErrors.addressReserved, { address });
  }
  if (usedAddresses(state, subnet.subnetId).has(parsed)) {
    throw new AwsError(ec2AddressErrors.privateAddressInUse, { address });
  }
  return address;
}
