import { resolverAnswer, type DnsAnswer, type DnsQuestion, type DnsRecord } from '../../../core/dns/dns-answer.ts';
import { parseIpv4 } from '../../../core/ipv4.ts';
import type { ResourceRecordSet } from '../../../wire/generated/route53.ts';
import { qualifiedName } from '../../services/route53/domain-name.ts';
import type { HostedZoneRecord } from '../../services/route53/hosted-zone-record.ts';
import { innermostZone, preferredSet, publicZones, recordSetsOf } from '../../services/route53/name-lookup.ts';
import type { World } from '../../world.ts';
import { nameServerAddress, publicResolvers, serverNameOf } from './name-servers.ts';
import { unhostedRecords } from './unhosted-names.ts';

const maxNames = 8;
/** For how long an alias may be kept: Route 53 always says 60 seconds. */
const aliasTtlSeconds = 60;

/** The zone of the root: it says no to names outside every zone of the world. */
const rootAuthority: DnsRecord = {
  name: '.',
  ttlSeconds: 86_400,
  type: 'SOA',
  value: 'a.root-servers.net. nstld.verisign-grs.com. 2026112100 1800 900 604800 86400',
};

/** Answers a question as a resolver on the internet does, or as one of Route 53's name servers when that is asked. */
export function queryInWorld(world: World, question: DnsQuestion): DnsAnswer {
  const { server } = question;
  if (server === undefined || publicResolvers.includes(server)) {
    const answer = resolveQuestion(world, publicZones(world), question, true);
    return server === undefined ? answer : { ...answer, serverAddress: server };
  }
  const serverName = serverNameOf(world, server);
  if (serverName === undefined) return resolverAnswer(parseIpv4(server) === undefined ? 'no-server' : 'timeout');
  const zones = publicZones(world).filter((zone) => zone.nameServers.includes(serverName));
  const own = { isRecursive: false, serverAddress: nameServerAddress(serverName)! };
  if (!innermostZone(zones, qualifiedName(question.name))) return { ...resolverAnswer('REFUSED'), ...own };
  return { ...resolveQuestion(world, zones, question, false), isAuthoritative: true, ...own };
}

/** Follows a name through `zones`; with `leavesZones` also through the names that AWS itself gives. */
function resolveQuestion(
  world: World,
  zones: readonly HostedZoneRecord[],
  { name: asked, type }: DnsQuestion,
  leavesZones: boolean,
): DnsAnswer {
  const answers: DnsRecord[] = [];
  let name = qualifiedName(asked);
  for (let count = 0; count < maxNames; count++) {
    const zone = innermostZone(zones, name);
    if (!zone) {
      const found = leavesZones ? unhostedRecords(world, name, type) : [];
      if (found) return resolverAnswer('NOERROR', [...answers, ...found]);
      return resolverAnswer('NXDOMAIN', answers, [rootAuthority]);
    }
    const sets = recordSetsOf(zone, name);
    const found = setsOfType(sets, type).flatMap((set) => recordsOf(world, zones, set, name));
    const alias = found.length === 0 ? sets.find((set) => set.Type === 'CNAME') : undefined;
    answers.push(...found, ...(alias ? recordsOf(world, zones, alias, name) : []));
    if (!alias) {
      if (found.length > 0) return resolverAnswer('NOERROR', answers);
      return resolverAnswer(existsIn(zone, name) ? 'NOERROR' : 'NXDOMAIN', answers, [authorityOf(zone)]);
    }
    name = qualifiedName(answers.at(-1)!.value);
  }
  return resolverAnswer('SERVFAIL');
}

/** The sets that answer a type: one of several by their routing policy, and all of a multivalue answer. */
function setsOfType(sets: readonly ResourceRecordSet[], type: string): ResourceRecordSet[] {
  const types = type === 'ANY' ? [...new Set(sets.map((set) => set.Type))] : [type];
  return types.flatMap((one) => {
    const same = sets.filter((set) => set.Type === one);
    const chosen = preferredSet(same);
    if (chosen?.MultiValueAnswer) return same.slice(0, maxNames);
    return chosen ? [chosen] : [];
  });
}

/** A set's records under the name that was asked for; an alias shows the records of its target as its own. */
function recordsOf(
  world: World,
  zones: readonly HostedZoneRecord[],
  set: ResourceRecordSet,
  asked: string,
): DnsRecord[] {
  const name = asked.replaceAll('\\052', '*');
  const type = set.Type;
  if (!set.AliasTarget) {
    const ttlSeconds = set.TTL ?? 0;
    return (set.ResourceRecords ?? []).map(({ Value }) => ({ name, ttlSeconds, type, value: valueOf(type, Value) }));
  }
  const target = resolveQuestion(world, zones, { name: set.AliasTarget.DNSName, type }, true);
  return target.answers
    .filter((record) => record.type === type)
    .map((record) => ({ ...record, name, ttlSeconds: aliasTtlSeconds }));
}

/** Text as zone files have it: what is no printable ASCII as `\\ddd`, in decimal; Route 53 takes it in octal. */
function zoneFileText(value: string): string {
  const bytes = new TextEncoder().encode(
    value.replace(/\\([0-3][0-7]{2})/g, (_, octal: string) => `\\${decimal(Number.parseInt(octal, 8))}`),
  );
  return Array.from(bytes, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : `\\${decimal(byte)}`)).join('');
}

const decimal = (byte: number) => String(byte).padStart(3, '0');

/** Values that are names have the final dot in answers, whether or not they were written with it. */
function valueOf(type: string, value: string): string {
  if (value.includes('"')) return zoneFileText(value);
  return ['CNAME', 'MX', 'NS', 'PTR', 'SRV'].includes(type) ? value.replace(/\.?$/, '.') : value;
}

/** Whether a name is there, if only because there are names below it. */
function existsIn(zone: HostedZoneRecord, name: string): boolean {
  return recordSetsOf(zone, name).length > 0 || zone.recordSets.some((set) => set.Name.endsWith(`.${name}`));
}

/** The zone's SOA in a negative answer: it may be kept for the shorter of its own time and its last field. */
function authorityOf(zone: HostedZoneRecord): DnsRecord {
  const soa = zone.recordSets.find((set) => set.Type === 'SOA')!;
  const value = soa.ResourceRecords![0]!.Value;
  const ttlSeconds = Math.min(soa.TTL ?? 0, Number(value.split(/\s+/).at(-1)));
  return { name: zone.name, ttlSeconds, type: 'SOA', value };
}
