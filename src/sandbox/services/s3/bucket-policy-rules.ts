import { AwsError } from '../../../core/errors/aws-error.ts';
import { s3AccessErrors } from '../../../core/errors/s3-access.ts';
import type { BucketRecord } from './bucket-record.ts';

interface Statement {
  Effect?: unknown;
  Principal?: unknown;
  Action?: unknown;
  Resource?: unknown;
  Condition?: unknown;
}

function listOf(value: unknown): string[] {
  const items: unknown[] = Array.isArray(value) ? value : [value];
  return items.filter((item) => typeof item === 'string');
}

function malformed(detail: string): AwsError {
  return new AwsError(s3AccessErrors.malformedPolicy, { detail });
}

function checkStatement(statement: Statement, bucket: string): void {
  if (statement.Effect !== 'Allow' && statement.Effect !== 'Deny') {
    throw malformed(`Invalid effect: ${String(statement.Effect)}`);
  }
  if (statement.Principal === undefined) throw malformed('Missing required field Principal');
  if (listOf(statement.Action).length === 0) throw malformed('Missing required field Action');
  if (listOf(statement.Action).some((action) => !/^(\*|s3:[\w*?]+)$/i.test(action))) {
    throw malformed('Policy has invalid action');
  }
  const resources = listOf(statement.Resource);
  if (resources.length === 0) throw malformed('Missing required field Resource');
  const arn = `arn:aws:s3:::${bucket}`;
  if (resources.some((resource) => resource !== arn && !resource.startsWith(`${arn}/`))) {
    throw malformed('Policy has invalid resource');
  }
}

function statementsOf(policy: string): Statement[] {
  const document = JSON.parse(policy) as { Statement?: unknown };
  const statements: unknown[] = Array.isArray(document.Statement) ? document.Statement : [document.Statement];
  return statements.filter((statement): statement is Statement => typeof statement === 'object' && statement !== null);
}

/** Throws MalformedPolicy, in S3's words. */
export function checkPolicy(policy: string, bucket: string): void {
  let statements: Statement[];
  try {
    statements = policy.trimStart().startsWith('{') ? statementsOf(policy) : [];
  } catch {
    statements = [];
  }
  if (!policy.trimStart().startsWith('{')) {
    throw malformed("Policies must be valid JSON and the first byte must be '{'");
  }
  if (statements.length === 0) throw malformed('This policy contains invalid Json');
  for (const statement of statements) checkStatement(statement, bucket);
}

function isEverybody(principal: unknown): boolean {
  if (principal === '*') return true;
  return typeof principal === 'object' && principal !== null && listOf(Object.values(principal).flat()).includes('*');
}

function matches(pattern: string, text: string): boolean {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`, 's').test(text);
}

/** Whether some statement lets everybody in without a condition. */
export function isPublicPolicy(policy: string): boolean {
  return statementsOf(policy).some(
    ({ Effect, Principal, Condition }) => Effect === 'Allow' && isEverybody(Principal) && Condition === undefined,
  );
}

/** Whether anybody at all may do `action` (`s3:GetObject`) to the bucket (no key) or the object. */
export function isAllowedToEverybody(bucket: BucketRecord, action: string, key?: string): boolean {
  if (bucket.policy === undefined || bucket.publicAccessBlock?.RestrictPublicBuckets) return false;
  const resource = `arn:aws:s3:::${bucket.name}${key === undefined ? '' : `/${key}`}`;
  const applying = statementsOf(bucket.policy).filter(
    (statement) =>
      isEverybody(statement.Principal) &&
      statement.Condition === undefined &&
      listOf(statement.Action).some((pattern) => matches(pattern.toLowerCase(), action.toLowerCase())) &&
      listOf(statement.Resource).some((pattern) => matches(pattern, resource)),
  );
  return applying.some(({ Effect }) => Effect === 'Allow') && applying.every(({ Effect }) => Effect !== 'Deny');
}
