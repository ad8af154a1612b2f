export interface InternetGatewayRecord {
  internetGatewayId: string;
  /** The VPC it is attached to. */
  vpcId?: string;
}
