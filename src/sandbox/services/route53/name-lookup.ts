import type { ResourceRecordSet } from '../../../wire/generated/route53.ts';
import type { World } from '../../world.ts';
import { qualifiedName } from './domain-name.ts';
import { route53State, type HostedZoneRecord } from './hosted-zone-record.ts';

/** What DNS says about a name: an address, or another name to ask for. */
export type NameAnswer = { address: string } | { name: string };

function zonesOf(world: World): HostedZoneRecord[] {
  const accountIds = Object.keys(world.data.accounts).filter((id) => world.data.accounts[id]!.global.route53);
  return accountIds.flatMap((accountId) => Object.values(route53State({ world, accountId, region: '' }).zones));
}

function isInside(name: string, zone: HostedZoneRecord): boolean {
  return name === zone.name || name.endsWith(`.${zone.name}`);
}

/** All public zones of the world. */
export function publicZones(world: World): HostedZoneRecord[] {
  return zonesOf(world).filter((zone) => zone.vpcs.length === 0);
}

/**
 * The zone that a qualified name is in, the innermost one: of the public zones of every account or, with `vpcId`, of
 * the private ones of that VPC.
 */
export function findZone(world: World, name: string, vpcId?: string): HostedZoneRecord | undefined {
  const zones = vpcId
    ? zonesOf(world).filter((zone) => zone.vpcs.some((vpc) => vpc.VPCId === vpcId))
    : publicZones(world);
  return innermostZone(zones, name);
}

/** The innermost of some zones that holds a qualified name. */
export function innermostZone(zones: readonly HostedZoneRecord[], name: string): HostedZoneRecord | undefined {
  return zones.filter((zone) => isInside(name, zone)).toSorted((a, b) => b.name.length - a.name.length)[0];
}

/** Record sets of the qualified name itself, or else of the wildcard that covers it. */
export function recordSetsOf(zone: HostedZoneRecord, name: string): ResourceRecordSet[] {
  const exact = zone.recordSets.filter((set) => set.Name === name);
  if (exact.length > 0) return exact;
  for (let rest = name; rest.length > zone.name.length;) {
    rest = rest.slice(rest.indexOf('.') + 1);
    const wild = zone.recordSets.filter((set) => set.Name === `\\052.${rest}`);
    if (wild.length > 0) return wild;
  }
  return [];
}

/** Of several sets for one name and type, one that gets traffic while everything is healthy. */
export function preferredSet(sets: readonly ResourceRecordSet[]): ResourceRecordSet | undefined {
  return sets.find((set) => set.Weight !== 0 && set.Failover !== 'SECONDARY') ?? sets[0];
}

/**
 * What the zones of the world say about a host's IPv4 address: the public ones of every account or, with `vpcId`, the
 * private ones of that VPC. 'unhosted' when no zone holds the name, undefined when its zone does not have it.
 */
export function lookUpName(world: World, host: string, vpcId?: string): NameAnswer | 'unhosted' | undefined {
  const name = qualifiedName(host);
  const zone = findZone(world, name, vpcId);
  if (!zone) return 'unhosted';
  const sets = recordSetsOf(zone, name);
  const set =
    preferredSet(sets.filter(({ Type }) => Type === 'A')) ?? preferredSet(sets.filter(({ Type }) => Type === 'CNAME'));
  const value = set?.AliasTarget?.DNSName ?? set?.ResourceRecords?.[0]?.Value;
  if (value === undefined) return undefined;
  return set?.Type === 'A' && !set.AliasTarget ? { address: value } : { name: value.replace(/\.$/, '') };
}
