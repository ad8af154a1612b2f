import type { Service } from '../../service.ts';
import { instanceConnectEndpointEvents } from './instance-connect-endpoints/instance-connect-endpoint-events.ts';
import { natGatewayEvents } from './nat-gateways/nat-gateway-events.ts';
import { vpcEndpointEvents } from './vpc-endpoints/endpoint-events.ts';

/** What happens by itself in the network family. */
export const networkEvents: NonNullable<Service['events']> = {
  ...instanceConnectEndpointEvents,
  ...natGatewayEvents,
  ...vpcEndpointEvents,
};
