import type { Caller } from '../../service.ts';

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

const asList = (value: string | string[] | undefined) => (value === undefined ? [] : [value].flat());

function matchesPattern(pattern: string, value: string): boolean {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*/g, '.*')
    .replace(/\?/g, '.');
  return new RegExp(`^${source}$`, 's').test(value);
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
  const named = typeof principal === 'string' ? [principal] : asList(principal.AWS);
  return named.some((one) => isPrincipal(one, caller));
}

function coversAssumeRole(statement: TrustStatement): boolean {
  const matches = (patterns: string[]) =>
    patterns.some((pattern) => matchesPattern(pattern.toLowerCase(), 'sts:assumerole'));
  return statement.NotAction === undefined ? matches(asList(statement.Action)) : !matches(asList(statement.NotAction));
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
      return actual !== undefined && test !== undefined && asList(wanted).some((one) => test(one, actual));
    }),
  );
}

/**
 * Whether a role's trust policy (as checkTrustPolicy lets it through) allows sts:AssumeRole. A trusted account stands
 * for all of its users and roles: policies of identities are not looked at.
 */
export function trusts(trustPolicy: string, question: TrustQuestion): boolean {
  const { Statement: statements } = JSON.parse(trustPolicy) as { Statement: TrustStatement | TrustStatement[] };
  const applying = [statements]
    .flat()
    .filter(
      (statement) =>
        coversAssumeRole(statement) &&
        namesCaller(statement.Principal, question.caller) &&
        conditionsHold(statement, question),
    );
  return applying.length > 0 && applying.every(({ Effect }) => Effect === 'Allow');
}
