import type { LineBuffer } from './line-buffer.ts';

/** Keys of bash that only move in the line or change it, by their names. */
export const bufferKeys: Readonly<Record<string, (buffer: LineBuffer) => void>> = {
  'ctrl-a': (buffer) => buffer.move(-Infinity),
  home: (buffer) => buffer.move(-Infinity),
  'ctrl-e': (buffer) => buffer.move(Infinity),
  end: (buffer) => buffer.move(Infinity),
  'ctrl-b': (buffer) => buffer.move(-1),
  left: (buffer) => buffer.move(-1),
  'ctrl-f': (buffer) => buffer.move(1),
  right: (buffer) => buffer.move(1),
  'alt-b': (buffer) => void (buffer.cursor = buffer.wordStart()),
  'ctrl-left': (buffer) => void (buffer.cursor = buffer.wordStart()),
  'alt-left': (buffer) => void (buffer.cursor = buffer.wordStart()),
  'alt-f': (buffer) => void (buffer.cursor = buffer.wordEnd()),
  'ctrl-right': (buffer) => void (buffer.cursor = buffer.wordEnd()),
  'alt-right': (buffer) => void (buffer.cursor = buffer.wordEnd()),
  backspace: (buffer) => buffer.deleteBack(),
  'ctrl-h': (buffer) => buffer.deleteBack(),
  delete: (buffer) => buffer.deleteForward(),
  'ctrl-k': (buffer) => buffer.kill(buffer.cursor, buffer.chars.length),
  'ctrl-u': (buffer) => buffer.kill(0, buffer.cursor),
  'ctrl-w': (buffer) =>
    buffer.kill(
      buffer.wordStart((char) => !/\s/.test(char)),
      buffer.cursor,
    ),
  'alt-backspace': (buffer) => buffer.kill(buffer.wordStart(), buffer.cursor),
  'alt-d': (buffer) => buffer.kill(buffer.cursor, buffer.wordEnd()),
  'ctrl-y': (buffer) => buffer.yank(),
  'ctrl-t': (buffer) => buffer.transpose(),
  'ctrl-_': (buffer) => buffer.undo(),
  'alt-u': (buffer) => buffer.changeWordCase((word) => word.toUpperCase()),
  'alt-l': (buffer) => buffer.changeWordCase((word) => word.toLowerCase()),
};
