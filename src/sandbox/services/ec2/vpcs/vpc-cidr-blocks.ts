import { AwsError } from '../../../../core/errors/aws-error.ts';
import { ec2VpcErrors } from '../../../../core/errors/ec2-vpcs.ts';
import { parseCidr, rangeContainsRange, rangesOverlap } from '../../../../core/ipv4.ts';
import { isNetworkSize, requireCidr } from '../cidr.ts';
import { refuseUnsupported, requireParameter, type Ec2Handler } from '../operation.ts';
import { requireResource, resourceKinds } from '../resource-kinds.ts';
import { ec2State } from '../state.ts';

const maxCidrBlocks = 5;

export const associateVpcCidrBlock: Ec2Handler<'AssociateVpcCidrBlock'> = (input, context) => {
  const state = ec2State(context);
  refuseUnsupported({
    IPv6: input.AmazonProvidedIpv6CidrBlock || input.Ipv6CidrBlock || input.Ipv6IpamPoolId || input.Ipv6Pool,
    IPAM: input.Ipv4IpamPoolId,
  });
  const vpc = requireResource(resourceKinds.vpc, state, requireParameter(input.VpcId, 'vpcId'));
  const given = requireParameter(input.CidrBlock, 'cidrBlock');
  const cidrBlock = requireCidr(given, 'cidrBlock');
  if (!isNetworkSize(cidrBlock)) throw new AwsError(ec2VpcErrors.vpcRange, { cidrBlock: given });
  if (vpc.cidrAssociations.length >= maxCidrBlocks) {
    throw new AwsError(ec2VpcErrors.cidrLimitExceeded, { vpcId: vpc.vpcId, limit: maxCidrBlocks });
  }
  const range = parseCidr(cidrBlock)!;
  if (vpc.cidrAssociations.some((other) => rangesOverlap(parseCidr(other.cidrBlock)!, range))) {
    throw new AwsError(ec2VpcErrors.vpcCidrConflict, { cidrBlock: given, vpcId: vpc.vpcId });
  }
  const association = { associationId: context.world.newId('vpc-cidr-assoc'), cidrBlock };
  vpc.cidrAssociations.push(association);
  for (const table of Object.values(state.routeTables)) {
    if (table.vpcId !== vpc.vpcId) continue;
    table.routes.push({
      destination: { kind: 'ipv4', cidrBlock },
      target: { kind: 'local' },
      origin: 'CreateRouteTable',
    });
  }
  return {
    VpcId: vpc.vpcId,
    CidrBlockAssociation: {
      AssociationId: association.associationId,
      CidrBlock: cidrBlock,
      CidrBlockState: { State: 'associating' },
    },
  };
};

export const disassociateVpcCidrBlock: Ec2Handler<'DisassociateVpcCidrBlock'> = (input, context) => {
  const state = ec2State(context);
  const associationId = requireParameter(input.AssociationId, 'associationId');
  const vpc = Object.values(state.vpcs).find((candidate) =>
    candidate.cidrAssociations.some((association) => association.associationId === associationId),
  );
  if (!vpc) throw new AwsError(ec2VpcErrors.vpcCidrAssociationNotFound, { associationId });
  const index = vpc.cidrAssociations.findIndex((association) => association.associationId === associationId);
  if (index === 0) throw new AwsError(ec2VpcErrors.primaryCidr, { associationId });
  const { cidrBlock } = vpc.cidrAssociations[index]!;
  const range = parseCidr(cidrBlock)!;
  const isUsed = Object.values(state.subnets).some(
    (subnet) => subnet.vpcId === vpc.vpcId && rangeContainsRange(range, parseCidr(subnet.cidrBlock)!),
  );
  if (isUsed) throw new AwsError(ec2VpcErrors.vpcCidrInUse, { associationId });
  vpc.cidrAssociations.splice(index, 1);
  for (const table of Object.values(state.routeTables)) {
    if (table.vpcId !== vpc.vpcId) continue;
    table.routes = table.routes.filter(
      ({ destination, target }) =>
        !(target.kind === 'local' && destination.kind === 'ipv4' && destination.cidrBlock === cidrBlock),
    );
  }
  return {
    VpcId: vpc.vpcId,
    CidrBlockAssociation: {
      AssociationId: associationId,
      CidrBlock: cidrBlock,
      CidrBlockState: { State: 'disassociating' },
    },
  };
};
