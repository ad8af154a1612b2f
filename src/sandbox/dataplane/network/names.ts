import { parseIpv4 } from '../../../core/ipv4.ts';
import type { World } from '../../world.ts';
import { ec2State } from '../../services/ec2/state.ts';
import { findPublicAddress, type LocatedInterface } from './find-address.ts';

/** Suffix of a Region's public EC2 names: us-east-1 has an older form. */
export function publicNameSuffix(region: string): string {
  return region === 'us-east-1' ? 'compute-1.amazonaws.com' : `${region}.compute.amazonaws.com`;
}

/** Suffix of a Region's private EC2 names. */
export function privateNameSuffix(region: string): string {
  return region === 'us-east-1' ? 'ec2.internal' : `${region}.compute.internal`;
}

/** e.g. 'ip-10-10-0-12.ap-northeast-2.compute.internal' */
export function privateName(address: string, region: string): string {
  return `ip-${address.replaceAll('.', '-')}.${privateNameSuffix(region)}`;
}

/** e.g. 'ec2-13-124-0-10.ap-northeast-2.compute.amazonaws.com' */
export function publicName(address: string, region: string): string {
  return `ec2-${address.replaceAll('.', '-')}.${publicNameSuffix(region)}`;
}

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
  if (name.endsWith(privateNameSuffix(source.scope.region))) return addressInName(name, 'ip');
  const publicAddress = resolveOnInternet(name);
  const located = publicAddress === undefined ? undefined : findPublicAddress(world, publicAddress);
  const isSameVpc = located?.networkInterface.vpcId === source.networkInterface.vpcId;
  return isSameVpc ? located.networkInterface.privateAddresses[0]!.privateIpAddress : publicAddress;
}
