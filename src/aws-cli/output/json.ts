import { encodeBase64 } from '../../core/base64.ts';
import { Float, floatText } from '../python/float.ts';
import { isRecord, type Value } from '../python/values.ts';

/** JSON text of a value: `indent` spaces a level, or on one line without spaces when 0. */
export function formatJson(value: Value, indent: number): string {
  return write(value, indent === 0 ? '' : '\n', ' '.repeat(indent));
}

function write(value: Value, lineStart: string, step: string): string {
  if (typeof value === 'bigint') return String(value);
  if (value instanceof Float) return floatText(value.value);
  if (value instanceof Uint8Array) return JSON.stringify(encodeBase64(value));
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]';
    const inner = lineStart + step;
    return `[${inner}${value.map((item) => write(item, inner, step)).join(`,${inner}`)}${lineStart}]`;
  }
  if (!isRecord(value)) return JSON.stringify(value);
  const entries = Object.entries(value);
  if (entries.length === 0) return '{}';
  const inner = lineStart + step;
  const colon = step === '' ? ':' : ': ';
  const lines = entries.map(([key, item]) => `${JSON.stringify(key)}${colon}${write(item, inner, step)}`);
  return `{${inner}${lines.join(`,${inner}`)}${lineStart}}`;
}

/** JSON text on one line with a space behind each comma and colon, and nothing but ASCII: as tokens hold it. */
export function tokenJson(value: Value): string {
  if (Array.isArray(value)) return `[${value.map(tokenJson).join(', ')}]`;
  if (isRecord(value)) {
    const entries = Object.entries(value).map(([key, item]) => `${tokenJson(key)}: ${tokenJson(item)}`);
    return `{${entries.join(', ')}}`;
  }
  return asciiJson(formatJson(value, 0));
}

/** JSON text with all characters beyond ASCII escaped. */
export function asciiJson(json: string): string {
  return json.replace(/[\u007f-\uffff]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
