import type { DnsRecord } from '../../../core/dns/dns-answer.ts';

const tabWidth = 8;
const columns = { ttl: 24, class: 32, type: 40, value: 48 };

/** White space from one column to another: tabs as far as they lead, at least one space. */
function indent(from: number, to: number): { text: string; column: number } {
  const target = Math.max(to, from + 1);
  const tabs = Math.floor(target / tabWidth) - Math.floor(from / tabWidth);
  const reached = tabs > 0 ? Math.floor(target / tabWidth) * tabWidth : from;
  return { text: '\t'.repeat(Math.max(tabs, 0)) + ' '.repeat(target - reached), column: target };
}

function inColumns(first: string, cells: readonly (readonly [number, string])[]): string {
  let text = first;
  let column = first.length;
  for (const [at, cell] of cells) {
    const gap = indent(column, at);
    text += gap.text + cell;
    column = gap.column + cell.length;
  }
  return `${text}\n`;
}

/** A record as dig lays it out. */
export function recordLine({ name, ttlSeconds, type, value }: DnsRecord): string {
  return inColumns(name, [
    [columns.ttl, String(ttlSeconds)],
    [columns.class, 'IN'],
    [columns.type, type],
    [columns.value, value],
  ]);
}

/** The question as dig lays it out. */
export function questionLine(name: string, type: string): string {
  // The semicolon does not count.
  const cells = [[columns.class, 'IN'] as const, [columns.type, type] as const];
  return `;${inColumns(name, cells)}`;
}
