import { parameterError } from '../cli-error.ts';
import type { ServiceCalls } from '../command/service-calls.ts';

/** What is needed of an instance to connect with it. */
export interface InstanceAddresses {
  VpcId?: string;
  SubnetId?: string;
  PrivateIpAddress?: string;
  PublicIpAddress?: string;
  Ipv6Address?: string;
}

/** The instance with that id. Throws ServiceError when there is none. */
export async function describeInstance(ec2: ServiceCalls, instanceId: string): Promise<InstanceAddresses> {
  const { Reservations } = (await ec2('DescribeInstances', { InstanceIds: [instanceId] })) as {
    Reservations?: { Instances?: InstanceAddresses[] }[];
  };
  return Reservations?.[0]?.Instances?.[0] ?? {};
}

interface Endpoint {
  InstanceConnectEndpointId?: string;
  SubnetId?: string;
  DnsName?: string;
}

const usableStates = ['create-complete', 'update-in-progress', 'update-failed', 'update-complete'];

/**
 * The EC2 Instance Connect Endpoint to use: the one with that id, otherwise one of the VPC, preferably in the subnet.
 * Throws a CLI error (252) when none is ready.
 */
export async function findEndpoint(
  ec2: ServiceCalls,
  where: { endpointId: string | undefined; vpcId: string | undefined; subnetId: string | undefined },
): Promise<Endpoint> {
  const { endpointId, vpcId, subnetId } = where;
  const filters = [{ Name: 'state', Values: usableStates }];
  if (endpointId !== undefined) {
    const [found] = await endpoints(ec2, { Filters: filters, InstanceConnectEndpointIds: [endpointId] });
    if (found) return found;
    throw parameterError(`There are no available instance connect endpoints with ${endpointId}`);
  }
  const found = await endpoints(ec2, { Filters: [...filters, { Name: 'vpc-id', Values: [vpcId] }] });
  const best = found.find((endpoint) => endpoint.SubnetId === subnetId) ?? found[0];
  if (best) return best;
  throw parameterError('There are no available instance connect endpoints.');
}

async function endpoints(ec2: ServiceCalls, input: Record<string, unknown>): Promise<Endpoint[]> {
  const found: Endpoint[] = [];
  for (let token: string | undefined; ;) {
    const page = (await ec2('DescribeInstanceConnectEndpoints', { ...input, ...(token && { NextToken: token }) })) as {
      InstanceConnectEndpoints?: Endpoint[];
      NextToken?: string;
    };
    found.push(...(page.InstanceConnectEndpoints ?? []));
    token = page.NextToken;
    if (!token) return found;
  }
}
