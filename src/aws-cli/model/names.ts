const irregularNames: Record<string, string> = {
  ExecutePartiQLBatch: 'execute-partiql-batch',
  ExecutePartiQLStatement: 'execute-partiql-statement',
  ExecutePartiQLTransaction: 'execute-partiql-transaction',
};

const cache = new Map<string, string>();

/** The CLI's name of an operation, member or waiter: `DescribeDBInstances` → `describe-db-instances`. */
export function kebabName(name: string): string {
  if (name.includes('-')) return name;
  let kebab = irregularNames[name] ?? cache.get(name);
  if (kebab === undefined) {
    const withPlural = name.replace(/[A-Z]{2,}s$/, (plural) => `-${plural.toLowerCase()}`);
    kebab = withPlural
      .replace(/(.)([A-Z][a-z]+)/g, '$1-$2')
      .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
      .toLowerCase();
    cache.set(name, kebab);
  }
  return kebab;
}
