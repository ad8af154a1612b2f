import { Float, floatText } from './float.ts';
import { isJsonRecord } from './json-parser.ts';
import { isRecord, type Value } from './values.ts';

/** A string in quotes, as it appears inside error messages: single quotes unless it contains some. */
export function quote(text: string): string {
  const mark = text.includes("'") && !text.includes('"') ? '"' : "'";
  let out = mark;
  for (const character of text) {
    if (character === mark || character === '\\') out += `\\${character}`;
    else if (character === '\n') out += '\\n';
    else if (character === '\r') out += '\\r';
    else if (character === '\t') out += '\\t';
    else if (character < ' ' || character === '\u007f')
      out += `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`;
    else out += character;
  }
  return out + mark;
}

/** A value as it appears inside error messages: `{'Key': 'a'}`, `[1, None]`. */
export function repr(value: Value): string {
  if (typeof value === 'string') return quote(value);
  if (Array.isArray(value)) return `[${value.map(repr).join(', ')}]`;
  if (!isRecord(value)) return valueText(value);
  const entries = Object.entries(value);
  if (isJsonRecord(value)) {
    if (entries.length === 0) return 'OrderedDict()';
    return `OrderedDict([${entries.map(([key, item]) => `(${quote(key)}, ${repr(item)})`).join(', ')}])`;
  }
  return `{${entries.map(([key, item]) => `${quote(key)}: ${repr(item)}`).join(', ')}}`;
}

/** A value as plain text, as in tables and text output: strings bare, `True`, `None`, `5.0`. */
export function valueText(value: Value | undefined): string {
  if (typeof value === 'string') return value;
  if (value === null || value === undefined) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  if (value instanceof Float) return floatText(value.value).toLowerCase().replace('infinity', 'inf');
  if (value instanceof Uint8Array) return `b${quote(String.fromCharCode(...value))}`;
  return repr(value);
}

/** A value's type as it appears in `Invalid type for parameter` messages. */
export function typeName(value: Value): string {
  if (isRecord(value) && isJsonRecord(value)) return "<class 'collections.OrderedDict'>";
  return `<class '${typeWord(value)}'>`;
}

/** A value's type in one word, as the CLI's own language calls it. */
export function typeWord(value: Value): string {
  if (value === null) return 'NoneType';
  if (typeof value === 'string') return 'str';
  if (typeof value === 'boolean') return 'bool';
  if (typeof value === 'number' || typeof value === 'bigint') return 'int';
  if (value instanceof Float) return 'float';
  if (value instanceof Uint8Array) return 'bytes';
  return Array.isArray(value) ? 'list' : 'dict';
}
