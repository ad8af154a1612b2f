/**
 * Node's way to show values. Like all functions of this folder it is handed to the interpreter as text, so it refers to
 * nothing outside of itself.
 */
export function makeInspect() {
  type Options = { depth: number | null };
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

  function primitive(value: unknown): string | undefined {
    if (typeof value === 'string') return quote(value);
    if (typeof value === 'bigint') return `${value}n`;
    if (typeof value === 'symbol') return String(value);
    if (Object.is(value, -0)) return '-0';
    return (typeof value !== 'object' && typeof value !== 'function') || value === null ? String(value) : undefined;
  }

  function className(value: object): string | null {
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype === null) return null;
    const { constructor } = prototype as { constructor?: { name?: string } };
    return constructor?.name || 'Object';
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

  function errorText(error: Error): string {
    const stack = typeof error.stack === 'string' ? error.stack : '';
    const head = `${error.name}${error.message ? `: ${error.message}` : ''}`;
    const lines = stack
      .split('\n')
      .filter((line) => /^\s+at /.test(line) && !line.includes('node:internal') && !/\((native|\[eval\])\)$/.test(line))
      .map((line) => `    ${line.trim().replace('<eval>', 'Object.<anonymous>')}`)
      .slice(0, 10);
    return lines.length > 0 ? `${head}\n${lines.join('\n')}` : stack.startsWith(head) ? stack : `[${head}]`;
  }

  function inspectKey(key: string | symbol): string {
    if (typeof key === 'symbol') return `[${String(key)}]`;
    return identifier.test(key) ? key : quote(key);
  }

  function properties(value: object, keys: (string | symbol)[], visit: (inner: unknown) => string): string[] {
    return keys.map((key) => {
      const { get, set, value: inner } = Object.getOwnPropertyDescriptor(value, key)!;
      const shown = get ? (set ? '[Getter/Setter]' : '[Getter]') : set ? '[Setter]' : visit(inner);
      return `${inspectKey(key)}: ${shown}`;
    });
  }

  function inspectObject(value: object, depth: number, seen: object[], options: Options, indent: number): string {
    if (seen.includes(value)) return '[Circular *1]';
    const custom = (value as Record<symbol, unknown>)[Symbol.for('nodejs.util.inspect.custom')];
    if (typeof custom === 'function') {
      const shown: unknown = custom.call(value, depth, options);
      return typeof shown === 'string' ? shown : inspectAny(shown, depth, seen, options, indent);
    }
    const name = className(value);
    const isArray = Array.isArray(value);
    const indexed = isArray || ArrayBuffer.isView(value);
    const keys = Reflect.ownKeys(value).filter(
      (key) =>
        Object.prototype.propertyIsEnumerable.call(value, key) &&
        !(indexed && typeof key === 'string' && /^\d+$/.test(key)),
    );
    if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'Invalid Date' : value.toISOString();
    if (value instanceof RegExp) return String(value);
    const inner = [...seen, value];
    const visit = (one: unknown) => inspectAny(one, depth + 1, inner, options, indent + 2);
    const more = properties(value, keys, visit);
    if (typeof value === 'function') {
      const kind = /^class\b/.test(Function.prototype.toString.call(value)) ? 'class' : (name ?? 'Function');
      const title = value.name === '' ? '(anonymous)' : kind === 'class' ? value.name : `: ${value.name}`;
      const head = kind === 'class' ? `[class ${title}]` : `[${kind}${title.startsWith(':') ? title : ` ${title}`}]`;
      return more.length === 0 ? head : join(head, '{', '}', more, indent, false);
    }
    if (value instanceof Error) {
      const text = errorText(value).replaceAll('\n', `\n${' '.repeat(indent)}`);
      const own = properties(
        value,
        keys.filter((key) => key !== 'stack' && key !== 'message' && key !== 'name'),
        visit,
      );
      if (value.cause !== undefined && !keys.includes('cause')) own.push(`[cause]: ${visit(value.cause)}`);
      return own.length === 0 ? text : join(text, '{', '}', own, indent, true);
    }
    if (options.depth !== null && depth > options.depth)
      return isArray ? '[Array]' : `[${name ?? 'Object: null prototype'}]`;
    if (indexed) {
      const items = Array.from(value as ArrayLike<unknown>);
      const shown = withHoles(value as unknown[], items.slice(0, 100), visit);
      const isNumeric = items.length > 0 && items.every((item) => typeof item === 'number' || typeof item === 'bigint');
      const rest = items.length - shown.length;
      const rows = inColumns(shown, isNumeric);
      const entries = rest > 0 ? [...rows, `... ${rest} more item${rest > 1 ? 's' : ''}`] : rows;
      const head = name === 'Array' ? '' : `${name}(${items.length})`;
      return join(head, '[', ']', [...entries, ...more], indent, rows !== shown);
    }
    if (value instanceof Map) {
      const entries = [...value].map(([key, one]) => `${visit(key)} => ${visit(one)}`);
      return join(`${name}(${value.size})`, '{', '}', [...entries, ...more], indent, false);
    }
    if (value instanceof Set)
      return join(`${name}(${value.size})`, '{', '}', [...[...value].map(visit), ...more], indent, false);
    if (value instanceof Promise) return join('Promise', '{', '}', more, indent, false);
    const tag = (value as Record<symbol, unknown>)[Symbol.toStringTag];
    const shownName = name === null ? '[Object: null prototype]' : name === 'Object' ? '' : name;
    const head = typeof tag === 'string' && tag !== name ? `${name ?? ''} [${tag}]`.trim() : shownName;
    return join(head, '{', '}', more, indent, false);
  }

  function inspectAny(value: unknown, depth: number, seen: object[], options: Options, indent: number): string {
    return primitive(value) ?? inspectObject(value as object, depth, seen, options, indent);
  }

  function inspect(value: unknown, options: { depth?: number | null } = {}): string {
    const shown = inspectAny(value, 0, [], { depth: options.depth === undefined ? 2 : options.depth }, 0);
    return shown.includes('[Circular *1]') ? `<ref *1> ${shown}` : shown;
  }

  /** `console.log`'s joining, with the directives of printf. */
  function format(...values: unknown[]): string {
    let rest = values;
    let text = '';
    const [first] = values;
    if (typeof first === 'string') {
      rest = values.slice(1);
      text =
        rest.length === 0
          ? first
          : first.replace(/%[sdifjoOc%]/g, (directive) => {
              if (directive === '%%') return '%';
              if (rest.length === 0) return directive;
              const value = rest.shift();
              if (directive === '%s')
                return typeof value === 'object' && value !== null ? inspect(value, { depth: 0 }) : String(value);
              if (directive === '%d') return String(Number(value));
              if (directive === '%i') return String(Number.parseInt(String(value), 10));
              if (directive === '%f') return String(Number.parseFloat(String(value)));
              if (directive === '%j') return JSON.stringify(value);
              return directive === '%c' ? '' : inspect(value, { depth: 4 });
            });
    }
    const shown = rest.map((value) => (typeof value === 'string' ? value : inspect(value)));
    return typeof first === 'string' ? [text, ...shown].join(' ') : shown.join(' ');
  }

  return { inspect, format };
}
