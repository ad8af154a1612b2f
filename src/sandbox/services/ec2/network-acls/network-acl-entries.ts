import { AwsError } from '../../../../core/errors/aws-error.ts';
import { ec2Errors } from '../../../../core/errors/ec2.ts';
import { ec2RoutingErrors } from '../../../../core/errors/ec2-routing.ts';
import type { CreateNetworkAclEntryRequest } from '../../../../wire/generated/ec2.ts';
import type { Scope } from '../../../slice.ts';
import { requireCidr } from '../cidr.ts';
import { requireParameter, type Ec2Handler } from '../operation.ts';
import { requireResource, resourceKinds } from '../resource-kinds.ts';
import { ec2State } from '../state.ts';
import type { NetworkAclEntry, NetworkAclRecord } from './network-acl-record.ts';
import { lastRuleNumber } from './new-network-acl.ts';

/** Network ACLs know protocols by number. */
const protocolNumbers: Readonly<Record<string, string>> = { tcp: '6', udp: '17', icmp: '1', icmpv6: '58', all: '-1' };

function readProtocol(text: string): string {
  const protocol = protocolNumbers[text.toLowerCase()] ?? text;
  if (/^-1$|^\d{1,3}$/.test(protocol) && Number(protocol) <= 255) return protocol;
  throw new AwsError(ec2RoutingErrors.aclProtocol, { protocol: text });
}

function readEntry(input: CreateNetworkAclEntryRequest): NetworkAclEntry {
  const ruleNumber = requireParameter(input.RuleNumber, 'ruleNumber');
  if (ruleNumber < 1 || ruleNumber >= lastRuleNumber) {
    throw new AwsError(ec2Errors.invalidValue, {
      value: ruleNumber,
      parameter: 'ruleNumber',
      reason: `Must be between 1 and ${lastRuleNumber - 1}.`,
    });
  }
  const ruleAction = requireParameter(input.RuleAction, 'ruleAction');
  if (ruleAction !== 'allow' && ruleAction !== 'deny') {
    throw new AwsError(ec2Errors.invalidValue, {
      value: ruleAction,
      parameter: 'ruleAction',
      reason: 'Must be allow or deny.',
    });
  }
  const protocol = readProtocol(requireParameter(input.Protocol, 'protocol'));
  const hasPorts = protocol === '6' || protocol === '17';
  const ports = hasPorts ? requireParameter(input.PortRange, 'portRange') : undefined;
  const cidr = input.Ipv6CidrBlock
    ? { ipv6CidrBlock: input.Ipv6CidrBlock }
    : { cidrBlock: requireCidr(requireParameter(input.CidrBlock, 'cidrBlock'), 'cidrBlock') };
  return {
    ruleNumber,
    egress: input.Egress ?? false,
    ruleAction,
    protocol,
    ...cidr,
    ...(ports && { portRange: { from: ports.From ?? 0, to: ports.To ?? 65535 } }),
    ...(input.IcmpTypeCode && {
      icmpTypeCode: { type: input.IcmpTypeCode.Type ?? -1, code: input.IcmpTypeCode.Code ?? -1 },
    }),
  };
}

function requireAcl(scope: Scope, networkAclId: string | undefined): NetworkAclRecord {
  return requireResource(resourceKinds.networkAcl, ec2State(scope), requireParameter(networkAclId, 'networkAclId'));
}

function indexOfEntry(acl: NetworkAclRecord, entry: Pick<NetworkAclEntry, 'ruleNumber' | 'egress'>): number {
  return acl.entries.findIndex((other) => other.ruleNumber === entry.ruleNumber && other.egress === entry.egress);
}

function requireEntryIndex(acl: NetworkAclRecord, entry: Pick<NetworkAclEntry, 'ruleNumber' | 'egress'>): number {
  const index = indexOfEntry(acl, entry);
  if (index < 0) throw new AwsError(ec2RoutingErrors.aclEntryNotFound, { ruleNumber: entry.ruleNumber });
  return index;
}

export const createNetworkAclEntry: Ec2Handler<'CreateNetworkAclEntry'> = (input, context) => {
  const acl = requireAcl(context, input.NetworkAclId);
  const entry = readEntry(input);
  if (indexOfEntry(acl, entry) >= 0) {
    throw new AwsError(ec2RoutingErrors.aclEntryExists, { ruleNumber: entry.ruleNumber });
  }
  acl.entries.push(entry);
  return {};
};

export const replaceNetworkAclEntry: Ec2Handler<'ReplaceNetworkAclEntry'> = (input, context) => {
  const acl = requireAcl(context, input.NetworkAclId);
  const entry = readEntry(input);
  acl.entries[requireEntryIndex(acl, entry)] = entry;
  return {};
};

export const deleteNetworkAclEntry: Ec2Handler<'DeleteNetworkAclEntry'> = (input, context) => {
  const acl = requireAcl(context, input.NetworkAclId);
  const ruleNumber = requireParameter(input.RuleNumber, 'ruleNumber');
  acl.entries.splice(requireEntryIndex(acl, { ruleNumber, egress: input.Egress ?? false }), 1);
  return {};
};
