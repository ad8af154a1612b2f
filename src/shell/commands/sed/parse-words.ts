import type { ScriptReader } from './script-reader.ts';

/** The name of a file, which goes to the end of the line. @throws SedError */
export function takeFileName(reader: ScriptReader, isSandboxed: boolean): string {
  if (isSandboxed) throw reader.problem('e/r/w commands disabled in sandbox mode');
  reader.skipBlanks();
  const name = reader.take(/[^\n]*/y);
  if (name === '') throw reader.problem('missing filename in r/R/w/W commands');
  reader.next();
  return name;
}

/** A label ends at a blank, a semicolon or a brace. */
export function takeLabel(reader: ScriptReader): string {
  reader.skipBlanks();
  return reader.take(/[^\s;}]*/y);
}

/** The end of a command; a brace or a comment may follow. @throws SedError */
export function takeEnd(reader: ScriptReader): void {
  reader.skipBlanks();
  const char = reader.peek();
  if (char === '}' || char === '#') return;
  reader.next();
  if (char !== undefined && char !== '\n' && char !== ';') throw reader.problem('extra characters after command');
}

/**
 * The lines behind `a`, `i` or `c`: on the same line, or after a backslash on the next ones. A backslash at the end of an
 * `-e` goes on in the next. @throws SedError
 */
export function takeText(reader: ScriptReader): string {
  reader.skipBlanks();
  if (reader.peek() === undefined) throw reader.problem("expected \\ after `a', `c' or `i'");
  if (reader.peek() === '\\') {
    reader.next();
    reader.take(/[ \t]*\n/y);
    if (reader.peek() === undefined && !reader.isBehindNewline() && !reader.nextPiece()) return '';
  }
  let text = '';
  for (;;) {
    const escape = reader.peek() === '\\' ? reader.takeEscape() : undefined;
    if (escape !== undefined) {
      text += escape;
      continue;
    }
    const char = reader.next();
    if (char === undefined || char === '\n') return `${text}\n`;
    if (char !== '\\') text += char;
    else if (reader.peek() !== undefined) text += reader.next()!;
    else if (reader.nextPiece()) text += '\n';
  }
}
