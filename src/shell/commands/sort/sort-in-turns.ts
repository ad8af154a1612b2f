/** So many items are sorted at once; merging gives others their turn as often. */
const pieceLength = 8192;

/** A stable sort that calls `turn` now and then, so that a long one can be interrupted. */
export async function sortInTurns<Item>(
  items: readonly Item[],
  compare: (left: Item, right: Item) => number,
  turn: () => Promise<void>,
): Promise<Item[]> {
  let pieces: Item[][] = [];
  for (let start = 0; start < items.length; start += pieceLength) {
    pieces.push(items.slice(start, start + pieceLength).sort(compare));
    await turn();
  }
  while (pieces.length > 1) {
    const merged: Item[][] = [];
    for (let at = 0; at < pieces.length; at += 2) {
      const right = pieces[at + 1];
      merged.push(right ? await merge(pieces[at]!, right, compare, turn) : pieces[at]!);
    }
    pieces = merged;
  }
  return pieces[0] ?? [];
}

async function merge<Item>(
  left: readonly Item[],
  right: readonly Item[],
  compare: (left: Item, right: Item) => number,
  turn: () => Promise<void>,
): Promise<Item[]> {
  const merged: Item[] = [];
  for (let a = 0, b = 0; a < left.length || b < right.length;) {
    const takesLeft = b >= right.length || (a < left.length && compare(left[a]!, right[b]!) <= 0);
    merged.push(takesLeft ? left[a++]! : right[b++]!);
    if (merged.length % pieceLength === 0) await turn();
  }
  return merged;
}
