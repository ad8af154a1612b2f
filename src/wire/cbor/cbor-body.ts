import { decode, encode, Tagged } from 'cborg';
import { MalformedValue } from '../malformed-value.ts';
import type { TreeFormat } from '../json/tree-shapes.ts';

const epochTag = 1;

/** The value of a CBOR body; an empty body is an empty map. Undefined when it is not CBOR. */
export function readCbor(body: Uint8Array): unknown {
  if (body.length === 0) return {};
  try {
    return decode(body, { tags: Tagged.preserve(epochTag), coerceUndefinedToNull: true }) as unknown;
  } catch {
    // cborg throws plain Errors for every malformation, and RangeError when nesting exhausts the stack.
    return undefined;
  }
}

/** The tree as CBOR. */
export function writeCbor(tree: unknown): Uint8Array {
  return encode(tree);
}

/** CBOR: timestamps are tag 1 (epoch seconds), blobs are byte strings. */
export const cborFormat: TreeFormat = {
  usesJsonName: false,
  writeTimestamp: (epochMs) => new Tagged(epochTag, epochMs / 1000),
  readTimestamp: (value, path) => {
    const seconds: unknown = value instanceof Tagged ? value.value : value;
    if (typeof seconds !== 'number') throw new MalformedValue(path, '', 'A timestamp was expected');
    return Math.round(seconds * 1000);
  },
  writeDouble: (value) => value,
  writeBlob: (bytes) => bytes,
  readBlob: (value, path) => {
    if (!(value instanceof Uint8Array)) throw new MalformedValue(path, '', 'A byte string was expected');
    return value;
  },
};
