import { AwsError } from '../../../core/errors/aws-error.ts';
import { iamErrors } from '../../../core/errors/iam.ts';

type Statement = Record<string, unknown>;

function malformed(detail: string): AwsError {
  return new AwsError(iamErrors.malformedPolicy, { detail });
}

function statementsOf(document: string | undefined): Statement[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(document ?? '');
  } catch {
    throw malformed('This policy contains invalid Json');
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed))
    throw malformed('Syntax errors in policy.');
  const { Statement: statements, Version: version } = parsed as { Statement?: unknown; Version?: unknown };
  if (version !== undefined && version !== '2012-10-17' && version !== '2008-10-17') {
    throw malformed('Syntax errors in policy.');
  }
  const list: unknown[] = Array.isArray(statements) ? statements : [statements];
  if (list.length === 0 || list.some((item) => typeof item !== 'object' || item === null)) {
    throw malformed('Syntax errors in policy.');
  }
  return list as Statement[];
}

function checkCommon(statement: Statement): void {
  if (statement.Effect !== 'Allow' && statement.Effect !== 'Deny') throw malformed('Syntax errors in policy.');
  const actions = [statement.Action ?? statement.NotAction].flat();
  if (actions[0] === undefined) throw malformed('Policy statement must contain actions.');
  if (actions.some((action) => typeof action !== 'string' || !/^(\*|[\w-]+:[\w*?]+)$/.test(action))) {
    throw malformed('Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.');
  }
}

/** Checks a policy of an identity. Throws MalformedPolicyDocument. */
export function checkIdentityPolicy(document: string | undefined): void {
  for (const statement of statementsOf(document)) {
    checkCommon(statement);
    if ('Principal' in statement) throw malformed('Policy document should not specify a principal.');
    if (statement.Resource === undefined && statement.NotResource === undefined) {
      throw malformed('Policy statement must contain resources.');
    }
    const resources = [statement.Resource ?? statement.NotResource].flat();
    if (resources.some((resource) => typeof resource !== 'string' || !/^(\*|arn:.+)$/.test(resource))) {
      throw malformed(`Resource ${String(resources[0])} must be in ARN format or "*".`);
    }
  }
}

/** Checks who may assume a role. Throws MalformedPolicyDocument. */
export function checkTrustPolicy(document: string | undefined): void {
  for (const statement of statementsOf(document)) {
    checkCommon(statement);
    if ('Resource' in statement) throw malformed('Has prohibited field Resource');
    if (statement.Principal === undefined) throw malformed('Missing required field Principal');
    const actions = [statement.Action].flat();
    if (actions.some((action) => action !== '*' && !String(action).startsWith('sts:'))) {
      throw malformed('AssumeRole policy may only specify STS AssumeRole actions.');
    }
  }
}
