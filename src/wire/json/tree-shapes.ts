import { decodeBase64, encodeBase64 } from '../../core/base64.ts';
import { formatHttpDate, formatIsoTime } from '../../core/iso-time.ts';
import { assertDepth, MalformedValue } from '../malformed-value.ts';
import type { Values } from '../protocol.ts';
import { formatDouble, parseTimestamp } from '../scalars.ts';
import type { Member, ServiceModel, StructureShape } from '../service-model.ts';
import { setOwn } from '../set-own.ts';
import { memberEntries, shapeOf } from '../shapes.ts';

/** How a tree-shaped format (JSON, CBOR) holds the values that it has no plain form for. */
export interface TreeFormat {
  /** Whether `jsonName` renames members. */
  usesJsonName: boolean;
  writeTimestamp(epochMs: number, member: Member): unknown;
  readTimestamp(value: unknown, path: string): number;
  writeDouble(value: number): unknown;
  writeBlob(bytes: Uint8Array): unknown;
  readBlob(value: unknown, path: string): Uint8Array;
}

/** Puts a text into JSON as it is; newer than the library that we compile with. */
const rawJson = (JSON as { rawJSON?: (text: string) => unknown }).rawJSON;

/** JSON: timestamps are epoch seconds unless the member says otherwise, blobs base64. */
export const jsonFormat: TreeFormat = {
  usesJsonName: true,
  writeTimestamp: (epochMs, member) => {
    if (member.timestampFormat === 'date-time') return formatIsoTime(epochMs);
    if (member.timestampFormat === 'http-date') return formatHttpDate(epochMs);
    return epochMs / 1000;
  },
  readTimestamp: (value, path) => {
    if (typeof value === 'number') return Math.round(value * 1000);
    if (typeof value === 'string') return parseTimestamp(value, path);
    throw mismatch(path, value, 'a Timestamp');
  },
  // Engines without JSON.rawJSON write whole numbers as integers, which readers take as well.
  writeDouble: (value) => (Number.isInteger(value) ? (rawJson?.(formatDouble(value)) ?? value) : value),
  writeBlob: encodeBase64,
  readBlob: (value, path) => {
    const bytes = typeof value === 'string' ? decodeBase64(value) : undefined;
    if (!bytes) throw mismatch(path, value, 'a Blob');
    return bytes;
  },
};

function kindOf(value: unknown): string {
  if (value === null) return 'NULL_VALUE';
  if (typeof value === 'number') return 'NUMBER_VALUE';
  if (typeof value === 'string') return 'STRING_VALUE';
  if (typeof value === 'boolean') return value ? 'TRUE_VALUE' : 'FALSE_VALUE';
  return 'START_OBJECT';
}

function mismatch(path: string, value: unknown, expected: string): MalformedValue {
  if (typeof value === 'object' && value !== null) {
    const detail = Array.isArray(value)
      ? 'Unrecognized collection type class java.lang.String'
      : 'Start of structure or map found where not expected.';
    return new MalformedValue(path, value, detail);
  }
  return new MalformedValue(path, value, `${kindOf(value)} can not be converted to ${expected}`);
}

function isRecord(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array);
}

interface Place {
  path: string;
  depth: number;
}

/** Converts between the values of a service's shapes and the plain trees of JSON or CBOR. */
export class TreeShapes {
  private readonly service: ServiceModel;
  private readonly format: TreeFormat;

  constructor(service: ServiceModel, format: TreeFormat) {
    this.service = service;
    this.format = format;
  }

  nameOf(name: string, member: Member): string {
    return (this.format.usesJsonName ? member.jsonName : undefined) ?? name;
  }

  writeStructure(shape: StructureShape, values: Values): Values {
    const tree: Values = {};
    for (const [name, member] of memberEntries(shape)) {
      const value = values[name];
      if (value !== undefined && value !== null) tree[this.nameOf(name, member)] = this.write(member, value);
    }
    return tree;
  }

  write(member: Member, value: unknown): unknown {
    const shape = shapeOf(this.service, member);
    switch (shape?.type) {
      case 'structure':
        return this.writeStructure(shape, value as Values);
      case 'list':
        return (value as unknown[]).map((item) => (item === null ? null : this.write(shape.member, item)));
      case 'map': {
        const tree: Values = {};
        for (const [key, item] of Object.entries(value as Values)) {
          if (item !== undefined) setOwn(tree, key, this.write(shape.value, item));
        }
        return tree;
      }
      default:
        if (member.shape === 'timestamp') return this.format.writeTimestamp(Number(value), member);
        if (member.double) return this.format.writeDouble(Number(value));
        return value instanceof Uint8Array ? this.format.writeBlob(value) : value;
    }
  }

  /** Members of a structure; unknown keys and nulls are ignored. Throws MalformedValue. */
  readStructure(shape: StructureShape, tree: unknown, place: Place = { path: '', depth: 0 }): Values {
    const { path, depth } = place;
    assertDepth(depth, path);
    if (!isRecord(tree)) {
      if (Array.isArray(tree)) throw new MalformedValue(path, tree, 'Unexpected list element');
      throw new MalformedValue(path, tree, 'Unexpected field type');
    }
    const values: Values = {};
    for (const [name, member] of memberEntries(shape)) {
      const key = this.nameOf(name, member);
      const value = Object.hasOwn(tree, key) ? tree[key] : undefined;
      if (value === undefined || value === null) continue;
      values[name] = this.read(member, value, { path: path === '' ? key : `${path}.${key}`, depth: depth + 1 });
    }
    return values;
  }

  read(member: Member, value: unknown, place: Place): unknown {
    const { path, depth } = place;
    const shape = shapeOf(this.service, member);
    switch (shape?.type) {
      case 'structure':
        return this.readStructure(shape, value, place);
      case 'list':
        if (!Array.isArray(value)) throw new MalformedValue(path, value, 'Expected list or null');
        return value
          .filter((item) => item !== null)
          .map((item, index) => this.read(shape.member, item, { path: `${path}[${index}]`, depth: depth + 1 }));
      case 'map':
        return this.readMap(shape.value, value, place);
      default:
        return this.readScalar(member, value, path);
    }
  }

  private readMap(member: Member, value: unknown, { path, depth }: Place): Values {
    if (!isRecord(value)) throw new MalformedValue(path, value, 'Expected map or null');
    const values: Values = {};
    for (const [key, item] of Object.entries(value)) {
      if (item === null) continue;
      setOwn(values, key, this.read(member, item, { path: `${path}.${key}`, depth: depth + 1 }));
    }
    return values;
  }

  private readScalar(member: Member, value: unknown, path: string): unknown {
    switch (member.shape) {
      case 'number':
        return readNumber(value, path);
      case 'boolean':
        if (typeof value !== 'boolean') throw mismatch(path, value, 'a Boolean');
        return value;
      case 'timestamp':
        return this.format.readTimestamp(value, path);
      case 'blob':
        return this.format.readBlob(value, path);
      case 'document':
        return value;
      default:
        if (typeof value !== 'string') throw mismatch(path, value, 'a String');
        return value;
    }
  }
}

function readNumber(value: unknown, path: string): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'bigint') return Number(value);
  if (value === 'NaN' || value === 'Infinity' || value === '-Infinity') return Number(value);
  throw mismatch(path, value, 'an Integer');
}
