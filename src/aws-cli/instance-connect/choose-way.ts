import { parameterError } from '../cli-error.ts';
import type { ServiceCalls } from '../command/service-calls.ts';
import { describeInstance, findEndpoint } from './find-endpoint.ts';
import type { SshOptions } from './ssh-options.ts';

/** How ssh reaches the instance. */
export interface Way {
  address: string;
  isThroughEndpoint: boolean;
  endpointId?: string;
  endpointDnsName?: string;
}

type Choice = { address: string | undefined; isThroughEndpoint: boolean };

/**
 * The address of the instance and the endpoint that leads to it, as the CLI chooses them: a public IPv4 address directly,
 * otherwise the private one through an endpoint. Throws CLI errors and ServiceError.
 */
export async function chooseWay(ec2: ServiceCalls, options: SshOptions): Promise<Way> {
  const instance = await describeInstance(ec2, options.instanceId);
  const { PublicIpAddress: publicIp, PrivateIpAddress: privateIp, Ipv6Address: ipv6 } = instance;
  const choose = (): Choice => {
    const { instanceIp, connectionType, endpointOptions } = options;
    if (instanceIp) return { address: instanceIp, isThroughEndpoint: connectionType === 'eice' };
    if (connectionType === 'eice' || endpointOptions) return { address: privateIp, isThroughEndpoint: true };
    if (connectionType === 'direct') return { address: publicIp ?? ipv6 ?? privateIp, isThroughEndpoint: false };
    if (publicIp) return { address: publicIp, isThroughEndpoint: false };
    return privateIp ? { address: privateIp, isThroughEndpoint: true } : { address: ipv6, isThroughEndpoint: false };
  };
  const { address, isThroughEndpoint } = choose();
  if (address === undefined) throw parameterError('Unable to find any IP address on the instance to connect to.');
  const { endpointId, dnsName } = options.endpointOptions ?? {};
  if (!isThroughEndpoint || dnsName) {
    return {
      address,
      isThroughEndpoint,
      ...(endpointId && { endpointId }),
      ...(dnsName && { endpointDnsName: dnsName }),
    };
  }
  const endpoint = await findEndpoint(ec2, { endpointId, vpcId: instance.VpcId, subnetId: instance.SubnetId });
  return {
    address,
    isThroughEndpoint,
    ...(endpoint.InstanceConnectEndpointId && { endpointId: endpoint.InstanceConnectEndpointId }),
    ...(endpoint.DnsName && { endpointDnsName: endpoint.DnsName }),
  };
}
