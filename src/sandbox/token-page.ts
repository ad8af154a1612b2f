const tokenPrefix = 'cheonman/';

/** One page of a list, with the token of the next one. */
export interface Page<Item> {
  page: Item[];
  nextToken?: string;
}

function offsetOf(token: string): number | undefined {
  let text = '';
  try {
    text = atob(token);
  } catch {
    return undefined;
  }
  const offset = text.startsWith(tokenPrefix) ? Number(text.slice(tokenPrefix.length)) : NaN;
  return Number.isInteger(offset) && offset >= 0 ? offset : undefined;
}

/** Cuts a page out of `items`. `onInvalidToken` throws the service's own error. */
export function tokenPage<Item>(
  items: readonly Item[],
  options: { size: number; token: string | undefined; onInvalidToken: () => never },
): Page<Item> {
  const start = options.token ? (offsetOf(options.token) ?? options.onInvalidToken()) : 0;
  const end = start + options.size;
  const page = items.slice(start, end);
  return end < items.length ? { page, nextToken: btoa(`${tokenPrefix}${end}`) } : { page };
}
