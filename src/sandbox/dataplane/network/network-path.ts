/** One thing that a packet has to pass. */
export type PathCheckName =
  'address' | 'internet-gateway' | 'route' | 'network-acl' | 'security-group' | 'instance-state' | 'service';

export interface PathCheck {
  check: PathCheckName;
  passed: boolean;
  /** The resource that let the packet through or stopped it: rtb-…, acl-…, sg-…, i-… */
  resourceId?: string;
  /** Which way, for checks that are made both ways. */
  direction?: 'ingress' | 'egress';
}

/** Whether a TCP connection comes about, and what it passed on its way: the last check is the one that failed. */
export interface Reachability {
  outcome: 'open' | 'timeout' | 'refused' | 'resolve';
  checks: PathCheck[];
}
