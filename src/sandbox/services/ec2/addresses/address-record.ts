export interface AddressRecord {
  /** 'eipalloc-…' */
  allocationId: string;
  publicIp: string;
  /** Set while associated. */
  association?: {
    /** 'eipassoc-…' */
    associationId: string;
    networkInterfaceId: string;
    privateIpAddress: string;
    /** Set when the interface belongs to an instance. */
    instanceId?: string;
  };
  /** Reverse DNS name set by ModifyAddressAttribute. */
  domainName?: string;
}
