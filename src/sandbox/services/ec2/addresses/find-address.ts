import { AwsError } from '../../../../core/errors/aws-error.ts';
import { ec2AddressErrors } from '../../../../core/errors/ec2-addresses.ts';
import { requireResource, resourceKinds } from '../resource-kinds.ts';
import type { Ec2State } from '../state.ts';
import type { AddressRecord } from './address-record.ts';

/** The Elastic IP that a request names by allocation id or by address. Throws NotFound, AuthFailure, MissingParameter. */
export function requireAddress(state: Ec2State, input: { AllocationId?: string; PublicIp?: string }): AddressRecord {
  if (input.AllocationId) return requireResource(resourceKinds.address, state, input.AllocationId);
  if (!input.PublicIp) throw new AwsError(ec2AddressErrors.allocationOrAddress, {});
  const address = Object.values(state.addresses).find((candidate) => candidate.publicIp === input.PublicIp);
  if (!address) throw new AwsError(ec2AddressErrors.notYourAddress, { publicIp: input.PublicIp });
  return address;
}

/** Refuses to change an association that an AWS service made for itself, such as a NAT gateway's. */
export function refuseServiceManaged(state: Ec2State, address: AddressRecord): void {
  const networkInterface = state.networkInterfaces[address.association?.networkInterfaceId ?? ''];
  if (networkInterface?.requesterManaged) throw new AwsError(ec2AddressErrors.managedByService, {});
}
