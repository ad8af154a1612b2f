/** What a route matches. */
export type RouteDestination =
  | { kind: 'ipv4'; cidrBlock: string }
  | { kind: 'ipv6'; cidrBlock: string }
  | { kind: 'prefix-list'; prefixListId: string };

/** Where a route sends. 'gateway' is an internet gateway or a gateway endpoint (igw-…, vpce-…). */
export type RouteTarget =
  | { kind: 'local' }
  | { kind: 'gateway'; gatewayId: string }
  | { kind: 'nat-gateway'; natGatewayId: string }
  | { kind: 'network-interface'; networkInterfaceId: string };

export interface RouteRecord {
  destination: RouteDestination;
  target: RouteTarget;
  origin: 'CreateRouteTable' | 'CreateRoute';
}

export interface RouteTableAssociation {
  /** 'rtbassoc-…' */
  associationId: string;
  isMain: boolean;
  /** Absent for the main association. */
  subnetId?: string;
}

export interface RouteTableRecord {
  routeTableId: string;
  vpcId: string;
  routes: RouteRecord[];
  associations: RouteTableAssociation[];
}
