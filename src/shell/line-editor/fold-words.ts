import { textWidth } from './width.ts';

/**
 * Breaks a text between words into rows of at most `columns`; rows after the first start with `indent`. A word that is
 * longer than a row stays whole.
 */
export function foldWords(text: string, columns: number, indent = ''): string[] {
  const rows: string[] = [];
  let row = '';
  for (const part of text.split(/(?<=\S)(?=\s)/)) {
    if (row.trim() === '' || textWidth(row + part) <= columns) row += part;
    else {
      rows.push(row);
      row = indent + part.trimStart();
    }
  }
  return [...rows, row];
}

/** `foldWords` as text, each row ended. */
export function foldLines(text: string, columns: number, indent = ''): string {
  return foldWords(text, columns, indent)
    .map((row) => `${row}\n`)
    .join('');
}
