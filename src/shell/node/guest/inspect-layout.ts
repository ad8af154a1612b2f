/** How shown values are written: quotes, keys, and what goes on one line. Refers to nothing outside of itself (see inspect.ts). */
export function makeInspectLayout() {
  const lineWidth = 72;
  const identifier = /^[a-zA-Z_$][\w$]*$/;

  function quote(text: string): string {
    const mark = !text.includes("'") ? "'" : !text.includes('"') ? '"' : !text.includes('`') ? '`' : "'";
    const escapes: Record<string, string> = {
      '\n': '\\n',
      '\r': '\\r',
      '\t': '\\t',
      '\b': '\\b',
      '\f': '\\f',
      '\\': '\\\\',
    };
    const escaped = text.replace(/[\x00-\x1f\x7f\\]/g, (char) => {
      return escapes[char] ?? `\\x${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
    });
    return `${mark}${mark === "'" ? escaped.replaceAll("'", "\\'") : escaped}${mark}`;
  }

  /** Short entries of a long array stand in columns. */
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

  function join(head: string, open: string, close: string, entries: string[], indent: number, isGrouped: boolean) {
    const prefix = head === '' ? '' : `${head} `;
    if (entries.length === 0) return `${prefix}${open}${close}`;
    const total = entries.reduce((sum, entry) => sum + entry.length, 0) + entries.length;
    const isShort =
      !isGrouped && total + indent + prefix.length <= lineWidth + 4 && !entries.some((one) => one.includes('\n'));
    const line = `${prefix}${open} ${entries.join(', ')} ${close}`;
    if (isShort && total + entries.length <= lineWidth) return line;
    const spaces = ' '.repeat(indent + 2);
    return `${prefix}${open}\n${spaces}${entries.join(`,\n${spaces}`)}\n${' '.repeat(indent)}${close}`;
  }

  /** The entries of an array; entries that are not there are counted. */
  function withHoles(array: unknown[], items: unknown[], visit: (inner: unknown) => string): string[] {
    const shown: string[] = [];
    let holes = 0;
    const endHoles = () => {
      if (holes > 0) shown.push(`<${holes} empty item${holes > 1 ? 's' : ''}>`);
      holes = 0;
    };
    for (const [index, item] of items.entries()) {
      if (!(index in array)) holes++;
      else {
        endHoles();
        shown.push(visit(item));
      }
    }
    endHoles();
    return shown;
  }

  function inspectKey(key: string | symbol): string {
    if (typeof key === 'symbol') return `[${String(key)}]`;
    return identifier.test(key) ? key : quote(key);
  }

  return { quote, inColumns, join, withHoles, inspectKey };
}
