/** An endpoint through which ssh reaches private addresses of a VPC. */
export interface InstanceConnectEndpointRecord {
  /** 'eice-…' */
  endpointId: string;
  vpcId: string;
  subnetId: string;
  state: 'create-in-progress' | 'create-complete' | 'delete-in-progress' | 'delete-complete';
  createdAtMs: number;
  /** Whether the target sees the client's address in place of the endpoint's. */
  preservesClientIp: boolean;
  groupIds: string[];
  /** Its only interface; gone once the endpoint is deleted. */
  networkInterfaceId: string;
  /** First label of its DNS name after the id. */
  dnsLabel: string;
}
