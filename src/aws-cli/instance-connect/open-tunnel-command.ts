import type { ParsedValue } from '../args/option-spec.ts';
import { generalError, parameterError } from '../cli-error.ts';
import type { CustomCommand } from '../command/custom-command.ts';
import { integerOf } from '../params/scalars.ts';
import { serviceCalls } from '../command/service-calls.ts';
import { describeInstance, findEndpoint } from './find-endpoint.ts';

/** Options by key, numbers read. Throws CLI errors. */
function readOptions(given: ReadonlyMap<string, ParsedValue>) {
  const text = (key: string) => given.get(key) as string | undefined;
  const number = (key: string) => (given.has(key) ? integerOf(String(given.get(key))) : undefined);
  return {
    instanceId: text('instance_id'),
    endpointId: text('instance_connect_endpoint_id'),
    dnsName: text('instance_connect_endpoint_dns_name'),
    address: text('private_ip_address'),
    port: number('remote_port') ?? 22,
    localPort: number('local_port'),
    maxTunnelSeconds: number('max_tunnel_duration'),
    maxConnections: number('max_websocket_connections'),
  };
}

function check(options: ReturnType<typeof readOptions>, isTyped: boolean): void {
  const { instanceId, endpointId, dnsName, address, localPort, maxTunnelSeconds } = options;
  if (!instanceId && !address) throw parameterError('Specify an instance id or private ip.');
  if (dnsName && !endpointId) {
    throw parameterError('Specify an instance connect endpoint id when providing a DNS name.');
  }
  if (address && !endpointId) {
    throw parameterError('Specify an instance connect endpoint id when providing a private ip.');
  }
  if (maxTunnelSeconds !== undefined && (maxTunnelSeconds < 1 || maxTunnelSeconds > 3600)) {
    throw parameterError('Invalid max connection timeout specified. Value must be greater than 1 and less than 3600.');
  }
  if (localPort === undefined && isTyped) {
    throw parameterError(
      'This command does not support interactive mode. You must use this command as a proxy or in listener mode. ',
    );
  }
}

/**
 * `aws ec2-instance-connect open-tunnel`: finds the way to a private address. Only a host that carries connections can
 * use it: the shell's `ssh` with `-o ProxyCommand`.
 */
export const openTunnelCommand: CustomCommand = {
  options: [
    { name: '--instance-id', key: 'instance_id', arity: 'one' },
    { name: '--instance-connect-endpoint-id', key: 'instance_connect_endpoint_id', arity: 'one' },
    { name: '--instance-connect-endpoint-dns-name', key: 'instance_connect_endpoint_dns_name', arity: 'one' },
    { name: '--private-ip-address', key: 'private_ip_address', arity: 'one' },
    { name: '--remote-port', key: 'remote_port', arity: 'one' },
    { name: '--local-port', key: 'local_port', arity: 'one' },
    { name: '--max-tunnel-duration', key: 'max_tunnel_duration', arity: 'one' },
    { name: '--max-websocket-connections', key: 'max_websocket_connections', arity: 'one' },
  ],
  async run(context, given) {
    const { host } = context;
    const options = readOptions(given);
    check(options, host.isTty && !host.openTunnel);
    const ec2 = await serviceCalls(context, 'ec2');
    const instance = options.address ? undefined : await describeInstance(ec2, options.instanceId!);
    const address = options.address ?? instance?.PrivateIpAddress ?? '';
    const endpoint = options.dnsName
      ? { InstanceConnectEndpointId: options.endpointId }
      : await findEndpoint(ec2, {
          endpointId: options.endpointId,
          vpcId: instance?.VpcId,
          subnetId: instance?.SubnetId,
        });
    if (!host.openTunnel || options.localPort !== undefined) {
      throw generalError('open-tunnel cannot carry a connection here: no TCP in this program');
    }
    return host.openTunnel({ endpointId: endpoint.InstanceConnectEndpointId ?? '', address, port: options.port });
  },
};
