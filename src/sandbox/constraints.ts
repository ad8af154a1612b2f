import { AwsError, type AwsErrorRow } from '../core/errors/aws-error.ts';

/** Limits of a member, as the API reference gives them. Lengths count characters or list items. */
export interface Constraint {
  isRequired?: boolean;
  minLength?: number;
  maxLength?: number;
  /** Whole-value pattern. */
  pattern?: RegExp;
  values?: readonly string[];
  min?: number;
  max?: number;
}

function describeValue(value: unknown): string {
  if (value === undefined) return 'null';
  return Array.isArray(value) ? `'[${value.map(String).join(', ')}]'` : `'${String(value)}'`;
}

function violation(value: unknown, constraint: Constraint): string | undefined {
  if (value === undefined) return constraint.isRequired ? 'Member must not be null' : undefined;
  const { minLength = 0, maxLength = Infinity, pattern, values, min = -Infinity, max = Infinity } = constraint;
  if (typeof value === 'string' || Array.isArray(value)) {
    if (value.length < minLength) return `Member must have length greater than or equal to ${minLength}`;
    if (value.length > maxLength) return `Member must have length less than or equal to ${maxLength}`;
  }
  if (typeof value === 'number') {
    if (value < min) return `Member must have value greater than or equal to ${min}`;
    if (value > max) return `Member must have value less than or equal to ${max}`;
  }
  if (typeof value !== 'string') return undefined;
  if (pattern && !pattern.test(value)) {
    return `Member must satisfy regular expression pattern: ${pattern.source.replace(/^\^|\$$/g, '')}`;
  }
  if (values && !values.includes(value)) return `Member must satisfy enum value set: [${values.join(', ')}]`;
  return undefined;
}

/**
 * Checks members as AWS's common validation does, all at once.
 * Throws `row` with `1 validation error detected: Value 'x' at 'name' failed to satisfy constraint: …`.
 */
export function checkConstraints(
  row: AwsErrorRow<'{summary}'>,
  checks: readonly (readonly [path: string, value: unknown, constraint: Constraint])[],
): void {
  const details = checks.flatMap(([path, value, constraint]) => {
    const problem = violation(value, constraint);
    return problem ? [`Value ${describeValue(value)} at '${path}' failed to satisfy constraint: ${problem}`] : [];
  });
  if (details.length === 0) return;
  const count = `${details.length} validation error${details.length > 1 ? 's' : ''} detected`;
  throw new AwsError(row, { summary: `${count}: ${details.join('; ')}` });
}
