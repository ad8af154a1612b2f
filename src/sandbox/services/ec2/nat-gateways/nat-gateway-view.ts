import type { NatGateway } from '../../../../wire/generated/ec2.ts';
import type { Scope } from '../../../slice.ts';
import type { FilterTable } from '../filters.ts';
import { ec2State } from '../state.ts';
import { tagsOf } from '../tags.ts';
import type { NatGatewayRecord } from './nat-gateway-record.ts';

const addressStatus = {
  pending: 'associating',
  available: 'succeeded',
  failed: 'failed',
  deleting: 'disassociating',
  deleted: 'succeeded',
} as const;

/** A NAT gateway as the API shows it. */
export function viewNatGateway(scope: Scope, gateway: NatGatewayRecord): NatGateway {
  return {
    CreateTime: gateway.createdAtMs,
    ...(gateway.deletedAtMs !== undefined && { DeleteTime: gateway.deletedAtMs }),
    ...(gateway.failure && { FailureCode: gateway.failure.code, FailureMessage: gateway.failure.message }),
    NatGatewayAddresses: [
      {
        ...(gateway.allocationId && {
          AllocationId: gateway.allocationId,
          AssociationId: gateway.associationId,
          PublicIp: gateway.publicIp,
        }),
        NetworkInterfaceId: gateway.networkInterfaceId,
        PrivateIp: gateway.privateIpAddress,
        IsPrimary: true,
        Status: addressStatus[gateway.state],
      },
    ],
    NatGatewayId: gateway.natGatewayId,
    State: gateway.state,
    SubnetId: gateway.subnetId,
    VpcId: gateway.vpcId,
    Tags: tagsOf(ec2State(scope), gateway.natGatewayId),
    ConnectivityType: gateway.connectivityType,
    AvailabilityMode: 'zonal',
  };
}

export const natGatewayFilters: FilterTable<NatGateway> = {
  'nat-gateway-id': (gateway) => gateway.NatGatewayId,
  state: (gateway) => gateway.State,
  'subnet-id': (gateway) => gateway.SubnetId,
  'vpc-id': (gateway) => gateway.VpcId,
};
