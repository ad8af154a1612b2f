export interface NetworkInterfaceAttachment {
  /** 'eni-attach-…' */
  attachmentId: string;
  /** Absent when an AWS service uses the interface (NAT gateway, interface endpoint). */
  instanceId?: string;
  instanceOwnerId: string;
  deviceIndex: number;
  attachedAtMs: number;
  deleteOnTermination: boolean;
  status: 'attaching' | 'attached' | 'detaching';
}

export interface PrivateAddress {
  privateIpAddress: string;
  isPrimary: boolean;
}

export interface NetworkInterfaceRecord {
  networkInterfaceId: string;
  vpcId: string;
  subnetId: string;
  availabilityZone: string;
  interfaceType: 'interface' | 'nat_gateway' | 'vpc_endpoint' | 'ec2_instance_connect_endpoint';
  description: string;
  macAddress: string;
  /** The first one is the primary address. */
  privateAddresses: PrivateAddress[];
  groupIds: string[];
  sourceDestCheck: boolean;
  requesterManaged: boolean;
  attachment?: NetworkInterfaceAttachment;
  /** Whether AWS lends it a public address while its instance runs (MapPublicIpOnLaunch or asked for at launch). */
  autoAssignsPublicIp: boolean;
  /** The public address lent now. An Elastic IP is in `addresses` instead. */
  autoAssignedPublicIp?: string;
}
