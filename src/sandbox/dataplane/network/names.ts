import { parseIpv4 } from '../../../core/ipv4.ts';
import type { World } from '../../world.ts';
import { privateDomainName } from '../../services/ec2/dhcp-options/new-dhcp-options.ts';
import { ec2State } from '../../services/ec2/state.ts';
import { findPublicAddress, type LocatedInterface } from './find-address.ts';

function addressInName(name: string, prefix: 'ec2' | 'ip'): string | undefined {
  const match = new RegExp(`^${prefix}-(\\d+)-(\\d+)-(\\d+)-(\\d+)$`).exec(name.split('.')[0]!);
  const address = match?.slice(1).join('.');
  return address !== undefined && parseIpv4(address) !== undefined ? address : undefined;
}

/** The address that a name has on the internet, or undefined when it does not exist there. */
export function resolveOnInternet(host: string): string | undefined {
  if (parseIpv4(host) !== undefined) return host;
  const name = host.toLowerCase().replace(/\.$/, '');
  return /\.compute(-1)?\.amazonaws\.com$/.test(name) ? addressInName(name, 'ec2') : undefined;
}

/**
 * The address that a name has for an instance: names of instances in its own VPC give private addresses, as the VPC's
 * resolver does. Undefined when it does not exist or the VPC has DNS support switched off.
 */
export function resolveInVpc(world: World, source: LocatedInterface, host: string): string | undefined {
  if (parseIpv4(host) !== undefined) return host;
  const state = ec2State(source.scope);
  if (!state.vpcs[source.networkInterface.vpcId]?.enableDnsSupport) return undefined;
  const name = host.toLowerCase().replace(/\.$/, '');
  if (name.endsWith(`.${privateDomainName(source.scope.region)}`)) return addressInName(name, 'ip');
  const publicAddress = resolveOnInternet(name);
  const located = publicAddress === undefined ? undefined : findPublicAddress(world, publicAddress);
  const isSameVpc = located?.networkInterface.vpcId === source.networkInterface.vpcId;
  return isSameVpc ? located.networkInterface.privateAddresses[0]!.privateIpAddress : publicAddress;
}
