import { AwsError } from '../../../core/errors/aws-error.ts';
import { route53Errors } from '../../../core/errors/route53.ts';
import type { ResourceRecordSet, VPC } from '../../../wire/generated/route53.ts';
import { defineSlice, type Scope } from '../../slice.ts';

export interface HostedZoneRecord {
  /** Without `/hostedzone/`. */
  id: string;
  /** Fully qualified, lower case, with the final dot. */
  name: string;
  callerReference: string;
  comment?: string;
  /** VPCs of a private zone; empty for a public one. */
  vpcs: VPC[];
  nameServers: string[];
  recordSets: ResourceRecordSet[];
  tags: Record<string, string>;
}

export interface Route53State {
  zones: Record<string, HostedZoneRecord>;
  changes: Record<string, { submittedAtMs: number; comment?: string; isInSync?: true }>;
}

/** Route 53 is global: one state an account. */
export const route53State = defineSlice<Route53State>({
  service: 'route53',
  per: 'account',
  initial: () => ({ zones: {}, changes: {} }),
});

/** Ids come with and without their `/hostedzone/`. Throws NoSuchHostedZone. */
export function requireZone(scope: Scope, id: string): HostedZoneRecord {
  const bare = id.replace(/^\/?hostedzone\//, '');
  const { zones } = route53State(scope);
  const zone = Object.hasOwn(zones, bare) ? zones[bare] : undefined;
  if (!zone) throw new AwsError(route53Errors.noSuchHostedZone, { id: bare });
  return zone;
}
