/**
 * A `$` that starts no expansion stands for itself, but the parser never comes back from one in arithmetic. It is
 * hidden behind a character that no text has, and shown again in the tree.
 */
const mark = '\ufdd1';

/** What is escaped, what starts an expansion, and any other `$` with the character behind it. */
const dollars = /\\[^]|\$[\w*@#?\-!${(']|\$(?=(["[])?)/g;
/** In quotes of an expression the parser takes the backslash away first, and then sees the `$` alone. */
const escapedInArithmetic = /\(\((?:(?!\)\)).)*"(?:[^"\\]|\\.)*\\\$/s;
/** An expression in an offset that does not end: its last character is cut off, perhaps behind a `$`. */
const unclosedInOffset = /\$\{[^}]*:[^}]*\$\(\((?:(?!\)\))[^{}])*\}/;
/** Where `$"…"` and `$[…]` have no meaning, or none that the parser comes back from. */
const arithmetic = /\(\(|\$\[[^\]]*\$\[|\$\{[^}]*:/;

/** The same source for the parser; undefined when only an error can come of it. */
export function hideLoneDollars(source: string): string | undefined {
  if (!source.includes('$')) return source;
  if (escapedInArithmetic.test(source) || unclosedInOffset.test(source)) return undefined;
  const isInArithmetic = arithmetic.test(source);
  return source.replace(dollars, (text, next: string | undefined, at: number) => {
    if (text !== '$') return text;
    const isAlone = next === undefined || isInArithmetic || (next === '"' && isInQuotes(source, at));
    return isAlone ? mark : text;
  });
}

/** Whether a `"` at this place would end a quoted text rather than start one. */
function isInQuotes(source: string, at: number): boolean {
  return source.slice(0, at).replace(/\\./gs, '').split('"').length % 2 === 0;
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
