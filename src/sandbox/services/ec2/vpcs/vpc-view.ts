import type { Vpc } from '../../../../wire/generated/ec2.ts';
import type { Scope } from '../../../slice.ts';
import type { FilterTable } from '../filters.ts';
import { ec2State } from '../state.ts';
import { tagsOf } from '../tags.ts';
import type { VpcRecord } from './vpc-record.ts';

/** A VPC as the API shows it. */
export function viewVpc(scope: Scope, vpc: VpcRecord): Vpc {
  return {
    VpcId: vpc.vpcId,
    OwnerId: scope.accountId,
    InstanceTenancy: vpc.instanceTenancy,
    CidrBlockAssociationSet: vpc.cidrAssociations.map((association) => ({
      AssociationId: association.associationId,
      CidrBlock: association.cidrBlock,
      CidrBlockState: { State: 'associated' },
    })),
    IsDefault: vpc.isDefault,
    Tags: tagsOf(ec2State(scope), vpc.vpcId),
    BlockPublicAccessStates: { InternetGatewayBlockMode: 'off' },
    State: 'available',
    CidrBlock: vpc.cidrAssociations[0]!.cidrBlock,
    DhcpOptionsId: vpc.dhcpOptionsId,
  };
}

export const vpcFilters: FilterTable<Vpc> = {
  cidr: (vpc) => vpc.CidrBlock,
  cidrBlock: (vpc) => vpc.CidrBlock,
  'cidr-block-association.cidr-block': (vpc) => vpc.CidrBlockAssociationSet?.map((each) => each.CidrBlock),
  'cidr-block-association.association-id': (vpc) => vpc.CidrBlockAssociationSet?.map((each) => each.AssociationId),
  'cidr-block-association.state': (vpc) => vpc.CidrBlockAssociationSet?.map((each) => each.CidrBlockState?.State),
  'dhcp-options-id': (vpc) => vpc.DhcpOptionsId,
  'ipv6-cidr-block-association.ipv6-cidr-block': () => [],
  'ipv6-cidr-block-association.ipv6-pool': () => [],
  'ipv6-cidr-block-association.association-id': () => [],
  'ipv6-cidr-block-association.state': () => [],
  'is-default': (vpc) => vpc.IsDefault,
  isDefault: (vpc) => vpc.IsDefault,
  'owner-id': (vpc) => vpc.OwnerId,
  state: (vpc) => vpc.State,
  'vpc-id': (vpc) => vpc.VpcId,
};
