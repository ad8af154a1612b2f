import { SedError, type ReplacementPart, type Substitution } from './script.ts';

/** Longer texts are refused, as GNU's sed does without memory. */
const maxLength = 64 * 1024 * 1024;

/** @throws SedError when it is too long to be kept */
export function keptText(text: string): string {
  if (text.length > maxLength) throw new SedError('memory exhausted', 4);
  return text;
}

const firstOf = (text: string) => String.fromCodePoint(text.codePointAt(0)!);

/** What a match is replaced by. */
export function expandReplacement(parts: readonly ReplacementPart[], match: readonly (string | undefined)[]): string {
  let result = '';
  let mode: 'upper' | 'lower' | 'none' = 'none';
  let once: 'first-upper' | 'first-lower' | undefined;
  for (const part of parts) {
    if (typeof part === 'object') {
      if (part.change === 'first-upper' || part.change === 'first-lower') once = part.change;
      else [mode, once] = [part.change, undefined];
      continue;
    }
    const text = typeof part === 'string' ? part : (match[part] ?? '');
    if (text === '') continue;
    const changed = mode === 'upper' ? text.toUpperCase() : mode === 'lower' ? text.toLowerCase() : text;
    const first = firstOf(changed);
    if (once)
      result += (once === 'first-upper' ? first.toUpperCase() : first.toLowerCase()) + changed.slice(first.length);
    else result += changed;
    once = undefined;
  }
  return result;
}

/** The text with the matches replaced; undefined when there was none to replace. */
export function substitute(text: string, expression: RegExp, by: Substitution): string | undefined {
  let result = '';
  let copied = 0;
  let found = 0;
  let isReplaced = false;
  let lastEnd = -1;
  for (let at = 0; at <= text.length;) {
    expression.lastIndex = at;
    const match = expression.exec(text);
    if (!match) break;
    const end = match.index + match[0].length;
    // An empty match right behind another one does not count.
    const isCounted = match[0] !== '' || match.index !== lastEnd;
    if (isCounted && ++found >= by.number) {
      result = keptText(result + text.slice(copied, match.index) + expandReplacement(by.replacement, match));
      copied = end;
      isReplaced = true;
      if (!by.isGlobal) break;
    }
    lastEnd = end;
    at = match[0] === '' ? end + (text.codePointAt(end)! > 0xffff ? 2 : 1) : end;
  }
  return isReplaced ? keptText(result + text.slice(copied)) : undefined;
}
