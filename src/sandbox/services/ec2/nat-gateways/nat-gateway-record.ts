export interface NatGatewayRecord {
  natGatewayId: string;
  vpcId: string;
  subnetId: string;
  connectivityType: 'public' | 'private';
  state: 'pending' | 'available' | 'failed' | 'deleting' | 'deleted';
  createdAtMs: number;
  deletedAtMs?: number;
  failure?: { code: string; message: string };
  /** Its network interface holds the private address; gone once the gateway is deleted. */
  networkInterfaceId: string;
  privateIpAddress: string;
  /** Public gateways only. */
  allocationId?: string;
  /** 'eipassoc-…' */
  associationId?: string;
  publicIp?: string;
}
