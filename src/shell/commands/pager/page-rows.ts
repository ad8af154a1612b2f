import { graphemes, graphemeWidth } from '../../line-editor/width.ts';

export interface RowOptions {
  columns: number;
  /** `-S`: a long line is one row, cut at the screen's edge. */
  chops: boolean;
  /** `-R`: colour sequences are passed on; otherwise ESC is shown as such. */
  showsColours: boolean;
  /** With `-S`: how many columns the text is shifted to the left. */
  shift: number;
}

const reset = '\x1b[m';
const tabWidth = 8;

interface Cell {
  text: string;
  width: number;
}

/** What of a line takes room on the screen, and colours, which take none. */
function cellsOf(line: string, showsColours: boolean): Cell[] {
  const cells: Cell[] = [];
  let column = 0;
  for (const token of line.match(/\x1b\[[0-9;]*m|[\x00-\x1f\x7f]|[^\x00-\x1f\x7f]+/g) ?? []) {
    if (token.length > 1 && token.startsWith('\x1b')) {
      if (showsColours) cells.push({ text: token, width: 0 });
      else cells.push({ text: '\x1b[7mESC\x1b[27m', width: 3 }, ...cellsOf(token.slice(1), false));
    } else if (token === '\t') {
      const width = tabWidth - (column % tabWidth);
      cells.push(...Array.from({ length: width }, () => ({ text: ' ', width: 1 })));
    } else if (token < ' ' || token === '\x7f') {
      const name = token === '\x1b' ? 'ESC' : `^${String.fromCharCode(token.charCodeAt(0) ^ 64)}`;
      cells.push({ text: `\x1b[7m${name}\x1b[27m`, width: name.length });
    } else cells.push(...graphemes(token).map((text) => ({ text, width: graphemeWidth(text) })));
    column = cells.reduce((sum, cell) => sum + cell.width, 0);
  }
  return cells;
}

/** The rows of the screen that a line takes, at least one. A wide character is never cut in two. */
export function rowsOfLine(line: string, options: RowOptions): string[] {
  const { columns, chops, shift } = options;
  if (line.length <= columns && shift === 0 && /^[\x20-\x7e]*$/.test(line)) return [line];
  const rows: string[] = [];
  let row = '';
  let width = 0;
  let skipped = 0;
  let colour = '';
  const finish = () => rows.push(colour ? row + reset : row);
  for (const cell of cellsOf(line, options.showsColours)) {
    if (cell.width === 0 && cell.text.startsWith('\x1b')) {
      colour = /^\x1b\[0*m$/.test(cell.text) ? '' : colour + cell.text;
      row += cell.text;
      continue;
    }
    if (chops && skipped < shift) {
      skipped += cell.width;
      continue;
    }
    if (width + cell.width > columns) {
      finish();
      if (chops) return rows;
      row = colour;
      width = 0;
    }
    row += cell.text;
    width += cell.width;
  }
  finish();
  return rows;
}
