import { coversAction, matchesPattern, textsOf } from '../services/iam/policy-pattern.ts';
import { conditionsHold, type ConditionValues, type Conditions } from './policy-conditions.ts';

/** A statement of a policy that stands at a resource: a queue, topic or bucket. */
export interface ResourceStatement {
  Sid?: string;
  Effect?: string;
  Principal?: string | Record<string, string | string[]>;
  Action?: string | string[];
  NotAction?: string | string[];
  Resource?: string | string[];
  NotResource?: string | string[];
  Condition?: Conditions;
}

/** Who wants something: anybody without credentials, an AWS service, or somebody of an account. */
export type PolicyPrincipal =
  { kind: 'anonymous' } | { kind: 'service'; name: string } | { kind: 'identity'; accountId: string; arn: string };

export interface PolicyQuestion {
  principal: PolicyPrincipal;
  /** e.g. 'sqs:SendMessage' */
  action: string;
  /** ARN of what it is done to. */
  resource: string;
  conditionValues: ConditionValues;
}

function isTexts(value: unknown): boolean {
  return typeof value === 'string' || (Array.isArray(value) && value.every((one) => typeof one === 'string'));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isStatement(value: unknown): value is ResourceStatement {
  if (!isObject(value)) return false;
  const { Effect, Principal, Condition } = value;
  const hasPrincipal =
    typeof Principal === 'string' || (isObject(Principal) && Object.values(Principal).every(isTexts));
  const hasConditions = Condition === undefined || (isObject(Condition) && Object.values(Condition).every(isObject));
  return (
    (Effect === 'Allow' || Effect === 'Deny') &&
    hasPrincipal &&
    isTexts(value.Action ?? value.NotAction) &&
    isTexts(value.Resource ?? value.NotResource) &&
    hasConditions
  );
}

function parsedStatements(policy: string): unknown[] {
  try {
    const document: unknown = JSON.parse(policy);
    return isObject(document) && document.Statement !== undefined ? [document.Statement].flat() : [];
  } catch {
    return [];
  }
}

/** Whether a text is a policy that stands at a resource: every statement has effect, principal, action and resource. */
export function isResourcePolicy(policy: string): boolean {
  const statements = parsedStatements(policy);
  return statements.length > 0 && statements.every(isStatement);
}

/** The well-formed statements of a policy. */
export function statementsOf(policy: string): ResourceStatement[] {
  return parsedStatements(policy).filter(isStatement);
}

/** Whether a statement speaks of everybody, with or without credentials. */
export function isForEverybody({ Principal: principal }: ResourceStatement): boolean {
  if (typeof principal === 'string') return principal === '*';
  return textsOf(principal?.AWS).includes('*') || textsOf(principal?.['*']).includes('*');
}

function speaksOf(statement: ResourceStatement, principal: PolicyPrincipal): boolean {
  if (isForEverybody(statement)) return true;
  const named = typeof statement.Principal === 'object' ? statement.Principal : {};
  if (principal.kind === 'service') return textsOf(named.Service).includes(principal.name);
  if (principal.kind === 'anonymous') return false;
  const { accountId, arn } = principal;
  return textsOf(named.AWS).some((one) => [arn, accountId, `arn:aws:iam::${accountId}:root`].includes(one));
}

function covers(statement: ResourceStatement, resource: string): boolean {
  const matches = (patterns: string[]) => patterns.some((pattern) => matchesPattern(pattern, resource));
  const { Resource: wanted, NotResource: unwanted } = statement;
  return unwanted === undefined ? matches(textsOf(wanted)) : !matches(textsOf(unwanted));
}

/** What a policy says: a Deny wins over every Allow; 'silent' when no statement speaks of it. */
export function askPolicy(policy: string | undefined, question: PolicyQuestion): 'allowed' | 'denied' | 'silent' {
  if (policy === undefined) return 'silent';
  const effects = statementsOf(policy)
    .filter(
      (statement) =>
        speaksOf(statement, question.principal) &&
        coversAction(statement, question.action) &&
        covers(statement, question.resource) &&
        conditionsHold(statement.Condition, question.conditionValues),
    )
    .map(({ Effect }) => Effect);
  if (effects.includes('Deny')) return 'denied';
  return effects.includes('Allow') ? 'allowed' : 'silent';
}
