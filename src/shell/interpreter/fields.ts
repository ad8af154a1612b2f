import { escapePattern, hasGlobCharacters } from './pattern.ts';

/**
 * A stretch of an expanded word. `quoted` text is taken as it is; `glob` text may hold pattern characters;
 * `split` text comes from an unquoted expansion: it is split into fields and may hold pattern characters.
 * `break` separates the fields of `"$@"`.
 */
export type Piece = { kind: 'quoted' | 'glob' | 'split'; text: string } | { kind: 'break' };

/** One field: `pattern` for pathname expansion (undefined when nothing in it is special), `text` without it. */
export interface Field {
  text: string;
  pattern: string | undefined;
}

type TextPiece = Exclude<Piece, { kind: 'break' }>;

/** Field splitting as POSIX defines it: runs of white space separate, other separators each end a field. */
export function splitFields(pieces: readonly Piece[], ifs: string): Field[] {
  const fields: TextPiece[][] = [];
  let current: TextPiece[] | undefined;
  let isAfterBlank = false;
  const finish = () => {
    if (current) fields.push(current);
    current = undefined;
  };
  const add = (piece: TextPiece) => {
    (current ??= []).push(piece);
    isAfterBlank = false;
  };
  const splitText = (text: string) => {
    let run = '';
    const flush = () => {
      if (run) add({ kind: 'split', text: run });
      run = '';
    };
    for (const char of text) {
      if (!ifs.includes(char)) {
        run += char;
        continue;
      }
      flush();
      const isBlank = char === ' ' || char === '\t' || char === '\n';
      if (isBlank) {
        if (current) isAfterBlank = true;
      } else if (!current && !isAfterBlank) {
        fields.push([]);
      }
      const hadField = current !== undefined;
      finish();
      if (!isBlank) isAfterBlank = false;
      else if (hadField) isAfterBlank = true;
    }
    flush();
  };
  for (const piece of pieces) {
    if (piece.kind === 'break') finish();
    else if (piece.kind === 'split') splitText(piece.text);
    else add(piece);
  }
  finish();
  return fields.map(toField);
}

function toField(pieces: readonly TextPiece[]): Field {
  const text = pieces.map((piece) => piece.text).join('');
  const pattern = patternOf(pieces);
  return { text, pattern: hasGlobCharacters(pattern) ? pattern : undefined };
}

/** Pieces as a pattern in which only unquoted characters are special. */
export function patternOf(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => {
      if (piece.kind === 'break') return ' ';
      return piece.kind === 'quoted' ? escapePattern(piece.text) : piece.text;
    })
    .join('');
}

/** A longer text would keep the shell busy for seconds whenever it is looked at. */
const maxTextLength = 32 * 1024 * 1024;

/** Pieces as one string, for assignments and everything else that is not split. */
export function textOfPieces(pieces: readonly Piece[]): string {
  const length = pieces.reduce((sum, piece) => sum + (piece.kind === 'break' ? 1 : piece.text.length), 0);
  if (length > maxTextLength) throw new RangeError(`xrealloc: cannot allocate ${length} bytes`);
  return pieces.map((piece) => (piece.kind === 'break' ? ' ' : piece.text)).join('');
}
