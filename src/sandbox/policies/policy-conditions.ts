import { cidrContains } from '../../core/ipv4.ts';
import { matchesPattern } from '../services/iam/policy-pattern.ts';

/** `Condition` of a policy statement: operator → key → values. */
export type Conditions = Record<string, Record<string, unknown>>;

/** What is known of a request, by the lower-case names of condition keys, e.g. 'aws:sourcearn'. */
export type ConditionValues = Readonly<Record<string, string | undefined>>;

type Test = (wanted: string, actual: string) => boolean;

const equals: Test = (wanted, actual) => wanted === actual;
const equalsIgnoringCase: Test = (wanted, actual) => wanted.toLowerCase() === actual.toLowerCase();
const inNetwork: Test = (wanted, actual) => cidrContains(wanted.includes('/') ? wanted : `${wanted}/32`, actual);

/** Operators that hold when one of the values fits. Source: docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html */
const positive: Record<string, Test> = {
  StringEquals: equals,
  StringEqualsIgnoreCase: equalsIgnoringCase,
  StringLike: matchesPattern,
  ArnEquals: matchesPattern,
  ArnLike: matchesPattern,
  Bool: equalsIgnoringCase,
  IpAddress: inNetwork,
};

/** Operators that hold when none of the values fits, and where the key is missing. */
const negative: Record<string, Test> = {
  StringNotEquals: equals,
  StringNotEqualsIgnoreCase: equalsIgnoringCase,
  StringNotLike: matchesPattern,
  ArnNotEquals: matchesPattern,
  ArnNotLike: matchesPattern,
  NotIpAddress: inNetwork,
};

function holds(operator: string, wanted: string[], actual: string | undefined): boolean {
  const name = operator.replace(/IfExists$/, '');
  if (name === 'Null') return wanted.some((one) => (one === 'true') === (actual === undefined));
  if (actual === undefined && name !== operator) return true;
  const refused = Object.hasOwn(negative, name) ? negative[name] : undefined;
  if (refused) return actual === undefined || !wanted.some((one) => refused(one, actual));
  const test = Object.hasOwn(positive, name) ? positive[name] : undefined;
  return actual !== undefined && test !== undefined && wanted.some((one) => test(one, actual));
}

/** Whether all conditions hold. Operators that the sandbox does not know do not hold. */
export function conditionsHold(conditions: Conditions | undefined, values: ConditionValues): boolean {
  return Object.entries(conditions ?? {}).every(([operator, tests]) =>
    Object.entries(tests).every(([key, wanted]) =>
      holds(operator, [wanted].flat().map(String), values[key.toLowerCase()]),
    ),
  );
}
