import { decodeBase64, encodeBase64 } from '../core/base64.ts';
import { formatHttpDate, formatIsoTime, parseHttpDate, parseIsoTime } from '../core/iso-time.ts';
import { MalformedValue } from './malformed-value.ts';
import type { Member, TimestampFormat } from './service-model.ts';

/** How a protocol writes timestamps whose member does not say so itself. */
export interface TimestampStyle {
  format: TimestampFormat;
  /** Whether ISO times show milliseconds: always (`.000Z`) in EC2 and S3, never in IAM, else when there are some. */
  milliseconds: 'always' | 'auto' | 'never';
}

/** A timestamp as text. */
export function formatTimestamp(epochMs: number, member: Member, style: TimestampStyle): string {
  const format = member.timestampFormat ?? style.format;
  if (format === 'http-date') return formatHttpDate(epochMs);
  if (format === 'epoch-seconds') return String(epochMs / 1000);
  return formatIsoTime(epochMs, style.milliseconds);
}

/** Epoch milliseconds of a timestamp in any of AWS's forms. Throws MalformedValue. */
export function parseTimestamp(text: string, path: string): number {
  const epochMs = /^-?\d+(\.\d+)?(E\d+)?$/i.test(text)
    ? Math.round(Number(text) * 1000)
    : (parseIsoTime(text) ?? parseHttpDate(text));
  if (epochMs === undefined) throw new MalformedValue(path, text, `${text} is not a valid timestamp`);
  return epochMs;
}

const numberWords: Record<string, number> = { NaN: NaN, Infinity: Infinity, '-Infinity': -Infinity };

function parseNumber(text: string, path: string): number {
  if (text in numberWords) return numberWords[text]!;
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) {
    throw new MalformedValue(path, text, 'STRING_VALUE can not be converted to a Number');
  }
  return Number(text);
}

function parseBoolean(text: string, path: string): boolean {
  const lower = text.toLowerCase();
  if (lower === 'true') return true;
  if (lower === 'false') return false;
  throw new MalformedValue(path, text, 'STRING_VALUE can not be converted to a Boolean');
}

function parseBlob(text: string, path: string): Uint8Array {
  const bytes = decodeBase64(text);
  if (!bytes) throw new MalformedValue(path, text, 'The value is not valid base64');
  return bytes;
}

/** A floating-point number as AWS writes it: with a fraction, also when it is whole. */
export function formatDouble(value: number): string {
  const text = String(value);
  return /^-?\d+$/.test(text) ? `${text}.0` : text;
}

/** A scalar (also an enum value) as the text of XML, query strings and headers. */
export function formatScalar(value: unknown, member: Member, style: TimestampStyle): string {
  if (member.shape === 'timestamp') return formatTimestamp(Number(value), member, style);
  if (value instanceof Uint8Array) return encodeBase64(value);
  if (member.double) return formatDouble(Number(value));
  return String(value);
}

/** The scalar that `formatScalar` wrote. Throws MalformedValue. */
export function parseScalar(text: string, member: Member, path: string): unknown {
  switch (member.shape) {
    case 'number':
      return parseNumber(text.trim(), path);
    case 'boolean':
      return parseBoolean(text.trim(), path);
    case 'blob':
      return parseBlob(text, path);
    case 'timestamp':
      return parseTimestamp(text.trim(), path);
    default:
      return text;
  }
}
