import type { ExRange } from './ex-range.ts';
import { viReplacement } from './pattern.ts';
import type { ViState } from './vi-state.ts';

/** A substitution as it was typed, for `:s` and `&` without words. */
export interface Substitution {
  pattern: string;
  replacement: string;
  flags: string;
}

/** Asks about one place: y, n, a, q or l. */
export type Confirm = (replacement: string) => Promise<string>;

/** Reads what stands behind `:s`: `/old/new/flags`, with any sign as the separator. */
export function readSubstitution(text: string, last: Substitution | undefined): Substitution | undefined {
  const separator = text[0];
  if (separator === undefined || /[\w\s"|&]/.test(separator)) {
    return last && { ...last, flags: text.replace(/^&/, last.flags).trim() };
  }
  const parts: string[] = [''];
  for (let at = 1; at < text.length; at++) {
    if (text[at] === '\\' && at + 1 < text.length) {
      parts[parts.length - 1] += text[at + 1] === separator ? separator : text.slice(at, at + 2);
      at++;
    } else if (text[at] === separator && parts.length < 3) parts.push('');
    else parts[parts.length - 1] += text[at]!;
  }
  const [pattern = '', replacement = '', flags = ''] = parts;
  return { pattern, replacement, flags: flags.trim() };
}

/** Replaces in the lines of a range. Answers how many places and lines were changed; undefined, and a message, when none could be. */
export async function substitute(
  state: ViState,
  { pattern, replacement, flags }: Substitution,
  { from, to }: ExRange,
  confirm: Confirm,
): Promise<{ places: number; lines: number } | undefined> {
  const { buffer, options } = state;
  const sought = pattern === '' ? state.sought?.pattern : pattern;
  if (sought === undefined) {
    state.message = 'E35: No previous regular expression';
    return undefined;
  }
  state.sought = { pattern: sought, direction: 1 };
  const compiled = state.compile(sought);
  if (!compiled) return undefined;
  const ignoresCase = flags.includes('i') || (compiled.ignoreCase && !flags.includes('I'));
  const isGlobal = flags.includes('g') !== options.gdefault;
  const search = new RegExp(compiled.source, `gu${ignoresCase ? 'i' : ''}`);
  const counts = { places: 0, lines: 0 };
  let lastRow = to;
  let asks = flags.includes('c');
  let isOver = false;
  for (let row = from; row <= lastRow && !isOver; row++) {
    const line = buffer.lines[row]!.join('');
    let changed = '';
    let end = 0;
    let found = 0;
    for (const match of line.matchAll(search)) {
      found++;
      const text = viReplacement(replacement, match);
      let answer = 'y';
      if (asks) {
        buffer.moveTo(row, Array.from(line.slice(0, match.index)).length);
        answer = await confirm(text);
        if (answer === 'a') asks = false;
        isOver = answer === 'q' || answer === 'l';
      }
      if (!/^[yal]$/.test(answer)) {
        found--;
        if (isOver) break;
        if (!isGlobal) break;
        continue;
      }
      changed += line.slice(end, match.index) + text;
      end = match.index + match[0].length;
      if (!isGlobal || isOver) break;
    }
    if (found === 0) continue;
    counts.places += found;
    counts.lines++;
    if (flags.includes('n')) continue;
    const lines = (changed + line.slice(end)).split('\n');
    buffer.replaceLines(row, 1, lines);
    row += lines.length - 1;
    lastRow += lines.length - 1;
    buffer.moveTo(row, 0);
  }
  if (counts.places === 0 && !flags.includes('e') && !flags.includes('c'))
    state.message = `E486: Pattern not found: ${sought}`;
  return counts;
}
