import { findMatch } from './regexps.ts';

/** A replacement as its parts: texts, and the numbers of the groups to put in; 0 is all that matched. */
export type Replacement = readonly (string | number)[];

/** `&` and `\\&`; with `hasGroups` (gensub) also `\\1` to `\\9`. */
export function parseReplacement(text: string, hasGroups: boolean): Replacement {
  const parts: (string | number)[] = [];
  for (const [token] of text.matchAll(/\\\\(?=\\*&)|\\[^]|&|[^\\&]+|\\/g)) {
    if (token === '&') parts.push(0);
    else if (token === '\\&') parts.push('&');
    else if (token === '\\\\') parts.push('\\');
    else if (hasGroups && /^\\\d$/.test(token)) parts.push(Number(token[1]));
    else parts.push(token);
  }
  return parts;
}

/** Replaces the matches, or the one with the number `only` (from 1). */
export function substitute(
  text: string,
  expression: RegExp,
  replacement: Replacement,
  only?: number,
): { text: string; count: number } {
  let result = '';
  let copied = 0;
  let seen = 0;
  let count = 0;
  let lastEnd = -1;
  for (let from = 0; from <= text.length;) {
    const match = findMatch(expression, text, from);
    if (!match) break;
    const end = match.index + match[0].length;
    from = Math.max(end, match[0] === '' ? match.index + 1 : 0);
    // Nothing right behind a match is not another one.
    if (match[0] === '' && match.index === lastEnd) continue;
    lastEnd = end;
    seen++;
    if (only !== undefined && seen < only) continue;
    result += text.slice(copied, match.index);
    for (const part of replacement) result += typeof part === 'string' ? part : (match[part] ?? '');
    copied = end;
    count++;
    if (only !== undefined) break;
  }
  return { text: result + text.slice(copied), count };
}
