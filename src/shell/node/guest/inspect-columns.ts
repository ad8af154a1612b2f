/** How a long array of short entries is shown: in columns. Refers to nothing outside of itself (see inspect.ts). */
export function makeInColumns() {
  function inColumns(entries: string[], isNumeric: boolean): string[] {
    if (entries.length <= 6 || entries.some((entry) => entry.includes('\n'))) return entries;
    const lengths = entries.map((entry) => entry.length + 2);
    const longest = Math.max(...lengths);
    const total = lengths.reduce((sum, length) => sum + length, 0);
    if (longest * 3 + 2 >= 80 || !(total / longest > 5 || longest <= 8)) return entries;
    const bias = Math.max(longest - Math.sqrt(longest - total / entries.length) - 3, 1);
    const columns = Math.min(
      Math.round(Math.sqrt(2.5 * bias * entries.length) / bias),
      Math.floor(80 / longest),
      12,
      15,
    );
    if (columns <= 1) return entries;
    const widths = Array.from({ length: columns }, (_, column) =>
      Math.max(...lengths.filter((_length, index) => index % columns === column)),
    );
    const rows: string[] = [];
    for (let start = 0; start < entries.length; start += columns) {
      const row = entries.slice(start, start + columns).map((entry, column, all) => {
        const isLast = column === all.length - 1;
        const text = isLast ? entry : `${entry}, `;
        if (isNumeric) return isLast ? text.padStart(widths[column]! - 2) : text.padStart(widths[column]!);
        return isLast ? text : text.padEnd(widths[column]!);
      });
      rows.push(row.join(''));
    }
    return rows;
  }

  return inColumns;
}
