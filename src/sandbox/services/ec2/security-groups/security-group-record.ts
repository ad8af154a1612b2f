export interface SecurityGroupRecord {
  groupId: string;
  groupName: string;
  description: string;
  vpcId: string;
}

/** Who is at the other end of a rule. Exactly one of these. */
export type RulePeer =
  | { kind: 'ipv4'; cidrBlock: string }
  | { kind: 'ipv6'; cidrBlock: string }
  | { kind: 'group'; groupId: string }
  | { kind: 'prefix-list'; prefixListId: string };

export interface SecurityGroupRuleRecord {
  /** 'sgr-…' */
  ruleId: string;
  groupId: string;
  isEgress: boolean;
  /** 'tcp', 'udp', 'icmp', 'icmpv6', '-1' (all) or a protocol number. */
  protocol: string;
  /** Port range, or ICMP type and code; -1 for any. */
  fromPort: number;
  toPort: number;
  peer: RulePeer;
  description?: string;
}
