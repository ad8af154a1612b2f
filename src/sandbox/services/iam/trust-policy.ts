import type { Caller } from '../../service.ts';
import { coversAction, matchesPattern, textsOf } from './policy-pattern.ts';

interface TrustStatement {
  Effect: string;
  Action?: string | string[];
  NotAction?: string | string[];
  Principal?: string | Record<string, string | string[]>;
  Condition?: Record<string, Record<string, string | string[]>>;
}

/** Who wants to assume a role, and what the request says of it. */
export interface TrustQuestion {
  caller: Caller;
  /** Values of condition keys, by lower-case name, e.g. 'sts:externalid'. */
  conditionValues: Readonly<Record<string, string | undefined>>;
}

/** ARN of the role behind a session, without the role's path: sessions do not show it. */
function roleArnOfSession(arn: string): string | undefined {
  const match = /^arn:aws:sts::(\d{12}):assumed-role\/([^/]+)\//.exec(arn);
  return match ? `arn:aws:iam::${match[1]}:role/${match[2]}` : undefined;
}

function isPrincipal(named: string, { accountId, arn }: Caller): boolean {
  if (named === '*' || named === accountId || named === `arn:aws:iam::${accountId}:root` || named === arn) return true;
  return named.replace(/(:role\/)(?:.*\/)?/, '$1') === roleArnOfSession(arn);
}

/** Principals of services, identity providers and canonical users are never the caller of AssumeRole. */
function namesCaller(principal: TrustStatement['Principal'], caller: Caller): boolean {
  if (principal === undefined) return false;
  const named = typeof principal === 'string' ? [principal] : textsOf(principal.AWS);
  return named.some((one) => isPrincipal(one, caller));
}

const operators: Record<string, (wanted: string, actual: string) => boolean> = {
  StringEquals: (wanted, actual) => wanted === actual,
  StringLike: matchesPattern,
  ArnEquals: matchesPattern,
  ArnLike: matchesPattern,
};

/** Conditions with other operators, or on keys that the question has no value for, do not hold. */
function conditionsHold({ Condition: conditions = {} }: TrustStatement, question: TrustQuestion): boolean {
  return Object.entries(conditions).every(([operator, tests]) =>
    Object.entries(tests).every(([key, wanted]) => {
      const actual = question.conditionValues[key.toLowerCase()];
      const test = Object.hasOwn(operators, operator) ? operators[operator] : undefined;
      return actual !== undefined && test !== undefined && textsOf(wanted).some((one) => test(one, actual));
    }),
  );
}

/**
 * Whether a role's trust policy (as checkTrustPolicy lets it through) allows sts:AssumeRole. A trusted account stands
 * for all of its users and roles: policies of identities are not looked at.
 */
export function trusts(trustPolicy: string, question: TrustQuestion): boolean {
  return allowsAssumeRole(
    trustPolicy,
    (statement) => namesCaller(statement.Principal, question.caller) && conditionsHold(statement, question),
  );
}

/** Whether a role's trust policy lets an AWS service such as 'ec2.amazonaws.com' assume it. */
export function trustsService(trustPolicy: string, service: string): boolean {
  return allowsAssumeRole(trustPolicy, ({ Principal: principal }) => {
    const named = typeof principal === 'object' ? textsOf(principal.Service) : textsOf(principal);
    return named.includes(service) || named.includes('*');
  });
}

function allowsAssumeRole(trustPolicy: string, applies: (statement: TrustStatement) => boolean): boolean {
  const { Statement: statements } = JSON.parse(trustPolicy) as { Statement: TrustStatement | TrustStatement[] };
  const applying = [statements]
    .flat()
    .filter((statement) => coversAction(statement, 'sts:AssumeRole') && applies(statement));
  return applying.length > 0 && applying.every(({ Effect }) => Effect === 'Allow');
}
