import { cidrContains } from '../../../core/ipv4.ts';
import type { MessageAttributeValue } from '../../../wire/generated/sns.ts';

type Scalar = string | number | boolean | null;
type Pattern = Record<string, unknown>;
type Rule = Scalar | Pattern;
/** The values of a policy's key in a message; undefined where the message lacks it. */
type ValuesOf = (path: readonly string[]) => Scalar[] | undefined;

const orders: Record<string, (value: number, bound: number) => boolean> = {
  '=': (value, bound) => value === bound,
  '<': (value, bound) => value < bound,
  '<=': (value, bound) => value <= bound,
  '>': (value, bound) => value > bound,
  '>=': (value, bound) => value >= bound,
};

function satisfiesNumeric(value: Scalar, tests: readonly unknown[]): boolean {
  if (typeof value !== 'number') return false;
  for (let i = 0; i < tests.length; i += 2) {
    if (!orders[String(tests[i])]?.(value, Number(tests[i + 1]))) return false;
  }
  return true;
}

/** What the patterns on texts mean. */
const textTests: Record<string, (value: string, pattern: string) => boolean> = {
  prefix: (value, pattern) => value.startsWith(pattern),
  suffix: (value, pattern) => value.endsWith(pattern),
  'equals-ignore-case': (value, pattern) => value.toLowerCase() === pattern.toLowerCase(),
  cidr: (value, pattern) => cidrContains(pattern, value),
};

function satisfies(value: Scalar, rule: Rule): boolean {
  if (typeof rule !== 'object' || rule === null) return value === rule;
  const [[operator, pattern] = ['', undefined]] = Object.entries(rule);
  if (operator === 'numeric') return Array.isArray(pattern) && satisfiesNumeric(value, pattern);
  if (operator === 'anything-but') return ![pattern].flat().some((unwanted) => satisfies(value, unwanted as Rule));
  const test = Object.hasOwn(textTests, operator) ? textTests[operator] : undefined;
  return test !== undefined && typeof value === 'string' && test(value, String(pattern));
}

function isMatch(values: Scalar[] | undefined, rules: readonly Rule[]): boolean {
  return rules.some((rule) => {
    if (typeof rule === 'object' && rule !== null && 'exists' in rule) return rule.exists === (values !== undefined);
    return values?.some((value) => satisfies(value, rule)) ?? false;
  });
}

function matches(policy: Record<string, unknown>, valuesOf: ValuesOf, path: readonly string[] = []): boolean {
  return Object.entries(policy).every(([name, rules]) => {
    if (name === '$or' && Array.isArray(rules)) {
      return rules.some((choice) => matches(choice as Record<string, unknown>, valuesOf, path));
    }
    if (!Array.isArray(rules)) return matches(rules as Record<string, unknown>, valuesOf, [...path, name]);
    return isMatch(valuesOf([...path, name]), rules as Rule[]);
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function attributeValues({ DataType: type = '', StringValue: text = '' }: MessageAttributeValue): Scalar[] {
  if (type.startsWith('Number')) return [Number(text)];
  return type === 'String.Array' ? [parseJson(text) as Scalar[]].flat() : [text];
}

/** What stands at a path in a body; lists stand for each of their elements. */
function bodyValues(body: unknown, path: readonly string[]): Scalar[] | undefined {
  const found = path.reduce<unknown[]>(
    (nodes, name) =>
      nodes.flatMap((node) =>
        typeof node === 'object' && node !== null && Object.hasOwn(node, name)
          ? [(node as Record<string, unknown>)[name]].flat()
          : [],
      ),
    [body].flat(),
  );
  return found.length > 0 ? (found as Scalar[]) : undefined;
}

/**
 * Whether a subscription with these attributes wants a message.
 * Source: docs.aws.amazon.com/sns/latest/dg/sns-subscription-filter-policies.html
 */
export function isWanted(
  subscription: Record<string, string>,
  message: { body: string; attributes: Record<string, MessageAttributeValue> },
): boolean {
  if (subscription.FilterPolicy === undefined) return true;
  const policy = JSON.parse(subscription.FilterPolicy) as Record<string, unknown>;
  if (subscription.FilterPolicyScope === 'MessageBody') {
    const body = parseJson(message.body);
    if (typeof body !== 'object' || body === null) return false;
    return matches(policy, (path) => bodyValues(body, path));
  }
  return matches(policy, ([name = '']) => {
    const attribute = Object.hasOwn(message.attributes, name) ? message.attributes[name] : undefined;
    return attribute && attributeValues(attribute);
  });
}
