import { decodeBase64 } from '../../core/base64.ts';
import { generalError } from '../cli-error.ts';
import { itemOf, kindOf, memberOf, type Place } from '../model/shape-kind.ts';
import { Float } from '../python/float.ts';
import { isRecord, type Value } from '../python/values.ts';
import { parseTimestampArgument } from './timestamps.ts';

export type BinaryFormat = 'base64' | 'raw-in-base64-out';

/**
 * Validated parameters as our wire code takes them: timestamps in epoch milliseconds, blobs as bytes (text is base64
 * unless `binaryFormat` says raw), plain numbers.
 */
export function wireInput(place: Place, value: Value, binaryFormat: BinaryFormat): unknown {
  switch (kindOf(place)) {
    case 'structure':
      if (!isRecord(value)) return value;
      return Object.fromEntries(
        Object.entries(value).map(([name, item]) => [name, wireInput(memberOf(place, name)!, item, binaryFormat)]),
      );
    case 'list':
      return (value as Value[]).map((item) => wireInput(itemOf(place)!, item, binaryFormat));
    case 'map':
      return Object.fromEntries(
        Object.entries(value as Record<string, Value>).map(([key, item]) => [
          key,
          wireInput(itemOf(place)!, item, binaryFormat),
        ]),
      );
    case 'timestamp':
      if (typeof value === 'string') return parseTimestampArgument(value);
      return (value instanceof Float ? value.value : Number(value)) * 1000;
    case 'blob':
      return typeof value === 'string' ? blobOf(value, binaryFormat) : value;
    case 'document':
      return plainJson(value);
    default:
      return plainNumber(value);
  }
}

function blobOf(text: string, binaryFormat: BinaryFormat): Uint8Array {
  if (binaryFormat === 'raw-in-base64-out') return new TextEncoder().encode(text);
  const significant = text.replace(/[^A-Za-z0-9+/=]/g, '');
  const bytes = significant.length % 4 === 0 ? decodeBase64(significant) : undefined;
  if (!bytes) throw generalError(`Invalid base64: "${text}"`);
  return bytes;
}

function plainJson(value: Value): unknown {
  if (Array.isArray(value)) return value.map(plainJson);
  if (!isRecord(value)) return plainNumber(value);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plainJson(item)]));
}

/** Nothing that AWS takes needs integers beyond 2^53 exactly. */
function plainNumber(value: Value): unknown {
  if (typeof value === 'bigint') return Number(value);
  return value instanceof Float ? value.value : value;
}
