import { textWidth } from '../../line-editor/width.ts';
import type { Compared } from './formats.ts';

const tabWidth = 8;

/** Tabs and blanks from one column to another. */
function gap(from: number, to: number): string {
  let text = '';
  let at = from;
  for (let stop = at + tabWidth - (at % tabWidth); stop <= to; stop += tabWidth) {
    text += '\t';
    at = stop;
  }
  return text + ' '.repeat(Math.max(0, to - at));
}

function cut(text: string, width: number): string {
  let shown = '';
  for (const char of text) {
    if (textWidth(shown + char) > width) break;
    shown += char;
  }
  return shown;
}

/** Two columns with `|`, `<` and `>` between them. */
export function sideBySideText(compared: Compared, width: number, onlyChanges: boolean): string {
  const { left, right, changes } = compared;
  const rightColumn = Math.floor((width + tabWidth + 3) / (2 * tabWidth)) * tabWidth;
  const half = Math.max(0, Math.min(rightColumn - 3, width - rightColumn));
  const markColumn = Math.floor((half + rightColumn - 1) / 2);
  const row = (a: string | undefined, mark: string, b: string | undefined) => {
    const first = cut(a ?? '', half);
    let text = first;
    let column = textWidth(first);
    if (mark !== ' ') {
      text += gap(column, markColumn) + mark;
      column = markColumn + 1;
    }
    if (b !== undefined && b !== '') text += gap(column, rightColumn) + cut(b, half);
    return `${text}\n`;
  };
  let text = '';
  let [a, b] = [0, 0];
  const equalUntil = (end: number) => {
    for (; a < end; a++, b++) if (!onlyChanges) text += row(left.lines[a], ' ', right.lines[b]);
  };
  for (const change of changes) {
    equalUntil(change.leftStart);
    while (a < change.leftEnd && b < change.rightEnd) text += row(left.lines[a++], '|', right.lines[b++]);
    while (a < change.leftEnd) text += row(left.lines[a++], '<', undefined);
    while (b < change.rightEnd) text += row(undefined, '>', right.lines[b++]);
  }
  equalUntil(left.lines.length);
  return text;
}
