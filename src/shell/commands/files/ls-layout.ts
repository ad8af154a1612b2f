import { stripControls } from '../../line-editor/layout.ts';
import { textWidth } from '../../line-editor/width.ts';

const gap = 2;
const narrowestColumn = 3;
const tabWidth = 8;
const widthOf = (name: string) => textWidth(stripControls(name));

/** From one position of a line to another, with tabs where `ls` takes them. */
function space(from: number, to: number): string {
  let text = '';
  for (let at = from; at < to;) {
    const takesTab = Math.floor(to / tabWidth) > Math.floor((at + 1) / tabWidth);
    text += takesTab ? '\t' : ' ';
    at += takesTab ? tabWidth - (at % tabWidth) : 1;
  }
  return text;
}

/** Names in as many columns as fit, each as wide as it must be, filled downwards (`-C`) or along the rows (`-x`). */
export function inColumns(names: readonly string[], lineWidth: number, fills: 'down' | 'along'): string {
  const widths = names.map(widthOf);
  for (let columns = Math.min(names.length, Math.max(1, Math.floor(lineWidth / narrowestColumn))); ; columns--) {
    const rows = Math.ceil(names.length / columns);
    const placeOf = (index: number) =>
      fills === 'down' ? [index % rows, Math.floor(index / rows)] : [Math.floor(index / columns), index % columns];
    const columnWidths: number[] = [];
    for (const [index, width] of widths.entries()) {
      const column = placeOf(index)[1]!;
      columnWidths[column] = Math.max(columnWidths[column] ?? 0, width + (column === columns - 1 ? 0 : gap));
    }
    if (columns > 1 && columnWidths.reduce((sum, width) => sum + width, 0) >= lineWidth) continue;
    const lines: { text: string; at: number }[] = Array.from({ length: rows }, () => ({ text: '', at: 0 }));
    for (const [index, name] of names.entries()) {
      const [row, column] = placeOf(index) as [number, number];
      const line = lines[row]!;
      const start = columnWidths.slice(0, column).reduce((sum, width) => sum + width, 0);
      line.text += space(line.at, start) + name;
      line.at = start + widths[index]!;
    }
    return lines.map(({ text }) => `${text}\n`).join('');
  }
}

/** Names with commas between them, in lines that fit (`-m`). */
export function withCommas(names: readonly string[], lineWidth: number): string {
  let text = '';
  let at = 0;
  for (const [index, name] of names.entries()) {
    const width = widthOf(name);
    if (index > 0) {
      const fits = at + width + gap < lineWidth;
      text += fits ? ', ' : ',\n';
      at = fits ? at + gap : 0;
    }
    text += name;
    at += width;
  }
  return `${text}\n`;
}
