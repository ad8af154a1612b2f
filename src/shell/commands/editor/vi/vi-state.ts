import type { Position, TextBuffer } from '../text-buffer.ts';
import { viPattern } from './pattern.ts';
import { Registers } from './registers.ts';
import { defaultOptions, type ViOptions } from './vi-options.ts';

/** What was searched for last, and in which direction. */
export interface Sought {
  pattern: string;
  direction: 1 | -1;
}

/** What f, F, t or T looked for last in a line. */
export interface SoughtCharacter {
  key: 'f' | 'F' | 't' | 'T';
  char: string;
}

/** All that the modes of vi share. */
export class ViState {
  readonly buffer: TextBuffer;
  readonly registers = new Registers();
  readonly marks = new Map<string, Position>();
  readonly options: ViOptions = { ...defaultOptions };
  path: string;
  /** For the status line; vim's own words where vim has such a message. */
  message = '';
  sought: Sought | undefined;
  soughtCharacter: SoughtCharacter | undefined;
  /** The column that j and k try to keep; Infinity after $. */
  wanted = 0;
  /** Rows of text on the screen, and the first of them. */
  height = 1;
  top = 0;

  constructor(buffer: TextBuffer, path: string) {
    this.buffer = buffer;
    this.path = path;
    this.registers.set('%', path);
  }

  /** Remembers where the cursor was, for '' and ``. */
  markJump(): void {
    this.marks.set("'", this.buffer.position);
  }

  /** In normal mode the cursor stands on a character, not behind the last one. */
  keepOnText(): void {
    const { row, column, line } = this.buffer;
    if (column >= line.length) this.buffer.moveTo(row, line.length - 1);
  }

  /** The pattern as a regular expression; undefined, and a message, when it cannot be one. */
  compile(pattern: string): RegExp | undefined {
    const { ignorecase, smartcase } = this.options;
    const compiled = viPattern(pattern, ignorecase && !(smartcase && /[A-Z]/.test(pattern)));
    if (!compiled) this.message = `E383: Invalid search string: ${pattern}`;
    return compiled;
  }

  /** The next place of the last pattern, over the end of the text if need be; undefined, and a message, without one. */
  find(from: Position, direction: 1 | -1): Position | undefined {
    if (!this.sought) {
      this.message = 'E35: No previous regular expression';
      return undefined;
    }
    const { pattern } = this.sought;
    const compiled = this.compile(pattern);
    if (!compiled) return undefined;
    const { lines } = this.buffer;
    for (let distance = 0; distance <= lines.length; distance++) {
      const plain = from.row + direction * distance;
      const isOver = plain < 0 || plain >= lines.length;
      if (isOver && !this.options.wrapscan) break;
      const row = ((plain % lines.length) + lines.length) % lines.length;
      const columns = columnsOf(lines[row]!, compiled);
      const isFirst = distance === 0;
      const isPast = (column: number) => (direction > 0 ? column > from.column : column < from.column);
      const possible = isFirst ? columns.filter(isPast) : columns;
      const column = direction > 0 ? possible[0] : possible.at(-1);
      if (column === undefined) continue;
      if (isOver)
        this.message = `search hit ${direction > 0 ? 'BOTTOM, continuing at TOP' : 'TOP, continuing at BOTTOM'}`;
      return { row, column };
    }
    this.message = this.options.wrapscan
      ? `E486: Pattern not found: ${pattern}`
      : direction > 0
        ? `E385: Search hit BOTTOM without match for: ${pattern}`
        : `E384: Search hit TOP without match for: ${pattern}`;
    return undefined;
  }
}

/** Where a pattern matches in a line, as columns. */
function columnsOf(line: readonly string[], pattern: RegExp): number[] {
  const offsets = [...line.join('').matchAll(new RegExp(pattern, `${pattern.flags}g`))].map(({ index }) => index);
  const columns: number[] = [];
  let offset = 0;
  line.forEach((char, column) => {
    if (offsets.some((one) => one >= offset && one < offset + char.length)) columns.push(column);
    offset += char.length;
  });
  return line.length === 0 && offsets.length > 0 ? [0] : columns;
}
