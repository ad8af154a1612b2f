export interface VpcCidrAssociation {
  /** 'vpc-cidr-assoc-…' */
  associationId: string;
  cidrBlock: string;
}

export interface VpcRecord {
  vpcId: string;
  /** The first one is the primary CIDR block, `CidrBlock` of the API. */
  cidrAssociations: VpcCidrAssociation[];
  isDefault: boolean;
  instanceTenancy: 'default' | 'dedicated';
  /** 'default' when the VPC uses the AmazonProvidedDNS options by that name. */
  dhcpOptionsId: string;
  enableDnsSupport: boolean;
  enableDnsHostnames: boolean;
  enableNetworkAddressUsageMetrics: boolean;
}
