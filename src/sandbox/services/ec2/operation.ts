import { AwsError } from '../../../core/errors/aws-error.ts';
import { ec2Errors } from '../../../core/errors/ec2.ts';
import { ec2VpcErrors } from '../../../core/errors/ec2-vpcs.ts';
import type { Ec2Operations } from '../../../wire/generated/ec2.ts';
import type { Handler } from '../../service.ts';

/** Handler of one operation of EC2. */
export type Ec2Handler<Name extends keyof Ec2Operations> = Handler<
  Ec2Operations[Name]['input'],
  Ec2Operations[Name]['output']
>;

/** The value of a required parameter. Throws MissingParameter; `name` is as AWS writes it, e.g. 'vpcId'. */
export function requireParameter<Value>(value: Value | undefined, name: string): Value {
  if (value === undefined || value === '') throw new AwsError(ec2Errors.missingParameter, { parameter: name });
  return value;
}

/** Refuses what the sandbox lacks, rather than leaving it out silently. `features`: name → what the request has. */
export function refuseUnsupported(features: Record<string, unknown>): void {
  for (const [feature, value] of Object.entries(features)) {
    const isAsked = Array.isArray(value) ? value.length > 0 : value !== undefined && value !== false && value !== 0;
    if (isAsked) throw new AwsError(ec2VpcErrors.unsupportedHere, { feature });
  }
}

/** Ids of a Describe… request, and pages, exclude each other. */
export function refuseIdsWithPages(
  ids: readonly string[] | undefined,
  maxResults: number | undefined,
  parameter: string,
) {
  if (ids?.length && maxResults !== undefined) throw new AwsError(ec2Errors.maxResultsWithIds, { parameter });
}
