export interface NetworkAclEntry {
  ruleNumber: number;
  egress: boolean;
  ruleAction: 'allow' | 'deny';
  /** Protocol number as text, '-1' for all. */
  protocol: string;
  cidrBlock?: string;
  ipv6CidrBlock?: string;
  portRange?: { from: number; to: number };
  icmpTypeCode?: { type: number; code: number };
}

export interface NetworkAclRecord {
  networkAclId: string;
  vpcId: string;
  isDefault: boolean;
  entries: NetworkAclEntry[];
  associations: { associationId: string; subnetId: string }[];
}
