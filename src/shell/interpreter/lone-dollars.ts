/**
 * A `$` that starts no expansion stands for itself, but the parser never comes back from one in arithmetic. It is
 * hidden behind a character that no text has, and shown again in the tree.
 */
const mark = '\ufdd1';

/** What is escaped, what starts an expansion, and any other `$` with the character behind it. */
const dollars = /\\[^]|\$[\w*@#?\-!${(']|\$(?=(["[])?)/g;
/** Where `$"…"` and `$[…]` have no meaning, or none that the parser comes back from. */
const arithmetic = /\(\(|\$\[[^\]]*\$\[|\$\{[^}]*:/;

/** The same source for the parser. */
export function hideLoneDollars(source: string): string {
  if (!source.includes('$')) return source;
  const isInArithmetic = arithmetic.test(source);
  const isInQuotes = quotesOf(source);
  return source.replace(dollars, (text, next: string | undefined, at: number) => {
    if (text !== '$') return text;
    const isAlone = next === undefined || isInArithmetic || (next === '"' && isInQuotes(at));
    return isAlone ? mark : text;
  });
}

/** Tells of one place after the other whether a `"` there would end a quoted text rather than start one. */
function quotesOf(source: string): (at: number) => boolean {
  let seen = 0;
  let isIn = false;
  return (at) => {
    for (; seen < at; seen++) {
      if (source[seen] === '\\') seen++;
      else if (source[seen] === '"') isIn = !isIn;
    }
    return isIn;
  };
}

/** Shows them again in a text, or throughout a tree, which is changed. */
export function showLoneDollars<T>(node: T): T {
  if (typeof node === 'string') return node.replaceAll(mark, '$') as T;
  if (typeof node === 'object' && node !== null) {
    const fields = node as Record<string, unknown>;
    for (const [key, value] of Object.entries(fields)) fields[key] = showLoneDollars(value);
  }
  return node;
}
