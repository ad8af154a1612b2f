/** A name as Route 53 keeps it: lower case, with the final dot, `*` escaped. */
export function qualifiedName(name: string): string {
  const lower = name.toLowerCase().replaceAll('*', '\\052');
  return lower.endsWith('.') ? lower : `${lower}.`;
}

/** Whether a name (with or without the final dot) can be one of a zone or record. */
export function isDomainName(name: string): boolean {
  const bare = name.replace(/\.$/, '');
  if (bare === '' || bare.length > 254) return false;
  return bare.split('.').every((label) => /^(\*|\\052|[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?)$/.test(label));
}

function reversed(name: string): string {
  return name.split('.').reverse().join('.');
}

/** Route 53's order of names: by label, from the top-level domain down. */
export function compareNames(a: string, b: string): number {
  const [x, y] = [reversed(a), reversed(b)];
  return x < y ? -1 : x > y ? 1 : 0;
}
