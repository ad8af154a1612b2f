import { isRecord, isScalar, type Value, type ValueRecord } from '../python/values.ts';
import { TableSection } from './table-section.ts';
import { alignLeft, centerText, type TableStyle } from './table-text.ts';

/** `value` as the CLI's table: one section a list or record, nested ones indented. Empty values give no text. */
export function formatTable(title: string, value: Value, terminalWidth: number, style: TableStyle): string {
  const builder = new TableBuilder();
  if (!builder.add(title, value, 0)) return '';
  return render(builder.sections, terminalWidth, style);
}

class TableBuilder {
  readonly sections: TableSection[] = [];

  add(title: string | undefined, value: Value, indentLevel: number): boolean {
    if (isEmpty(value)) return false;
    if (title !== undefined) this.startSection(title, indentLevel);
    if (Array.isArray(value)) {
      if (isRecord(value[0])) this.addRecords(value as ValueRecord[], title ?? '', indentLevel);
      else for (const item of value) this.addItem(item);
    } else if (isRecord(value)) this.addRecord(value, indentLevel);
    return true;
  }

  private addItem(item: Value): void {
    if (isScalar(item)) this.current().addRow([item]);
    else if (Array.isArray(item) && item.every(isScalar)) this.current().addRow(item);
    else if (isRecord(item)) this.current().addRow(Object.keys(item));
    else this.add(undefined, item, 0);
  }

  private addRecord(record: ValueRecord, indentLevel: number): void {
    const { headers, nested } = splitKeys([record]);
    if (headers.length === 1) this.current().addRow([headers[0]!, record[headers[0]!]]);
    else if (headers.length > 1) {
      this.current().addHeaders(headers);
      this.current().addRow(headers.map((key) => record[key]));
    }
    for (const key of nested) this.add(key, record[key]!, indentLevel + 1);
  }

  private addRecords(records: ValueRecord[], title: string, indentLevel: number): void {
    const { headers, nested } = splitKeys(records);
    this.current().addHeaders(headers);
    records.forEach((record, i) => {
      if (i > 0 && nested.length > 0) {
        this.startSection(title, indentLevel);
        this.current().addHeaders(headers);
      }
      this.current().addRow(headers.map((key) => (Object.hasOwn(record, key) ? record[key] : '')));
      for (const key of nested) if (Object.hasOwn(record, key)) this.add(key, record[key]!, indentLevel + 1);
    });
  }

  private startSection(title: string, indentLevel: number): void {
    this.sections.push(new TableSection(title, indentLevel));
  }

  private current(): TableSection {
    return this.sections.at(-1)!;
  }
}

function isEmpty(value: Value): boolean {
  if (Array.isArray(value)) return value.length === 0;
  if (isRecord(value)) return Object.keys(value).length === 0;
  return value === null || value === false || value === '' || value === 0;
}

/** The keys of all records, sorted: those whose values fit in a cell, and those that need sections of their own. */
function splitKeys(records: ValueRecord[]): { headers: string[]; nested: string[] } {
  const headers = new Set<string>();
  const nested = new Set<string>();
  for (const record of records) {
    for (const [key, value] of Object.entries(record)) (isScalar(value) ? headers : nested).add(key);
  }
  return { headers: [...headers].sort(), nested: [...nested].sort() };
}

function render(sections: TableSection[], terminalWidth: number, style: TableStyle): string {
  let shown = sections;
  let width = maxWidth(shown);
  if (width > terminalWidth) {
    shown = sections.map((section) => section.toVertical());
    width = maxWidth(shown);
  }
  const reset = style.afterWrite;
  let text = `${'-'.repeat(width)}\n${reset}`;
  for (const section of shown) {
    const edge = style.indentation('|').repeat(section.indentLevel) + reset;
    for (const line of renderSection(section, width - section.indentLevel * 2, style)) {
      text += `${edge}${line}${reset}${edge}\n${reset}`;
    }
  }
  return text;
}

function maxWidth(sections: TableSection[]): number {
  return Math.max(...sections.map((section) => section.totalWidth()));
}

function renderSection(section: TableSection, width: number, style: TableStyle): string[] {
  const lines: string[] = [];
  if (section.title !== '') {
    lines.push(centerText(section.title, width, '|', '|'));
    if (section.headers.length === 0 && section.rows.length === 0) lines.push(`+${'-'.repeat(width - 2)}+`);
  }
  const widths = section.columnWidths(width);
  const rule = widths
    .map((column, i) => (i === 0 ? `+${'-'.repeat(column - 2)}+` : `${'-'.repeat(column - 1)}+`))
    .join('');
  const edge = (i: number) => (i === 0 ? '|' : '');
  if (section.headers.length > 0) {
    lines.push(rule, section.headers.map((header, i) => centerText(header, widths[i]!, edge(i), '|')).join(''));
  }
  if (section.rows.length === 0 || widths.length === 0) return lines;
  lines.push(rule);
  for (const row of section.rows)
    lines.push(row.map((cell, i) => alignLeft(cell, widths[i]!, edge(i), style)).join(''));
  lines.push(rule);
  return lines;
}
