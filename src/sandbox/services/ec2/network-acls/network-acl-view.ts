import type { NetworkAcl, NetworkAclEntry } from '../../../../wire/generated/ec2.ts';
import type { Scope } from '../../../slice.ts';
import type { FilterTable } from '../filters.ts';
import { ec2State } from '../state.ts';
import { tagsOf } from '../tags.ts';
import type { NetworkAclEntry as EntryRecord, NetworkAclRecord } from './network-acl-record.ts';

function viewEntry(entry: EntryRecord): NetworkAclEntry {
  return {
    ...(entry.cidrBlock && { CidrBlock: entry.cidrBlock }),
    ...(entry.ipv6CidrBlock && { Ipv6CidrBlock: entry.ipv6CidrBlock }),
    Egress: entry.egress,
    ...(entry.icmpTypeCode && { IcmpTypeCode: { Code: entry.icmpTypeCode.code, Type: entry.icmpTypeCode.type } }),
    ...(entry.portRange && { PortRange: { From: entry.portRange.from, To: entry.portRange.to } }),
    Protocol: entry.protocol,
    RuleAction: entry.ruleAction,
    RuleNumber: entry.ruleNumber,
  };
}

/** A network ACL as the API shows it: egress entries first, each direction by rule number. */
export function viewNetworkAcl(scope: Scope, acl: NetworkAclRecord): NetworkAcl {
  const entries = [...acl.entries].sort(
    (one, other) => Number(other.egress) - Number(one.egress) || one.ruleNumber - other.ruleNumber,
  );
  return {
    Associations: acl.associations.map((association) => ({
      NetworkAclAssociationId: association.associationId,
      NetworkAclId: acl.networkAclId,
      SubnetId: association.subnetId,
    })),
    Entries: entries.map(viewEntry),
    IsDefault: acl.isDefault,
    NetworkAclId: acl.networkAclId,
    Tags: tagsOf(ec2State(scope), acl.networkAclId),
    VpcId: acl.vpcId,
    OwnerId: scope.accountId,
  };
}

function ofEntries(read: (entry: NetworkAclEntry) => string | number | boolean | undefined) {
  return (acl: NetworkAcl) => acl.Entries?.map(read);
}

export const networkAclFilters: FilterTable<NetworkAcl> = {
  'association.association-id': (acl) => acl.Associations?.map((one) => one.NetworkAclAssociationId),
  'association.network-acl-id': (acl) => acl.Associations?.map((one) => one.NetworkAclId),
  'association.subnet-id': (acl) => acl.Associations?.map((one) => one.SubnetId),
  default: (acl) => acl.IsDefault,
  'entry.cidr': ofEntries((entry) => entry.CidrBlock),
  'entry.icmp.code': ofEntries((entry) => entry.IcmpTypeCode?.Code),
  'entry.icmp.type': ofEntries((entry) => entry.IcmpTypeCode?.Type),
  'entry.ipv6-cidr': ofEntries((entry) => entry.Ipv6CidrBlock),
  'entry.port-range.from': ofEntries((entry) => entry.PortRange?.From),
  'entry.port-range.to': ofEntries((entry) => entry.PortRange?.To),
  'entry.protocol': ofEntries((entry) => entry.Protocol),
  'entry.rule-action': ofEntries((entry) => entry.RuleAction),
  'entry.egress': ofEntries((entry) => entry.Egress),
  'entry.rule-number': ofEntries((entry) => entry.RuleNumber),
  'network-acl-id': (acl) => acl.NetworkAclId,
  'owner-id': (acl) => acl.OwnerId,
  'vpc-id': (acl) => acl.VpcId,
};
