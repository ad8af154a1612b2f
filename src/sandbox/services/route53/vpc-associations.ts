import { AwsError } from '../../../core/errors/aws-error.ts';
import { route53Errors } from '../../../core/errors/route53.ts';
import type { Route53Operations, VPC } from '../../../wire/generated/route53.ts';
import type { Handlers } from '../../service.ts';
import type { Scope } from '../../slice.ts';
import { ec2State } from '../ec2/state.ts';
import { newChange } from './changes.ts';
import { requireZone, route53State } from './hosted-zone-record.ts';

/** The VPC, which must be there. Throws InvalidVPCId. */
export function requireVpc(vpc: VPC | undefined, scope: Scope): Required<VPC> {
  const { VPCId: vpcId = '', VPCRegion: region = scope.region } = vpc ?? {};
  if (!ec2State({ ...scope, region }).vpcs[vpcId]) throw new AwsError(route53Errors.invalidVpc, { vpcId });
  return { VPCId: vpcId, VPCRegion: region };
}

/** Operations that let VPCs see private hosted zones. */
export const vpcAssociationHandlers: Handlers<Route53Operations> = {
  AssociateVPCWithHostedZone: (input, context) => {
    const zone = requireZone(context, input.HostedZoneId);
    if (zone.vpcs.length === 0) throw new AwsError(route53Errors.publicZoneVpc, {});
    const vpc = requireVpc(input.VPC, context);
    const others = Object.values(route53State(context).zones).filter((other) => other.name === zone.name);
    if (others.some((other) => other.vpcs.some(({ VPCId }) => VPCId === vpc.VPCId))) {
      throw new AwsError(route53Errors.conflictingDomain, { name: zone.name, vpcId: vpc.VPCId });
    }
    zone.vpcs = [...zone.vpcs, vpc];
    return { ChangeInfo: newChange(context, input.Comment) };
  },

  DisassociateVPCFromHostedZone: (input, context) => {
    const zone = requireZone(context, input.HostedZoneId);
    const left = zone.vpcs.filter(({ VPCId }) => VPCId !== input.VPC?.VPCId);
    if (left.length === zone.vpcs.length) throw new AwsError(route53Errors.vpcNotAssociated, {});
    if (left.length === 0) throw new AwsError(route53Errors.lastVpc, {});
    zone.vpcs = left;
    return { ChangeInfo: newChange(context, input.Comment) };
  },

  ListHostedZonesByVPC: (input, context) => {
    const zones = Object.values(route53State(context).zones).filter((zone) =>
      zone.vpcs.some(({ VPCId }) => VPCId === input.VPCId),
    );
    return {
      HostedZoneSummaries: zones.map(({ id, name }) => ({
        HostedZoneId: id,
        Name: name,
        Owner: { OwningAccount: context.accountId },
      })),
      MaxItems: input.MaxItems ?? 100,
    };
  },
};
