import { parseCidr } from '../../../core/ipv4.ts';

/** What is wrong with a filter policy, in the words of SNS. */
class PolicyProblem extends Error {}

function fail(problem: string): never {
  throw new PolicyProblem(problem);
}

const maxKeys = 5;
const maxCombinations = 150;
const textPatterns = ['prefix', 'suffix', 'equals-ignore-case'];

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function checkNumber(operator: unknown, value: unknown): number {
  if (typeof value === 'number') return value;
  return fail(`FilterPolicy: Value of ${operator === '=' ? 'equals' : String(operator)} must be numeric`);
}

function checkNumeric(tests: unknown): void {
  if (!Array.isArray(tests) || tests.length === 0) fail('FilterPolicy: Invalid member in numeric match: ]');
  const [operator, first, secondOperator, second, ...rest] = tests as unknown[];
  if (typeof operator !== 'string') fail(`FilterPolicy: Invalid member in numeric match: ${String(operator)}`);
  if (!['<', '<=', '=', '>', '>='].includes(operator)) {
    fail(`FilterPolicy: Unrecognized numeric range operator: ${operator}`);
  }
  const bottom = checkNumber(operator, first);
  if (tests.length <= 2) return;
  if (operator !== '>' && operator !== '>=') fail('FilterPolicy: Too many elements in numeric expression');
  if (secondOperator !== '<' && secondOperator !== '<=') {
    fail(`FilterPolicy: Bad numeric range operator: ${String(secondOperator)}`);
  }
  if (checkNumber(secondOperator, second) <= bottom) fail('FilterPolicy: Bottom must be less than top');
  if (rest.length > 0) fail('FilterPolicy: Too many terms in numeric range expression');
}

function checkCidr(text: unknown): void {
  if (typeof text !== 'string') fail('FilterPolicy: prefix match pattern must be a string');
  const [address = '', mask, ...rest] = text.split('/');
  if (mask === undefined || rest.length > 0) fail("FilterPolicy: Malformed CIDR, one '/' required");
  if (!/^\d+$/.test(mask)) fail('FilterPolicy: Malformed CIDR, mask bits must be an integer');
  if (!parseCidr(text)) fail(`FilterPolicy: Nonstandard IP address: ${address}`);
}

function checkAnythingBut(unwanted: unknown): void {
  for (const one of [unwanted].flat()) {
    const [operator] = isObject(one) ? Object.keys(one) : [];
    if (operator !== undefined && !textPatterns.includes(operator)) {
      fail(`FilterPolicy: Unsupported anything-but pattern: ${operator}`);
    }
    checkRule(one);
  }
}

function checkPattern(operator: string, pattern: unknown): void {
  if (operator === 'numeric') return checkNumeric(pattern);
  if (operator === 'cidr') return checkCidr(pattern);
  if (operator === 'anything-but') return checkAnythingBut(pattern);
  if (operator === 'exists') {
    if (typeof pattern !== 'boolean') fail('FilterPolicy: exists match pattern must be either true or false.');
    return;
  }
  if (!textPatterns.includes(operator)) fail(`FilterPolicy: Unrecognized match type ${operator}`);
  if (typeof pattern !== 'string') fail(`FilterPolicy: ${operator} match pattern must be a string`);
}

function checkRule(rule: unknown): void {
  if (rule === null || ['string', 'number', 'boolean'].includes(typeof rule)) return;
  if (!isObject(rule)) fail('FilterPolicy: Match value must be String, number, true, false, or null');
  const [entry, ...others] = Object.entries(rule);
  if (!entry || others.length > 0) fail('FilterPolicy: Only one key allowed in match expression');
  checkPattern(...entry);
}

/** Checks a level of a policy; gives how many combinations of values there are with it. Deeper levels count more. */
function combinationsOf(policy: unknown, depth: number, combinations: number): number {
  if (!isObject(policy)) fail('FilterPolicy: Match value must be String, number, true, false, or null');
  let total = combinations;
  for (const [key, rules] of Object.entries(policy)) {
    if (isObject(rules)) {
      total = combinationsOf(rules, depth + 1, total);
      continue;
    }
    if (!Array.isArray(rules)) fail(`FilterPolicy: "${key}" must be an object or an array`);
    if (rules.length === 0) fail('FilterPolicy: Empty arrays are not allowed');
    if (key === '$or') {
      const before = total;
      total = rules.reduce((sum: number, choice) => sum + combinationsOf(choice, depth, before), 0);
    } else {
      rules.forEach(checkRule);
      total *= rules.length * depth;
    }
  }
  return total;
}

function checkPolicy(text: string, scope: string | undefined): void {
  let policy: unknown;
  try {
    policy = JSON.parse(text);
  } catch {
    fail('FilterPolicy: failed to parse JSON.');
  }
  if (!isObject(policy)) fail('FilterPolicy: failed to parse JSON.');
  if (Object.keys(policy).length > maxKeys) fail(`FilterPolicy: Filter policy can not have more than ${maxKeys} keys`);
  if (combinationsOf(policy, 1, 1) > maxCombinations) fail('FilterPolicy: Filter policy is too complex');
  if (scope !== 'MessageBody' && Object.values(policy).some(isObject)) {
    fail('Filter policy scope MessageAttributes does not support nested filter policy');
  }
}

/**
 * What SNS says about a filter policy that it does not take; undefined when it takes it.
 * Source: docs.aws.amazon.com/sns/latest/dg/subscription-filter-policy-constraints.html; wording as observed.
 */
export function filterPolicyProblem(text: string, scope: string | undefined): string | undefined {
  try {
    checkPolicy(text, scope);
    return undefined;
  } catch (error) {
    if (error instanceof PolicyProblem) return error.message;
    throw error;
  }
}
