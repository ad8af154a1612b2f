import { findMatch, regExpOf } from './regexps.ts';

const isBlank = (code: number) => code === 32 || code === 9 || code === 10;

function splitAtBlanks(text: string): string[] {
  const parts: string[] = [];
  for (let at = 0; at < text.length;) {
    while (at < text.length && isBlank(text.charCodeAt(at))) at++;
    if (at === text.length) break;
    const start = at;
    while (at < text.length && !isBlank(text.charCodeAt(at))) at++;
    parts.push(text.slice(start, at));
  }
  return parts;
}

function splitAtMatches(text: string, expression: RegExp): string[] {
  const parts: string[] = [];
  let start = 0;
  for (let from = 0; from <= text.length;) {
    const match = findMatch(expression, text, from);
    if (!match) break;
    // What matches nothing separates nothing.
    if (match[0] === '') {
      from = match.index + 1;
      continue;
    }
    parts.push(text.slice(start, match.index));
    start = from = match.index + match[0].length;
  }
  parts.push(text.slice(start));
  return parts;
}

/** Parts of a text between separators as FS gives them: a blank, one character, "" for each character, an expression. */
export function splitText(text: string, separator: string | RegExp): string[] {
  if (text === '') return [];
  if (separator === ' ') return splitAtBlanks(text);
  if (separator === '') return Array.from(text);
  if (typeof separator !== 'string') return splitAtMatches(text, separator);
  return separator.length === 1 ? text.split(separator) : splitAtMatches(text, regExpOf(separator));
}

/** Fields of a record of several lines (RS=""): a newline separates them too. */
export function splitParagraph(text: string, separator: string): string[] {
  if (separator === ' ' || separator === '') return splitText(text, separator);
  const source = separator.length === 1 ? separator.replace(/[\\^$.*+?()[\]{}|]/, '\\$&') : separator;
  return text === '' ? [] : splitAtMatches(text, regExpOf(`(${source})|\n`));
}
