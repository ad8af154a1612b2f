/** Whether a value matches a pattern of a policy: `*` stands for any text, `?` for one character. */
export function matchesPattern(pattern: string, value: string): boolean {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*/g, '.*')
    .replace(/\?/g, '.');
  return new RegExp(`^${source}$`, 's').test(value);
}

/** Policies hold one text or a list of them. */
export function textsOf(value: string | string[] | undefined): string[] {
  return value === undefined ? [] : [value].flat();
}

/** Whether a statement speaks of an action, e.g. 'ssm:GetParameter'; the case of letters does not matter. */
export function coversAction(
  statement: { Action?: string | string[]; NotAction?: string | string[] },
  action: string,
): boolean {
  const matches = (patterns: string[]) =>
    patterns.some((pattern) => matchesPattern(pattern.toLowerCase(), action.toLowerCase()));
  return statement.NotAction === undefined
    ? matches(textsOf(statement.Action))
    : !matches(textsOf(statement.NotAction));
}
