/**
 * How deep a source may nest. Parsing takes time with a power of the depth, above all of expansions, each of which is
 * parsed again when its turn comes; the parser gives up by itself at 200 commands in each other.
 */
const maxDepths: readonly { opening: RegExp; closing: string; depth: number }[] = [
  { opening: /\$\(\(/g, closing: '))', depth: 100 },
  { opening: /\$\(/g, closing: ')', depth: 250 },
  { opening: /\$\{/g, closing: '}', depth: 250 },
  { opening: /\{/g, closing: '}', depth: 3_000 },
  { opening: /\(/g, closing: ')', depth: 3_000 },
  { opening: /\[/g, closing: ']', depth: 3_000 },
];

/** Whether a source opens so many brackets in each other, closed or not, that parsing it could take seconds. */
export function nestsTooDeep(source: string): boolean {
  return maxDepths.some(({ opening, closing, depth }) => {
    // Quotes and comments are not looked at: no text opens that many brackets that it does not close.
    const places = Array.from(source.matchAll(opening), ({ index }) => index);
    return places.length > depth && deepest(source, places, closing) > depth;
  });
}

/** The depth of the innermost of the brackets that open at `places`; one that closes nothing does not count. */
function deepest(source: string, places: readonly number[], closing: string): number {
  let depth = 0;
  let most = 0;
  let closedAt = source.indexOf(closing);
  for (const place of places) {
    for (; closedAt >= 0 && closedAt < place; closedAt = source.indexOf(closing, closedAt + 1)) {
      depth = Math.max(0, depth - 1);
    }
    most = Math.max(most, ++depth);
  }
  return most;
}
