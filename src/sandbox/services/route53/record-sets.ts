import { AwsError } from '../../../core/errors/aws-error.ts';
import { route53Errors } from '../../../core/errors/route53.ts';
import { validationErrors } from '../../../core/errors/validation.ts';
import type { ResourceRecordSet, Route53Operations } from '../../../wire/generated/route53.ts';
import { checkConstraints } from '../../constraints.ts';
import type { Handlers } from '../../service.ts';
import { newChange } from './changes.ts';
import { checkChange, normalizeRecordSet, recordSetProblem } from './check-record-set.ts';
import { compareNames, qualifiedName } from './domain-name.ts';
import { requireZone, type HostedZoneRecord } from './hosted-zone-record.ts';

const maxChanges = 1000;
const maxPage = 300;

function isSame(a: ResourceRecordSet, b: ResourceRecordSet): boolean {
  return a.Name === b.Name && a.Type === b.Type && a.SetIdentifier === b.SetIdentifier;
}

/** Whether a DELETE names the values as they are, which Route 53 demands. */
function hasSameValues(a: ResourceRecordSet, b: ResourceRecordSet): boolean {
  const values = (set: ResourceRecordSet) => (set.ResourceRecords ?? []).map(({ Value }) => Value).sort();
  return (
    a.TTL === b.TTL &&
    JSON.stringify(values(a)) === JSON.stringify(values(b)) &&
    a.AliasTarget?.DNSName === b.AliasTarget?.DNSName
  );
}

function removeRecordSet(zone: HostedZoneRecord, set: ResourceRecordSet, label: string): string | undefined {
  const existing = zone.recordSets.find((other) => isSame(other, set));
  if (!existing) return `Tried to delete resource record set ${label} but it was not found`;
  if (!hasSameValues(existing, set)) {
    return `Tried to delete resource record set ${label} but the values provided do not match the current values`;
  }
  if (set.Name === zone.name && set.Type === 'NS') {
    return 'A HostedZone must contain at least one NS record for the zone itself.';
  }
  if (set.Name === zone.name && set.Type === 'SOA') return 'A HostedZone must contain exactly one SOA record.';
  zone.recordSets = zone.recordSets.filter((other) => other !== existing);
  return undefined;
}

/** Applies one change to the zone, or says in Route 53's words why not. */
function applyChange(zone: HostedZoneRecord, action: string, set: ResourceRecordSet): string | undefined {
  const identifier = set.SetIdentifier === undefined ? '' : `, set identifier='${set.SetIdentifier}'`;
  const label = `[name='${set.Name}', type='${set.Type}'${identifier}]`;
  if (action === 'DELETE') return removeRecordSet(zone, set, label);
  const exists = zone.recordSets.some((other) => isSame(other, set));
  if (action === 'CREATE' && exists) return `Tried to create resource record set ${label} but it already exists`;
  const problem = recordSetProblem(zone, set);
  if (problem) return problem;
  zone.recordSets = [...zone.recordSets.filter((other) => !isSame(other, set)), set].sort(compareRecordSets);
  return undefined;
}

function compareRecordSets(a: ResourceRecordSet, b: ResourceRecordSet): number {
  const byName = compareNames(a.Name, b.Name);
  if (byName !== 0) return byName;
  const [x, y] = [`${a.Type}/${a.SetIdentifier ?? ''}`, `${b.Type}/${b.SetIdentifier ?? ''}`];
  return x < y ? -1 : x > y ? 1 : 0;
}

/** What forbids a batch that sets the same record set twice, in Route 53's words. */
function changedTwice(changes: readonly (readonly [action: string, set: ResourceRecordSet])[]): string | undefined {
  const made = changes.filter(([action]) => action !== 'DELETE').map(([, set]) => set);
  const again = made.find((set, index) => made.slice(0, index).some((other) => isSame(other, set)));
  if (!again) return undefined;
  return `The request contains an invalid set of changes for a resource record set '${again.Type} ${again.Name}'`;
}

export const recordSetHandlers: Handlers<Route53Operations> = {
  ChangeResourceRecordSets: (input, context) => {
    const zone = requireZone(context, input.HostedZoneId);
    const changes = input.ChangeBatch?.Changes;
    checkConstraints(validationErrors.invalidInput, [
      ['changeBatch.changes', changes, { isRequired: true, minLength: 1, maxLength: maxChanges }],
    ]);
    for (const change of changes) checkChange(change);
    // All or nothing: problems are gathered on a copy.
    const copy: HostedZoneRecord = { ...zone };
    const twice = changedTwice(changes.map(({ Action, ResourceRecordSet: set }) => [Action, normalizeRecordSet(set)]));
    if (twice) throw new AwsError(route53Errors.invalidChangeBatch, { problems: twice });
    const problems = changes.flatMap(
      ({ Action: action, ResourceRecordSet: set }) => applyChange(copy, action, normalizeRecordSet(set)) ?? [],
    );
    if (problems.length > 0) throw new AwsError(route53Errors.invalidChangeBatch, { problems: problems.join(', ') });
    zone.recordSets = copy.recordSets;
    return { ChangeInfo: newChange(context, input.ChangeBatch.Comment) };
  },

  ListResourceRecordSets: (input, context) => {
    const zone = requireZone(context, input.HostedZoneId);
    const size = Math.min(input.MaxItems ?? maxPage, maxPage);
    const name = input.StartRecordName === undefined ? undefined : qualifiedName(input.StartRecordName);
    const { StartRecordType: type = '', StartRecordIdentifier: identifier = '' } = input;
    const left = zone.recordSets.filter((set) => {
      if (name === undefined) return true;
      const order = compareNames(set.Name, name);
      if (order !== 0 || set.Type !== type) return order > 0 || (order === 0 && set.Type > type);
      return (set.SetIdentifier ?? '') >= identifier;
    });
    const next = left[size];
    return {
      ResourceRecordSets: left.slice(0, size),
      IsTruncated: next !== undefined,
      MaxItems: size,
      ...(next && { NextRecordName: next.Name, NextRecordType: next.Type }),
      ...(next?.SetIdentifier && { NextRecordIdentifier: next.SetIdentifier }),
    };
  },
};
