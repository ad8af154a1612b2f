import { textWidth } from './east-asian-width.ts';

/** How cells and frames are coloured; both return their text unchanged without colour. */
export interface TableStyle {
  cell(text: string): string;
  indentation(text: string): string;
  /** What the CLI sends after each piece of text that it writes. */
  afterWrite: string;
}

export const plainStyle: TableStyle = { cell: (text) => text, indentation: (text) => text, afterWrite: '' };

export const colorStyle: TableStyle = {
  cell: (text) => `\u001b[1m\u001b[34m${text}\u001b[0m`,
  indentation: (text) => `\u001b[2m\u001b[33m${text}\u001b[0m`,
  afterWrite: '\u001b[0m',
};

/** `text` in the middle of `width` columns, which include the edges. */
export function centerText(text: string, width: number, leftEdge: string, rightEdge: string): string {
  const length = textWidth(text);
  const start = Math.floor(width / 2) - Math.floor(length / 2) - 1;
  const before = leftEdge.length + start + length;
  return leftEdge + spaces(start) + text + spaces(width - rightEdge.length - before) + rightEdge;
}

/** `text` at the left of `width` columns, two spaces in where there is room. */
export function alignLeft(text: string, width: number, leftEdge: string, style: TableStyle): string {
  const length = textWidth(text);
  const padding = width - (length + 2 + leftEdge.length + 1) >= 0 ? 2 : 0;
  const before = leftEdge.length + padding + length;
  return `${leftEdge}${spaces(padding)}${style.cell(text)}${spaces(width - before - 1)}|`;
}

function spaces(count: number): string {
  return ' '.repeat(Math.max(0, count));
}
