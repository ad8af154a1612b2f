import type { MessageAttributeValue } from '../../../wire/generated/sns.ts';

type Rule = string | number | boolean | null | Record<string, unknown>;
type Scalar = string | number | boolean | null;

const orders: Record<string, (value: number, bound: number) => boolean> = {
  '=': (value, bound) => value === bound,
  '<': (value, bound) => value < bound,
  '<=': (value, bound) => value <= bound,
  '>': (value, bound) => value > bound,
  '>=': (value, bound) => value >= bound,
};

function satisfiesNumeric(value: Scalar, tests: unknown[]): boolean {
  if (typeof value !== 'number') return false;
  for (let i = 0; i < tests.length; i += 2) {
    if (!orders[String(tests[i])]?.(value, Number(tests[i + 1]))) return false;
  }
  return true;
}

function satisfies(value: Scalar, rule: Rule): boolean {
  if (typeof rule !== 'object' || rule === null) return value === rule;
  if ('prefix' in rule) return typeof value === 'string' && value.startsWith(String(rule.prefix));
  if ('suffix' in rule) return typeof value === 'string' && value.endsWith(String(rule.suffix));
  if ('anything-but' in rule) return ![rule['anything-but']].flat().includes(value);
  if ('equals-ignore-case' in rule) {
    return typeof value === 'string' && value.toLowerCase() === String(rule['equals-ignore-case']).toLowerCase();
  }
  return Array.isArray(rule.numeric) && satisfiesNumeric(value, rule.numeric);
}

function isMatch(values: Scalar[] | undefined, rules: Rule[]): boolean {
  return rules.some((rule) => {
    if (typeof rule === 'object' && rule !== null && 'exists' in rule) return rule.exists === (values !== undefined);
    return values?.some((value) => satisfies(value, rule)) ?? false;
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function valuesOf({ DataType: type, StringValue: text = '' }: MessageAttributeValue): Scalar[] {
  if (type.startsWith('Number')) return [Number(text)];
  return type === 'String.Array' ? [parseJson(text) as Scalar[]].flat() : [text];
}

function matchesBody(body: unknown, policy: Record<string, unknown>): boolean {
  if (typeof body !== 'object' || body === null) return false;
  return Object.entries(policy).every(([name, rules]) => {
    const value = Object.hasOwn(body, name) ? (body as Record<string, unknown>)[name] : undefined;
    if (!Array.isArray(rules)) return matchesBody(value, rules as Record<string, unknown>);
    return isMatch(value === undefined ? undefined : ([value].flat() as Scalar[]), rules as Rule[]);
  });
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
  const policy = JSON.parse(subscription.FilterPolicy) as Record<string, Rule[]>;
  if (subscription.FilterPolicyScope === 'MessageBody') return matchesBody(parseJson(message.body), policy);
  return Object.entries(policy).every(([name, rules]) => {
    const attribute = Object.hasOwn(message.attributes, name) ? message.attributes[name] : undefined;
    return isMatch(attribute && valuesOf(attribute), rules);
  });
}
