import type { makeInColumns } from './inspect-columns.ts';
import type { makeInspectLayout } from './inspect-layout.ts';

/**
 * Node's way to show values. Like all functions of this folder it is handed to the interpreter as text, so it refers to
 * nothing outside of itself.
 */
export function makeInspect(layout: ReturnType<typeof makeInspectLayout>, inColumns: ReturnType<typeof makeInColumns>) {
  type Options = { depth: number | null };
  const { quote, join, withHoles, inspectKey } = layout;

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

  function properties(value: object, keys: (string | symbol)[], visit: (inner: unknown) => string): string[] {
    return keys.map((key) => {
      const { get, set, value: inner } = Object.getOwnPropertyDescriptor(value, key)!;
      const shown = get ? (set ? '[Getter/Setter]' : '[Getter]') : set ? '[Setter]' : visit(inner);
      return `${inspectKey(key)}: ${shown}`;
    });
  }

  function functionTitle(value: { name: string }, name: string | null): string {
    const isClass = /^class\b/.test(Function.prototype.toString.call(value));
    const own = value.name === '' ? ' (anonymous)' : isClass ? ` ${value.name}` : `: ${value.name}`;
    return `[${isClass ? 'class' : (name ?? 'Function')}${own}]`;
  }

  function inspectError(
    error: Error,
    keys: (string | symbol)[],
    visit: (inner: unknown) => string,
    indent: number,
  ): string {
    const text = errorText(error).replaceAll('\n', `\n${' '.repeat(indent)}`);
    const known = ['stack', 'message', 'name'];
    const own = properties(
      error,
      keys.filter((key) => !known.includes(key as string)),
      visit,
    );
    if (error.cause !== undefined && !keys.includes('cause')) own.push(`[cause]: ${visit(error.cause)}`);
    return own.length === 0 ? text : join(text, '{', '}', own, indent, true);
  }

  function inspectItems(
    array: unknown[],
    name: string | null,
    more: string[],
    visit: (inner: unknown) => string,
    indent: number,
  ): string {
    const items = Array.from(array);
    const shown = withHoles(array, items.slice(0, 100), visit);
    const isNumeric = items.length > 0 && items.every((item) => typeof item === 'number' || typeof item === 'bigint');
    const rest = items.length - shown.length;
    const rows = inColumns(shown, isNumeric);
    const entries = rest > 0 ? [...rows, `... ${rest} more item${rest > 1 ? 's' : ''}`] : rows;
    const head = name === 'Array' ? '' : `${name}(${items.length})`;
    return join(head, '[', ']', [...entries, ...more], indent, rows !== shown);
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
      const head = functionTitle(value, name);
      return more.length === 0 ? head : join(head, '{', '}', more, indent, false);
    }
    if (value instanceof Error) return inspectError(value, keys, visit, indent);
    if (options.depth !== null && depth > options.depth)
      return isArray ? '[Array]' : `[${name ?? 'Object: null prototype'}]`;
    if (indexed) return inspectItems(value as unknown[], name, more, visit, indent);
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

  return inspect;
}
