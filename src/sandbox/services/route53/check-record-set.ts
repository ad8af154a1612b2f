import { AwsError } from '../../../core/errors/aws-error.ts';
import { validationErrors } from '../../../core/errors/validation.ts';
import { parseIpv4 } from '../../../core/ipv4.ts';
import type { Change, ResourceRecordSet } from '../../../wire/generated/route53.ts';
import { checkConstraints } from '../../constraints.ts';
import { isDomainName, qualifiedName } from './domain-name.ts';
import type { HostedZoneRecord } from './hosted-zone-record.ts';

const types = [
  'SOA',
  'A',
  'TXT',
  'NS',
  'CNAME',
  'MX',
  'NAPTR',
  'PTR',
  'SRV',
  'SPF',
  'AAAA',
  'CAA',
  'DS',
  'TLSA',
  'SSHFP',
  'SVCB',
  'HTTPS',
];
const maxTtlSeconds = 2_147_483_647;

/** Checks the form of a change. Throws InvalidInput. */
export function checkChange(change: Change): void {
  const set: Partial<ResourceRecordSet> = change.ResourceRecordSet ?? {};
  checkConstraints(validationErrors.invalidInput, [
    ['changes.action', change.Action, { isRequired: true, values: ['CREATE', 'DELETE', 'UPSERT'] }],
    ['changes.resourceRecordSet.name', set.Name, { isRequired: true, maxLength: 1024 }],
    ['changes.resourceRecordSet.type', set.Type, { isRequired: true, values: types }],
    ['changes.resourceRecordSet.tTL', set.TTL, { min: 0, max: maxTtlSeconds }],
  ]);
  const hasRecords = set.TTL !== undefined && (set.ResourceRecords?.length ?? 0) > 0;
  if (hasRecords !== (set.AliasTarget !== undefined)) return;
  const found = hasRecords ? 'more than one' : 'none';
  const where = `Change with [Action=${change.Action}, Name=${set.Name}, Type=${set.Type}, SetIdentifier=${set.SetIdentifier ?? 'null'}]`;
  throw new AwsError(validationErrors.invalidInput, {
    summary: `Invalid request: Expected exactly one of [AliasTarget, all of [TTL, and ResourceRecords], or TrafficPolicyInstanceId], but found ${found} in ${where}`,
  });
}

function isIpv6(text: string): boolean {
  const parts = text.split('::');
  if (parts.length > 2 || !/^[0-9a-fA-F:]+$/.test(text)) return false;
  const groups = parts.flatMap((part) => part.split(':').filter((group) => group !== ''));
  const isComplete = parts.length === 2 ? groups.length < 8 : groups.length === 8;
  return isComplete && groups.every((group) => group.length <= 4);
}

/** What is wrong with one value of a record, in Route 53's words. */
function valueProblem(type: string, value: string): string | undefined {
  const fatal = (code: string, text: string) =>
    `Invalid Resource Record: 'FATAL problem: ${code} (${text}) encountered with '${value}''`;
  switch (type) {
    case 'A':
      return parseIpv4(value) === undefined
        ? fatal('ARRDATAIllegalIPv4Address', 'Value is not a valid IPv4 address')
        : undefined;
    case 'AAAA':
      return isIpv6(value) ? undefined : fatal('AAAARRDATAIllegalIPv6Address', 'Value is not a valid IPv6 address');
    case 'CNAME':
    case 'NS':
    case 'PTR':
      return isDomainName(value) ? undefined : fatal('DomainLabelInvalid', 'Value is not a valid domain name');
    case 'TXT':
    case 'SPF':
      return /^\s*("(?:[^"\\]|\\.)*"\s*)+$/.test(value)
        ? undefined
        : fatal('InvalidCharacterString', 'Value should be enclosed in quotation marks');
    case 'MX':
      return /^\d{1,5}\s+\S+$/.test(value)
        ? undefined
        : fatal('InvalidMX', 'Value must be a priority and a domain name');
    default:
      return undefined;
  }
}

/** What forbids a record set in its zone, in Route 53's words; undefined when nothing does. */
export function recordSetProblem(zone: HostedZoneRecord, set: ResourceRecordSet): string | undefined {
  const { Name: name, Type: type } = set;
  if (!isDomainName(name))
    return `FATAL problem: DomainLabelInvalid (Domain label is invalid) encountered with '${name}'`;
  if (name !== zone.name && !name.endsWith(`.${zone.name}`)) {
    return `RRSet with DNS name ${name} is not permitted in zone ${zone.name}`;
  }
  if (type === 'CNAME') {
    if (name === zone.name)
      return `RRSet of type CNAME with DNS name ${name} is not permitted at apex in zone ${zone.name}`;
    if ((set.ResourceRecords?.length ?? 0) > 1)
      return `RRSet of type CNAME with DNS name ${name} may have only one value`;
  }
  const conflicts = zone.recordSets.some(
    (other) => other.Name === name && other.Type !== type && (other.Type === 'CNAME' || type === 'CNAME'),
  );
  if (conflicts) {
    return `RRSet of type ${type} with DNS name ${name} is not permitted as it conflicts with other records with the same DNS name in zone ${zone.name}`;
  }
  const values = set.ResourceRecords?.map(({ Value }) => Value) ?? [];
  const duplicate = values.find((value, index) => values.indexOf(value) < index);
  if (duplicate !== undefined) return `Duplicate Resource Record: '${duplicate}'`;
  return set.ResourceRecords?.map(({ Value }) => valueProblem(type, Value)).find((problem) => problem !== undefined);
}

/** A record set as Route 53 keeps it. */
export function normalizeRecordSet(set: ResourceRecordSet): ResourceRecordSet {
  const alias = set.AliasTarget;
  return {
    ...set,
    Name: qualifiedName(set.Name),
    ...(alias && { AliasTarget: { ...alias, DNSName: qualifiedName(alias.DNSName) } }),
  };
}
