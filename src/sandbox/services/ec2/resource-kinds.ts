import { AwsError, type AwsErrorRow } from '../../../core/errors/aws-error.ts';
import { ec2IdErrors } from '../../../core/errors/ec2-ids.ts';
import type { Ec2State } from './state.ts';

/** A kind of resource: how its ids look, where its records are, and what EC2 answers about a wrong id. */
export interface ResourceKind<Record_> {
  /** Name of the type in TagSpecifications and DescribeTags. */
  tagType: string;
  /** What stands before the dash of an id. */
  prefix: string;
  records(state: Ec2State): Record<string, Record_>;
  /** Parts of EC2 disagree: some call an id with wrong hexadecimal digits malformed, others not found. */
  checksDigits: boolean;
  errors: { notFound: AwsErrorRow; malformed: AwsErrorRow };
}

function kind<Record_>(
  tagType: string,
  prefix: string,
  errors: ResourceKind<Record_>['errors'],
  records: (state: Ec2State) => Record<string, Record_>,
  checksDigits = false,
): ResourceKind<Record_> {
  return { tagType, prefix, errors, records, checksDigits };
}

/** Every kind of resource that an account owns. */
export const resourceKinds = {
  vpc: kind('vpc', 'vpc', ec2IdErrors.vpc, (state) => state.vpcs),
  subnet: kind('subnet', 'subnet', ec2IdErrors.subnet, (state) => state.subnets),
  routeTable: kind('route-table', 'rtb', ec2IdErrors.routeTable, (state) => state.routeTables),
  internetGateway: kind('internet-gateway', 'igw', ec2IdErrors.internetGateway, (state) => state.internetGateways),
  natGateway: kind('natgateway', 'nat', ec2IdErrors.natGateway, (state) => state.natGateways),
  vpcEndpoint: kind('vpc-endpoint', 'vpce', ec2IdErrors.vpcEndpoint, (state) => state.vpcEndpoints),
  instanceConnectEndpoint: kind(
    'instance-connect-endpoint',
    'eice',
    ec2IdErrors.instanceConnectEndpoint,
    (state) => (state.instanceConnectEndpoints ??= {}),
    true,
  ),
  dhcpOptions: kind('dhcp-options', 'dopt', ec2IdErrors.dhcpOptions, (state) => state.dhcpOptions),
  networkAcl: kind('network-acl', 'acl', ec2IdErrors.networkAcl, (state) => state.networkAcls),
  securityGroup: kind('security-group', 'sg', ec2IdErrors.securityGroup, (state) => state.securityGroups, true),
  securityGroupRule: kind(
    'security-group-rule',
    'sgr',
    ec2IdErrors.securityGroupRule,
    (state) => state.securityGroupRules,
    true,
  ),
  networkInterface: kind('network-interface', 'eni', ec2IdErrors.networkInterface, (state) => state.networkInterfaces),
  address: kind('elastic-ip', 'eipalloc', ec2IdErrors.address, (state) => state.addresses),
  instance: kind('instance', 'i', ec2IdErrors.instance, (state) => state.instances, true),
  image: kind('image', 'ami', ec2IdErrors.image, (state) => state.images, true),
  volume: kind('volume', 'vol', ec2IdErrors.volume, (state) => state.volumes, true),
  snapshot: kind('snapshot', 'snap', ec2IdErrors.snapshot, (state) => state.snapshots, true),
  keyPair: kind('key-pair', 'key', ec2IdErrors.keyPair, (state) => state.keyPairs, true),
  launchTemplate: kind('launch-template', 'lt', ec2IdErrors.launchTemplate, (state) => state.launchTemplates, true),
};

/** The kind that an id belongs to by its prefix. */
export function kindOfId(id: string): ResourceKind<unknown> | undefined {
  return Object.values<ResourceKind<unknown>>(resourceKinds).find((candidate) => id.startsWith(`${candidate.prefix}-`));
}

function checkIdShape(of: ResourceKind<unknown>, id: string): void {
  if (!id.startsWith(`${of.prefix}-`)) {
    throw new AwsError(of.errors.malformed, { id, expecting: ` (expecting "${of.prefix}-...")` });
  }
  const digits = id.slice(of.prefix.length + 1);
  if (of.checksDigits && !/^([0-9a-f]{8}|[0-9a-f]{17})$/.test(digits)) {
    throw new AwsError(of.errors.malformed, { id, expecting: '' });
  }
}

/** The records with these ids, in their order. Throws InvalidXxxID.Malformed, then .NotFound naming all that are missing. */
export function requireResources<Record_>(
  of: ResourceKind<Record_>,
  state: Ec2State,
  ids: readonly string[],
): Record_[] {
  for (const id of ids) checkIdShape(of, id);
  const records = of.records(state);
  const missing = ids.filter((id) => !(id in records));
  if (missing.length > 0) {
    const isOne = missing.length === 1;
    throw new AwsError(of.errors.notFound, {
      ids: missing.join(', '),
      plural: isOne ? '' : 's',
      do: isOne ? 'does' : 'do',
    });
  }
  return ids.map((id) => records[id]!);
}

/** The record with this id. Throws InvalidXxxID.Malformed or .NotFound. */
export function requireResource<Record_>(of: ResourceKind<Record_>, state: Ec2State, id: string): Record_ {
  return requireResources(of, state, [id])[0]!;
}

/** The records that a Describe names by `ids`, as `requireResources` does; all of the account when it names none. */
export function selectResources<Record_>(
  of: ResourceKind<Record_>,
  state: Ec2State,
  ids: readonly string[] | undefined,
): Record_[] {
  return ids && ids.length > 0 ? requireResources(of, state, ids) : Object.values(of.records(state));
}
