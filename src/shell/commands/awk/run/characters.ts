const surrogate = /[\ud800-\udfff]/;

/** How many characters (not code units) a text has. */
export function characterCount(text: string): number {
  return surrogate.test(text) ? Array.from(text).length : text.length;
}

/** The place of a code unit among the characters, from 0. */
export function characterIndex(text: string, unit: number): number {
  return surrogate.test(text) ? characterCount(text.slice(0, unit)) : unit;
}

/** Characters `from` (0 is the first) up to but without `to`. */
export function sliceCharacters(text: string, from: number, to: number): string {
  return surrogate.test(text) ? Array.from(text).slice(from, to).join('') : text.slice(from, to);
}

/** `substr`: positions are rounded, and what lies before the text takes part in the count. */
export function substring(text: string, start: number, length: number): string {
  const from = Math.round(start);
  const to = length === Infinity ? Infinity : from + Math.round(length);
  if (Number.isNaN(from) || Number.isNaN(to) || to <= 1) return '';
  return sliceCharacters(text, Math.max(from, 1) - 1, Math.max(to, 1) - 1);
}
