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

  return { quote, join, withHoles, inspectKey };
}
