const escapes: Record<string, string> = {
  '\\': '\\\\',
  '\x07': '\\a',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\v': '\\v',
};

function visibleChar(char: string): string[] {
  if (Object.hasOwn(escapes, char)) return [escapes[char]!];
  if (/^[\x20-\x7e]$/.test(char)) return [char];
  const code = char.charCodeAt(0);
  const isByte = char.length === 1 && code >= 0xdc80 && code <= 0xdcff;
  const bytes = isByte ? [code - 0xdc00] : Array.from(new TextEncoder().encode(char));
  return bytes.map((byte) => `\\${byte.toString(8).padStart(3, '0')}`);
}

/** A text as `l` shows it, in lines of at most `width` columns; 0: in one line. */
export function visibleText(text: string, width: number): string {
  let shown = '';
  let column = 0;
  for (const piece of Array.from(text).flatMap(visibleChar)) {
    if (width > 0 && column + piece.length > width - 1) {
      shown += '\\\n';
      column = 0;
    }
    shown += piece;
    column += piece.length;
  }
  return `${shown}$\n`;
}
