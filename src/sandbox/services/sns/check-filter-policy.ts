import { parseCidr } from '../../../core/ipv4.ts';

const maxKeys = 5;
const maxCombinations = 150;
const textPatterns = ['prefix', 'suffix', 'equals-ignore-case'];

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reads a policy and fails, with what SNS says about it, where it is not one. */
class FilterPolicyCheck {
  private readonly fail: (problem: string) => never;

  constructor(fail: (problem: string) => never) {
    this.fail = fail;
  }

  private checkNumber(operator: unknown, value: unknown): number {
    if (typeof value === 'number') return value;
    return this.fail(`FilterPolicy: Value of ${operator === '=' ? 'equals' : String(operator)} must be numeric`);
  }

  private checkNumeric(tests: unknown): void {
    if (!Array.isArray(tests) || tests.length === 0) this.fail('FilterPolicy: Invalid member in numeric match: ]');
    const [operator, first, secondOperator, second, ...rest] = tests as unknown[];
    if (typeof operator !== 'string') this.fail(`FilterPolicy: Invalid member in numeric match: ${String(operator)}`);
    if (!['<', '<=', '=', '>', '>='].includes(operator)) {
      this.fail(`FilterPolicy: Unrecognized numeric range operator: ${operator}`);
    }
    const bottom = this.checkNumber(operator, first);
    if (tests.length <= 2) return;
    if (operator !== '>' && operator !== '>=') this.fail('FilterPolicy: Too many elements in numeric expression');
    if (secondOperator !== '<' && secondOperator !== '<=') {
      this.fail(`FilterPolicy: Bad numeric range operator: ${String(secondOperator)}`);
    }
    if (this.checkNumber(secondOperator, second) <= bottom) this.fail('FilterPolicy: Bottom must be less than top');
    if (rest.length > 0) this.fail('FilterPolicy: Too many terms in numeric range expression');
  }

  private checkCidr(text: unknown): void {
    if (typeof text !== 'string') this.fail('FilterPolicy: prefix match pattern must be a string');
    const [address = '', mask, ...rest] = text.split('/');
    if (mask === undefined || rest.length > 0) this.fail("FilterPolicy: Malformed CIDR, one '/' required");
    if (!/^\d+$/.test(mask)) this.fail('FilterPolicy: Malformed CIDR, mask bits must be an integer');
    if (!parseCidr(text)) this.fail(`FilterPolicy: Nonstandard IP address: ${address}`);
  }

  private checkAnythingBut(unwanted: unknown): void {
    for (const one of [unwanted].flat()) {
      const [operator] = isObject(one) ? Object.keys(one) : [];
      if (operator !== undefined && !textPatterns.includes(operator)) {
        this.fail(`FilterPolicy: Unsupported anything-but pattern: ${operator}`);
      }
      this.checkRule(one);
    }
  }

  private checkPattern(operator: string, pattern: unknown): void {
    if (operator === 'numeric') return this.checkNumeric(pattern);
    if (operator === 'cidr') return this.checkCidr(pattern);
    if (operator === 'anything-but') return this.checkAnythingBut(pattern);
    if (operator === 'exists') {
      if (typeof pattern !== 'boolean') this.fail('FilterPolicy: exists match pattern must be either true or false.');
      return;
    }
    if (!textPatterns.includes(operator)) this.fail(`FilterPolicy: Unrecognized match type ${operator}`);
    if (typeof pattern !== 'string') this.fail(`FilterPolicy: ${operator} match pattern must be a string`);
  }

  private checkRule(rule: unknown): void {
    if (rule === null || ['string', 'number', 'boolean'].includes(typeof rule)) return;
    if (!isObject(rule)) this.fail('FilterPolicy: Match value must be String, number, true, false, or null');
    const [entry, ...others] = Object.entries(rule);
    if (!entry || others.length > 0) this.fail('FilterPolicy: Only one key allowed in match expression');
    this.checkPattern(...entry);
  }

  /** Checks a level of a policy; gives how many combinations of values there are with it. Deeper levels count more. */
  private combinationsOf(policy: unknown, depth: number, combinations: number): number {
    if (depth > maxCombinations) this.fail('FilterPolicy: Filter policy is too complex');
    if (!isObject(policy)) this.fail('FilterPolicy: Match value must be String, number, true, false, or null');
    let total = combinations;
    for (const [key, rules] of Object.entries(policy)) {
      if (isObject(rules)) {
        total = this.combinationsOf(rules, depth + 1, total);
        continue;
      }
      if (!Array.isArray(rules)) this.fail(`FilterPolicy: "${key}" must be an object or an array`);
      if (rules.length === 0) this.fail('FilterPolicy: Empty arrays are not allowed');
      if (key === '$or') {
        const before = total;
        total = rules.reduce((sum: number, choice) => sum + this.combinationsOf(choice, depth, before), 0);
      } else {
        for (const rule of rules) this.checkRule(rule);
        total *= rules.length * depth;
      }
    }
    return total;
  }

  /** A whole policy, as text. */
  check(text: string, scope: string | undefined): void {
    let policy: unknown;
    try {
      policy = JSON.parse(text);
    } catch {
      this.fail('FilterPolicy: failed to parse JSON.');
    }
    if (!isObject(policy)) this.fail('FilterPolicy: failed to parse JSON.');
    if (Object.keys(policy).length > maxKeys)
      this.fail(`FilterPolicy: Filter policy can not have more than ${maxKeys} keys`);
    if (this.combinationsOf(policy, 1, 1) > maxCombinations) this.fail('FilterPolicy: Filter policy is too complex');
    if (scope !== 'MessageBody' && Object.values(policy).some(isObject)) {
      this.fail('Filter policy scope MessageAttributes does not support nested filter policy');
    }
  }
}

/**
 * Calls `fail` with what SNS says about a filter policy that it does not take.
 * Source: docs.aws.amazon.com/sns/latest/dg/subscription-filter-policy-constraints.html; wording as observed.
 */
export function checkFilterPolicy(text: string, scope: string | undefined, fail: (problem: string) => never): void {
  new FilterPolicyCheck(fail).check(text, scope);
}
