import { AwsError } from '../../../core/errors/aws-error.ts';
import { route53Errors } from '../../../core/errors/route53.ts';
import { validationErrors } from '../../../core/errors/validation.ts';
import type { HostedZone, ResourceRecordSet, Route53Operations } from '../../../wire/generated/route53.ts';
import { checkConstraints } from '../../constraints.ts';
import type { Handlers } from '../../service.ts';
import { tokenPage } from '../../token-page.ts';
import type { World } from '../../world.ts';
import { newChange } from './changes.ts';
import { compareNames, isDomainName, qualifiedName } from './domain-name.ts';
import { requireZone, route53State, type HostedZoneRecord } from './hosted-zone-record.ts';
import { requireVpc } from './vpc-associations.ts';

const maxPage = 100;

/** Four name servers under four top-level domains, as every zone gets. */
function newNameServers(world: World): string[] {
  return ['com', 'net', 'org', 'co.uk'].map((domain, index) => {
    const server = index * 512 + world.randomInt(512);
    return `ns-${server}.awsdns-${String(world.randomInt(64)).padStart(2, '0')}.${domain}`;
  });
}

/** The record sets that a zone cannot be without. */
function requiredRecordSets(name: string, nameServers: string[]): ResourceRecordSet[] {
  const authority = `${nameServers[0]!}. awsdns-hostmaster.amazon.com. 1 7200 900 1209600 86400`;
  const servers = nameServers.map((server) => ({ Value: `${server}.` }));
  return [
    { Name: name, Type: 'NS', TTL: 172_800, ResourceRecords: servers },
    { Name: name, Type: 'SOA', TTL: 900, ResourceRecords: [{ Value: authority }] },
  ];
}

const isPrivate = (zone: HostedZoneRecord) => zone.vpcs.length > 0;

function zoneView(zone: HostedZoneRecord): HostedZone {
  return {
    Id: `/hostedzone/${zone.id}`,
    Name: zone.name,
    CallerReference: zone.callerReference,
    Config: { ...(zone.comment && { Comment: zone.comment }), PrivateZone: isPrivate(zone) },
    ResourceRecordSetCount: zone.recordSets.length,
  };
}

function delegationSet(zone: HostedZoneRecord) {
  return { NameServers: zone.nameServers };
}

export const hostedZoneHandlers: Handlers<Route53Operations> = {
  CreateHostedZone: (input, context) => {
    const { Name: domain, CallerReference: callerReference } = input;
    checkConstraints(validationErrors.invalidInput, [
      ['name', domain, { isRequired: true, maxLength: 1024 }],
      ['callerReference', callerReference, { isRequired: true, minLength: 1, maxLength: 128 }],
    ]);
    if (!isDomainName(domain)) throw new AwsError(route53Errors.invalidDomainName, { name: domain });
    const { zones } = route53State(context);
    if (Object.values(zones).some((zone) => zone.callerReference === callerReference)) {
      throw new AwsError(route53Errors.hostedZoneAlreadyExists, {});
    }
    const vpcs = input.VPC ? [requireVpc(input.VPC, context)] : [];
    const name = qualifiedName(domain);
    const nameServers = newNameServers(context.world);
    const comment = input.HostedZoneConfig?.Comment;
    const zone: HostedZoneRecord = {
      id: `Z${context.world.newHex(20).toUpperCase()}`,
      name,
      callerReference,
      ...(comment && { comment }),
      vpcs,
      nameServers,
      recordSets: requiredRecordSets(name, nameServers),
      tags: {},
    };
    zones[zone.id] = zone;
    return {
      HostedZone: zoneView(zone),
      ChangeInfo: newChange(context),
      DelegationSet: delegationSet(zone),
      Location: `https://route53.amazonaws.com/2013-04-01/hostedzone/${zone.id}`,
      ...(vpcs[0] && { VPC: vpcs[0] }),
    };
  },

  GetHostedZone: (input, context) => {
    const zone = requireZone(context, input.Id);
    return {
      HostedZone: zoneView(zone),
      ...(isPrivate(zone) ? { VPCs: zone.vpcs } : { DelegationSet: delegationSet(zone) }),
    };
  },

  ListHostedZones: (input, context) => {
    const size = input.MaxItems ?? maxPage;
    const isWanted = input.HostedZoneType === 'PrivateHostedZone' ? isPrivate : () => true;
    const { page, nextToken } = tokenPage(Object.values(route53State(context).zones).filter(isWanted), {
      size,
      token: input.Marker,
      onInvalidToken: () => {
        throw new AwsError(validationErrors.invalidInput, { summary: 'The specified marker is not valid' });
      },
    });
    return {
      HostedZones: page.map(zoneView),
      Marker: input.Marker ?? '',
      MaxItems: size,
      IsTruncated: nextToken !== undefined,
      ...(nextToken && { NextMarker: nextToken }),
    };
  },

  ListHostedZonesByName: (input, context) => {
    const size = input.MaxItems ?? maxPage;
    const zones = Object.values(route53State(context).zones).sort((a, b) => compareNames(a.name, b.name));
    const from = input.DNSName === undefined ? undefined : qualifiedName(input.DNSName);
    const left = from === undefined ? zones : zones.filter((zone) => compareNames(zone.name, from) >= 0);
    const next = left[size];
    return {
      HostedZones: left.slice(0, size).map(zoneView),
      IsTruncated: next !== undefined,
      MaxItems: size,
      ...(input.DNSName !== undefined && { DNSName: input.DNSName }),
      ...(next && { NextDNSName: next.name, NextHostedZoneId: next.id }),
    };
  },

  GetHostedZoneCount: (_input, context) => ({ HostedZoneCount: Object.keys(route53State(context).zones).length }),

  UpdateHostedZoneComment: (input, context) => {
    const zone = requireZone(context, input.Id);
    if (input.Comment) zone.comment = input.Comment;
    else delete zone.comment;
    return { HostedZone: zoneView(zone) };
  },

  DeleteHostedZone: (input, context) => {
    const zone = requireZone(context, input.Id);
    if (zone.recordSets.length > 2) throw new AwsError(route53Errors.hostedZoneNotEmpty, {});
    delete route53State(context).zones[zone.id];
    return { ChangeInfo: newChange(context) };
  },
};
