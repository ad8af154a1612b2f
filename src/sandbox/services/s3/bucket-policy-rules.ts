import { AwsError } from '../../../core/errors/aws-error.ts';
import { s3AccessErrors } from '../../../core/errors/s3-access.ts';
import type { ConditionValues } from '../../policies/policy-conditions.ts';
import {
  askPolicy,
  isForEverybody,
  statementsOf as wellFormedStatements,
  type PolicyQuestion,
} from '../../policies/resource-policy.ts';
import { isOpenByAcl } from './acl-rules.ts';
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

/** Condition keys that narrow a statement down so far that S3 no longer calls it public. */
const narrowingKeys = [
  'aws:sourceip',
  'aws:sourcearn',
  'aws:sourcevpc',
  'aws:sourcevpce',
  'aws:sourceaccount',
  'aws:sourceowner',
  'aws:principalorgid',
  'aws:principalaccount',
  'aws:userid',
];

/**
 * Whether some statement lets everybody in.
 * Source: docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html
 */
export function isPublicPolicy(policy: string): boolean {
  return wellFormedStatements(policy).some((statement) => {
    const keys = Object.values(statement.Condition ?? {}).flatMap((tests) => Object.keys(tests));
    const isNarrow = keys.some((key) => narrowingKeys.includes(key.toLowerCase()));
    return statement.Effect === 'Allow' && isForEverybody(statement) && !isNarrow;
  });
}

/** What the bucket's policy says about doing `action` (`s3:GetObject`) to the bucket (no key) or the object. */
export function askBucketPolicy(
  bucket: BucketRecord,
  question: Omit<PolicyQuestion, 'resource'> & { key?: string | undefined },
): 'allowed' | 'denied' | 'silent' {
  const { key, ...rest } = question;
  const resource = `arn:aws:s3:::${bucket.name}${key === undefined ? '' : `/${key}`}`;
  const verdict = askPolicy(bucket.policy, { ...rest, resource });
  const isRestricted = bucket.publicAccessBlock?.RestrictPublicBuckets && isPublicPolicy(bucket.policy ?? '');
  return verdict === 'allowed' && isRestricted ? 'silent' : verdict;
}

/** Whether somebody without credentials may do that. */
export function isAllowedToEverybody(
  bucket: BucketRecord,
  action: string,
  options: { key?: string | undefined; conditionValues: ConditionValues },
): boolean {
  const question = { principal: { kind: 'anonymous' as const }, action, ...options };
  const verdict = askBucketPolicy(bucket, question);
  return verdict === 'allowed' || (verdict === 'silent' && isOpenByAcl(bucket, { action, key: options.key }));
}
