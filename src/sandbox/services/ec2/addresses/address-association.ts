import { AwsError } from '../../../../core/errors/aws-error.ts';
import { ec2AddressErrors } from '../../../../core/errors/ec2-addresses.ts';
import { ec2RoutingErrors } from '../../../../core/errors/ec2-routing.ts';
import type { AssociateAddressRequest } from '../../../../wire/generated/ec2.ts';
import type { Scope } from '../../../slice.ts';
import type { NetworkInterfaceRecord } from '../network-interfaces/network-interface-record.ts';
import {
  autoAssignPublicIp,
  findAddressOf,
  releaseAutoAssignedPublicIp,
} from '../network-interfaces/network-interfaces.ts';
import type { Ec2Handler } from '../operation.ts';
import { requireResource, resourceKinds } from '../resource-kinds.ts';
import { ec2State, type Ec2State } from '../state.ts';
import type { AddressRecord } from './address-record.ts';
import { refuseServiceManaged, requireAddress } from './find-address.ts';

/** The interface that the request names, itself or by its instance. */
function requireTarget(state: Ec2State, input: AssociateAddressRequest): NetworkInterfaceRecord {
  if (input.NetworkInterfaceId) {
    const named = requireResource(resourceKinds.networkInterface, state, input.NetworkInterfaceId);
    if (named.requesterManaged) throw new AwsError(ec2AddressErrors.managedByService, {});
    return named;
  }
  if (!input.InstanceId) throw new AwsError(ec2AddressErrors.instanceOrInterface, {});
  const instance = requireResource(resourceKinds.instance, state, input.InstanceId);
  const isReady = instance.state === 'running' || instance.state === 'stopped' || instance.state === 'stopping';
  const networkInterface = state.networkInterfaces[instance.networkInterfaceIds[0] ?? ''];
  if (!isReady || !networkInterface) {
    throw new AwsError(ec2AddressErrors.instanceNotReady, { state: instance.state, instanceId: instance.instanceId });
  }
  return networkInterface;
}

function requirePrivateAddress(networkInterface: NetworkInterfaceRecord, asked: string | undefined): string {
  const primary = networkInterface.privateAddresses[0]!.privateIpAddress;
  if (!asked) return primary;
  if (networkInterface.privateAddresses.some((one) => one.privateIpAddress === asked)) return asked;
  const { networkInterfaceId } = networkInterface;
  throw new AwsError(ec2AddressErrors.privateAddressNotOnInterface, { privateIpAddress: asked, networkInterfaceId });
}

/** Ends an association; an instance that was lent a public address before may get another. */
export function endAssociation(scope: Scope, address: AddressRecord): void {
  const state = ec2State(scope);
  const networkInterface = state.networkInterfaces[address.association?.networkInterfaceId ?? ''];
  delete address.association;
  if (!networkInterface?.autoAssignsPublicIp) return;
  const instance = state.instances[networkInterface.attachment?.instanceId ?? ''];
  if (instance?.state === 'running') autoAssignPublicIp(scope, networkInterface);
}

/** Associates an Elastic IP with an interface's private address and returns the association's id. */
export function startAssociation(
  scope: Scope,
  address: AddressRecord,
  networkInterface: NetworkInterfaceRecord,
  privateIpAddress: string,
): string {
  delete findAddressOf(ec2State(scope), networkInterface.networkInterfaceId, privateIpAddress)?.association;
  const isPrimary = networkInterface.privateAddresses[0]!.privateIpAddress === privateIpAddress;
  if (isPrimary) releaseAutoAssignedPublicIp(scope.world, networkInterface);
  const associationId = scope.world.newId('eipassoc');
  const instanceId = networkInterface.attachment?.instanceId;
  address.association = {
    associationId,
    networkInterfaceId: networkInterface.networkInterfaceId,
    privateIpAddress,
    ...(instanceId && { instanceId }),
  };
  return associationId;
}

export const associateAddress: Ec2Handler<'AssociateAddress'> = (input, context) => {
  const state = ec2State(context);
  const address = requireAddress(state, input);
  const networkInterface = requireTarget(state, input);
  refuseServiceManaged(state, address);
  const privateIpAddress = requirePrivateAddress(networkInterface, input.PrivateIpAddress);
  const { vpcId, networkInterfaceId } = networkInterface;
  if (!Object.values(state.internetGateways).some((gateway) => gateway.vpcId === vpcId)) {
    throw new AwsError(ec2AddressErrors.noInternetGateway, { vpcId });
  }
  const current = address.association;
  if (current?.networkInterfaceId === networkInterfaceId && current.privateIpAddress === privateIpAddress) {
    return { AssociationId: current.associationId };
  }
  if (current) {
    if (!input.AllowReassociation) {
      const { allocationId } = address;
      throw new AwsError(ec2AddressErrors.alreadyAssociated, { allocationId, associationId: current.associationId });
    }
    endAssociation(context, address);
  }
  return { AssociationId: startAssociation(context, address, networkInterface, privateIpAddress) };
};

export const disassociateAddress: Ec2Handler<'DisassociateAddress'> = (input, context) => {
  const state = ec2State(context);
  const { AssociationId: associationId, PublicIp: publicIp } = input;
  if (!associationId && !publicIp) throw new AwsError(ec2AddressErrors.associationOrAddress, {});
  const address = associationId
    ? Object.values(state.addresses).find((candidate) => candidate.association?.associationId === associationId)
    : requireAddress(state, { PublicIp: publicIp });
  if (!address) throw new AwsError(ec2RoutingErrors.associationNotFound, { associationId: associationId ?? '' });
  refuseServiceManaged(state, address);
  if (address.association) endAssociation(context, address);
  return {};
};
