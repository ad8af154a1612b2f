import { generalError } from '../cli-error.ts';
import { valueText } from '../python/repr.ts';
import type { Value } from '../python/values.ts';
import { textWidth } from './east-asian-width.ts';

/** A titled part of a table: headers and rows, all of the same number of columns. */
export class TableSection {
  readonly title: string;
  readonly indentLevel: number;
  headers: string[] = [];
  readonly rows: string[][] = [];
  private columnCount: number | undefined;
  private widths: number[] = [];

  constructor(title: string, indentLevel: number) {
    this.title = title;
    this.indentLevel = indentLevel;
  }

  addHeaders(headers: string[]): void {
    this.columnCount ??= headers.length;
    this.headers = headers;
    this.widen(headers);
  }

  addRow(values: readonly (Value | undefined)[]): void {
    this.columnCount ??= values.length;
    if (values.length !== this.columnCount) {
      throw generalError(`Row should have ${this.columnCount} elements, instead it has ${values.length}`);
    }
    const row = values.map(valueText);
    this.rows.push(row);
    this.widen(row);
  }

  /** Columns needed with borders and two spaces around each cell. */
  totalWidth(): number {
    const cells = this.widths.reduce((sum, width) => sum + width + 4, 0);
    const around = 2 + this.indentLevel * 2;
    return Math.max(textWidth(this.title) + around, cells + around);
  }

  /** Widths of the columns, scaled so that they add up to `maxWidth`. */
  columnWidths(maxWidth: number): number[] {
    const padded = this.widths.map((width) => width + 4);
    if (padded.length === 0) return padded;
    const factor = maxWidth / padded.reduce((sum, width) => sum + width, 0);
    const scaled = padded.map((width) => roundHalfToEven(factor * width));
    let excess = scaled.reduce((sum, width) => sum + width, 0) - maxWidth;
    while (excess !== 0) {
      const step = excess > 0 ? -1 : 1;
      for (let i = 0; i < scaled.length && excess !== 0; i++) {
        scaled[step === -1 ? i : scaled.length - 1 - i]! += step;
        excess += step;
      }
    }
    return scaled;
  }

  /** The same section with its headers as first column, when it has exactly one row under headers. */
  toVertical(): TableSection {
    if (this.rows.length !== 1 || this.headers.length === 0) return this;
    const vertical = new TableSection(this.title, this.indentLevel);
    this.headers.forEach((header, i) => vertical.addRow([header, this.rows[0]![i]!]));
    return vertical;
  }

  private widen(row: string[]): void {
    if (this.widths.length > 0 && row.length > this.widths.length) throw generalError('list index out of range');
    if (this.widths.length === 0) this.widths = row.map(textWidth);
    else row.forEach((cell, i) => (this.widths[i] = Math.max(this.widths[i] ?? 0, textWidth(cell))));
  }
}

function roundHalfToEven(value: number): number {
  const floor = Math.floor(value);
  const rest = value - floor;
  if (rest !== 0.5) return Math.round(value);
  return floor % 2 === 0 ? floor : floor + 1;
}
