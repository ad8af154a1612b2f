export interface NatGatewayRecord {
  natGatewayId: string;
  vpcId: string;
  subnetId: string;
  connectivityType: 'public' | 'private';
  state: 'pending' | 'available' | 'deleting' | 'deleted';
  createdAtMs: number;
  deletedAtMs?: number;
  /** Its network interface holds the private address; gone once the gateway is deleted. */
  networkInterfaceId: string;
  privateIpAddress: string;
  /** Public gateways only. */
  allocationId?: string;
  /** 'eipassoc-…' */
  associationId?: string;
  publicIp?: string;
}
