import type { TextBuffer } from './text-buffer.ts';

/** Where a motion leads, and what an operator takes on the way there. */
export interface Target {
  row: number;
  column: number;
  /** Whole lines: `dG`, `dj`. */
  isLinewise?: boolean;
  /** The character that is reached belongs to it: `de`, `d$` does not. */
  isInclusive?: boolean;
}

interface Place {
  row: number;
  column: number;
}

type Line = readonly string[];

const kindOf = (char: string | undefined) => {
  if (char === undefined || /\s/.test(char)) return 'blank';
  return /[\p{L}\p{N}_]/u.test(char) ? 'word' : 'sign';
};

const indentOf = (line: Line) => {
  const first = line.findIndex((char) => !/\s/.test(char));
  return first < 0 ? Math.max(0, line.length - 1) : first;
};

/** `w`: the start of the next word, on a later line if need be. */
function nextWord(lines: readonly Line[], { row, column }: Place): Place {
  const line = lines[row]!;
  let at = column;
  const kind = kindOf(line[at]);
  while (at < line.length && kind !== 'blank' && kindOf(line[at]) === kind) at++;
  while (at < line.length && kindOf(line[at]) === 'blank') at++;
  if (at < line.length || row === lines.length - 1) return { row, column: at };
  return { row: row + 1, column: indentOf(lines[row + 1]!) };
}

/** `b`: the start of the word before. */
function wordBefore(lines: readonly Line[], { row, column }: Place): Place {
  const line = lines[row]!;
  let at = column;
  while (at > 0 && kindOf(line[at - 1]) === 'blank') at--;
  if (at === 0) return row === 0 ? { row, column: 0 } : wordBefore(lines, endOf(lines, row - 1));
  const kind = kindOf(line[at - 1]);
  while (at > 0 && kindOf(line[at - 1]) === kind) at--;
  return { row, column: at };
}

const endOf = (lines: readonly Line[], row: number): Place => ({ row, column: lines[row]!.length });

/** `e`: the last character of this word, or of the next when the cursor is there already. */
function wordEnd(lines: readonly Line[], { row, column }: Place): Place {
  let at = column + 1;
  let current = row;
  while (kindOf(lines[current]![at]) === 'blank') {
    if (at < lines[current]!.length) at++;
    else if (current < lines.length - 1) [current, at] = [current + 1, 0];
    else return { row: current, column: Math.max(0, at - 1) };
  }
  const line = lines[current]!;
  while (at + 1 < line.length && kindOf(line[at + 1]) === kindOf(line[at])) at++;
  return { row: current, column: at };
}

type Step = (lines: readonly Line[], place: Place) => Place;

function repeated({ lines }: TextBuffer, start: Place, count: number, step: Step): Place {
  let place = start;
  for (let done = 0; done < count; done++) place = step(lines, place);
  return place;
}

/** Where a motion of vi leads from the cursor; undefined when the keys are none. */
export function viMotion(
  buffer: TextBuffer,
  keys: string,
  count: number | undefined,
  height: number,
): Target | undefined {
  const { row, column, line, lines } = buffer;
  const times = count ?? 1;
  const toRow = (target: number): Target => ({ row: target, column, isLinewise: true });
  const toLineStart = (target: number): Target => {
    const reached = Math.min(Math.max(0, target), lines.length - 1);
    return { row: reached, column: indentOf(lines[reached]!), isLinewise: true };
  };
  const half = Math.ceil(height / 2);
  const motions: Readonly<Record<string, () => Target>> = {
    h: () => ({ row, column: Math.max(0, column - times) }),
    '\x7f': () => ({ row, column: Math.max(0, column - times) }),
    l: () => ({ row, column: Math.min(line.length, column + times) }),
    ' ': () => ({ row, column: Math.min(line.length, column + times) }),
    j: () => toRow(Math.min(lines.length - 1, row + times)),
    k: () => toRow(Math.max(0, row - times)),
    '\r': () => toLineStart(row + times),
    '+': () => toLineStart(row + times),
    '-': () => toLineStart(row - times),
    '0': () => ({ row, column: 0 }),
    '^': () => ({ row, column: indentOf(line) }),
    $: () => ({ row, column: line.length }),
    w: () => repeated(buffer, buffer, times, nextWord),
    b: () => repeated(buffer, buffer, times, wordBefore),
    e: () => ({ ...repeated(buffer, buffer, times, wordEnd), isInclusive: true }),
    // `cw` leaves the blank behind the word, and takes a word of one letter alone.
    cw: () => ({ ...repeated(buffer, { row, column: column - 1 }, times, wordEnd), isInclusive: true }),
    gg: () => toLineStart((count ?? 1) - 1),
    G: () => toLineStart((count ?? lines.length) - 1),
    '\x06': () => toRow(row + height),
    '\x02': () => toRow(row - height),
    '\x04': () => toRow(row + half),
    '\x15': () => toRow(row - half),
  };
  return Object.hasOwn(motions, keys) ? motions[keys]!() : undefined;
}
