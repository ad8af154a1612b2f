export interface VpcEndpointRecord {
  vpcEndpointId: string;
  vpcId: string;
  vpcEndpointType: 'Gateway' | 'Interface' | 'GatewayLoadBalancer';
  /** e.g. 'com.amazonaws.ap-northeast-2.s3' */
  serviceName: string;
  state: 'pending' | 'available' | 'deleting' | 'deleted';
  createdAtMs: number;
  policyDocument: string;
  /** Gateway endpoints. */
  routeTableIds: string[];
  /** Interface endpoints. */
  subnetIds: string[];
  groupIds: string[];
  networkInterfaceIds: string[];
  privateDnsEnabled: boolean;
}
