import { newline } from '../../core/bytes.ts';

const quote = 34;
const backslash = 92;
const openers = new Set([91, 123]);
const closers = new Set([93, 125]);

/** Finds where complete pieces end in bytes that come bit by bit; each byte is looked at once. */
type PieceEnds = (bytes: Uint8Array) => number;

/** Behind the last line end that is in no JSON object, array or string. */
export function jsonValueEnds(): PieceEnds {
  let depth = 0;
  let isInString = false;
  let isEscaped = false;
  return (bytes) => {
    let end = 0;
    for (const [index, byte] of bytes.entries()) {
      if (isInString) {
        if (isEscaped) isEscaped = false;
        else if (byte === backslash) isEscaped = true;
        else if (byte === quote) isInString = false;
      } else if (byte === quote) isInString = true;
      else if (openers.has(byte)) depth++;
      else if (closers.has(byte)) depth--;
      else if (byte === newline && depth <= 0) end = index + 1;
    }
    return end;
  };
}
