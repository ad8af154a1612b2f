import { parseIpv4 } from '../../../core/ipv4.ts';
import type { World } from '../../world.ts';
import { privateDomainName } from '../../services/ec2/dhcp-options/new-dhcp-options.ts';
import { lookUpName } from '../../services/route53/name-lookup.ts';
import { ec2State } from '../../services/ec2/state.ts';
import { findPublicAddress, type LocatedInterface } from './find-address.ts';

function addressInName(name: string, prefix: 'ec2' | 'ip'): string | undefined {
  const match = new RegExp(`^${prefix}-(\\d+)-(\\d+)-(\\d+)-(\\d+)$`).exec(name.split('.')[0]!);
  const address = match?.slice(1).join('.');
  return address !== undefined && parseIpv4(address) !== undefined ? address : undefined;
}

const maxAliases = 8;

/** A host with the names that it is another name for, as far as they lead. */
export interface ResolvedName {
  /** The last name, e.g. the one of an instance or of a bucket's website. */
  canonicalName: string;
  address?: string;
}

/** Follows a host through the public zones of Route 53. */
export function resolveAliases(world: World, host: string): ResolvedName {
  let name = host.toLowerCase().replace(/\.$/, '');
  for (let count = 0; count < maxAliases; count++) {
    const answer = lookUpName(world, name);
    if (answer === 'unhosted') {
      const address = addressOfInstanceName(name);
      return { canonicalName: name, ...(address !== undefined && { address }) };
    }
    if (answer === undefined) break;
    if ('address' in answer) return { canonicalName: name, address: answer.address };
    name = answer.name;
  }
  return { canonicalName: name };
}

/** The address in a public name of an instance, e.g. `ec2-203-0-113-9.ap-northeast-2.compute.amazonaws.com`. */
export function addressOfInstanceName(name: string): string | undefined {
  return /\.compute(-1)?\.amazonaws\.com$/.test(name) ? addressInName(name, 'ec2') : undefined;
}

/** The address that a name has on the internet, or undefined when it does not exist there. */
export function resolveOnInternet(world: World, host: string): string | undefined {
  return parseIpv4(host) === undefined ? resolveAliases(world, host).address : host;
}

/**
 * The address that a name has for an instance: names of instances in its own VPC give private addresses, as the VPC's
 * resolver does, and the VPC's private zones come first. Undefined when it does not exist or the VPC has DNS support
 * switched off.
 */
export function resolveInVpc(world: World, source: LocatedInterface, host: string): string | undefined {
  if (parseIpv4(host) !== undefined) return host;
  const state = ec2State(source.scope);
  const { vpcId } = source.networkInterface;
  if (!state.vpcs[vpcId]?.enableDnsSupport) return undefined;
  const name = host.toLowerCase().replace(/\.$/, '');
  if (name.endsWith(`.${privateDomainName(source.scope.region)}`)) return addressInName(name, 'ip');
  const privateAnswer = lookUpName(world, name, vpcId);
  if (privateAnswer === undefined) return undefined;
  if (privateAnswer !== 'unhosted' && 'address' in privateAnswer) return privateAnswer.address;
  const { canonicalName, address } = resolveAliases(world, privateAnswer === 'unhosted' ? name : privateAnswer.name);
  const isInstanceName = addressOfInstanceName(canonicalName) !== undefined;
  const located = isInstanceName && address !== undefined ? findPublicAddress(world, address) : undefined;
  const isSameVpc = located?.networkInterface.vpcId === vpcId;
  return isSameVpc ? located.networkInterface.privateAddresses[0]!.privateIpAddress : address;
}
