import data from './minimums.json' with { type: 'json' };

/**
 * Least lengths (of strings, lists and blobs) and least values (of numbers) that the CLI checks before it sends.
 * By service and minimum: `Structure.Member`, or the name of a list whose items are meant. Source: AWS's public service models of May 2026.
 */
const minimums = data as Record<string, Record<string, readonly string[]>>;

const tables = new Map<string, ReadonlyMap<string, number>>();

/** The least length or value of a structure's member, or of a list's items when `member` is missing. */
export function minimumOf(serviceId: string, shape: string, member?: string): number | undefined {
  let table = tables.get(serviceId);
  if (!table) tables.set(serviceId, (table = readTable(serviceId)));
  return table.get(member === undefined ? shape : `${shape}.${member}`);
}

function readTable(serviceId: string): ReadonlyMap<string, number> {
  const table = new Map<string, number>();
  for (const [minimum, names] of Object.entries(minimums[serviceId] ?? {})) {
    for (const name of names) table.set(name, Number(minimum));
  }
  return table;
}
