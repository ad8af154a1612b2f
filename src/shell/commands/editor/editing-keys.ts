import type { TextBuffer } from './text-buffer.ts';

/** What a key types or deletes; other keys change nothing. */
export function typeKey(buffer: TextBuffer, key: string): void {
  if (key === '\x7f' || key === '\b') buffer.deleteBack();
  else if (key === '\x1b[3~') buffer.deleteForward();
  else if (key.startsWith('\x1b[200~')) {
    buffer.insert(key.replaceAll(/\x1b\[20[01]~/g, '').replace(/\r\n?/g, '\n'));
  } else if (key === '\r' || key === '\n') buffer.insert('\n');
  else if (key >= ' ' || key === '\t') buffer.insert(key);
}

/** Moves the cursor; `height` is how many rows of text the screen has. */
export type CursorMove = (buffer: TextBuffer, height: number) => void;

const toRow =
  (rows: (height: number) => number): CursorMove =>
  (buffer, height) =>
    buffer.moveTo(buffer.row + rows(height), buffer.column);

/** Keys of arrows and of pages, which every editor has. */
export const cursorKeys: Readonly<Record<string, CursorMove>> = {
  '\x1b[A': toRow(() => -1),
  '\x1b[B': toRow(() => 1),
  '\x1b[C': (buffer) => buffer.right(),
  '\x1b[D': (buffer) => buffer.left(),
  '\x1b[H': (buffer) => buffer.moveTo(buffer.row, 0),
  '\x1b[F': (buffer) => buffer.moveTo(buffer.row, Infinity),
  '\x1b[5~': toRow((height) => -height),
  '\x1b[6~': toRow((height) => height),
};
