import type { SerializeAddon } from '@xterm/addon-serialize';
import type { IBuffer, Terminal } from '@xterm/xterm';
import { findRealKeys } from '../../core/real-keys.ts';

/** How much of what has scrolled away is kept. */
const maxRows = 500;
const removedNotice = '\x1b[2m(실제 AWS 계정의 키처럼 보이는 글이 있어 보관하지 않은 줄)\x1b[0m';

interface RowRange {
  start: number;
  /** The last row, inclusive. */
  end: number;
}

/**
 * What a terminal shows, colours included, as text that can be written to another one. Left out are the line of the cursor,
 * which a new prompt replaces, and every line with an AWS key that looks real: the text is meant for the browser's storage.
 */
export function keepScreen(terminal: Terminal, serializer: SerializeAddon): string {
  const buffer = terminal.buffer.normal;
  const end = lineStart(buffer, buffer.baseY + buffer.cursorY) - 1;
  const shown: RowRange = { start: lineStart(buffer, Math.max(0, end - maxRows + 1)), end };
  const parts: string[] = [];
  let start = shown.start;
  for (const secret of rowsWithKeys(terminal, shown)) {
    if (secret.start > start) parts.push(serialize(serializer, { start, end: secret.start - 1 }));
    if (secret.end >= start) parts.push(removedNotice);
    start = Math.max(start, secret.end + 1);
  }
  if (start <= shown.end) parts.push(serialize(serializer, { start, end: shown.end }));
  return parts.join('\r\n');
}

function serialize(serializer: SerializeAddon, range: RowRange): string {
  return `${serializer.serialize({ range, excludeModes: true, excludeAltBuffer: true })}\x1b[0m`;
}

/** The first row of the line that a row belongs to. */
function lineStart(buffer: IBuffer, row: number): number {
  let start = row;
  while (start > 0 && buffer.getLine(start)?.isWrapped) start -= 1;
  return start;
}

/**
 * The lines in which a key stands. A program that breaks lines by itself may part a key: a row that is full is read
 * together with the next one.
 */
function rowsWithKeys(terminal: Terminal, { start, end }: RowRange): RowRange[] {
  const buffer = terminal.buffer.normal;
  const ends: number[] = [];
  let text = '';
  for (let row = start; row <= end; row += 1) {
    const line = buffer.getLine(row);
    const isFull = (line?.getCell(terminal.cols - 1)?.getChars() ?? '').trim() !== '';
    text += (line?.translateToString(true) ?? '') + (isFull ? '' : '\n');
    ends.push(text.length);
  }
  const rowAt = (offset: number) => start + ends.findIndex((rowEnd) => offset < rowEnd);
  return findRealKeys(text).map((key) => {
    let last = rowAt(key.end - 1);
    while (last < end && buffer.getLine(last + 1)?.isWrapped) last += 1;
    return { start: lineStart(buffer, rowAt(key.start)), end: last };
  });
}
