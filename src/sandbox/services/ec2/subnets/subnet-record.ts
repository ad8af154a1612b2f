export interface SubnetRecord {
  subnetId: string;
  vpcId: string;
  cidrBlock: string;
  /** Zone name, e.g. 'ap-northeast-2a'. */
  availabilityZone: string;
  isDefaultForAz: boolean;
  mapPublicIpOnLaunch: boolean;
  assignIpv6AddressOnCreation: boolean;
  enableDns64: boolean;
  privateDnsHostnameType: 'ip-name' | 'resource-name';
  enableResourceNameDnsARecord: boolean;
  enableResourceNameDnsAaaaRecord: boolean;
}
