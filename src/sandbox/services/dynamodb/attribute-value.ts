import { AwsError } from '../../../core/errors/aws-error.ts';
import { dynamodbItemErrors } from '../../../core/errors/dynamodb-items.ts';
import type { AttributeValue } from '../../../wire/generated/dynamodb.ts';
import { encodeBase64 } from '../../../core/base64.ts';
import { compareDecimals, formatDecimal, parseDecimal } from './decimal.ts';

export type Item = Record<string, AttributeValue>;
export type TypeName = 'S' | 'N' | 'B' | 'SS' | 'NS' | 'BS' | 'M' | 'L' | 'NULL' | 'BOOL';

const typeNames: readonly TypeName[] = ['S', 'N', 'B', 'SS', 'NS', 'BS', 'M', 'L', 'NULL', 'BOOL'];
/** How deep maps and lists nest. */
const maxDepth = 32;
const setKinds = { SS: 'string', NS: 'number', BS: 'binary' } as const;

export function typeOf(value: AttributeValue): TypeName {
  return typeNames.find((name) => value[name] !== undefined)!;
}

/** A text that is equal for equal scalars: what items are found by, and sets compared with. */
export function scalarText(value: AttributeValue): string {
  if (value.S !== undefined) return `S${value.S}`;
  if (value.N !== undefined) return `N${value.N}`;
  return `B${encodeBase64(value.B!)}`;
}

function checkSet(kind: keyof typeof setKinds, values: readonly (string | Uint8Array)[]): void {
  if (values.length === 0) throw new AwsError(dynamodbItemErrors.emptySet, { kind: setKinds[kind] });
  const texts = values.map((value) => (typeof value === 'string' ? value : encodeBase64(value)));
  if (new Set(texts).size < texts.length) {
    throw new AwsError(dynamodbItemErrors.duplicateInSet, { values: texts.join(', ') });
  }
}

const normalNumber = (text: string) => formatDecimal(parseDecimal(text));

/** A value as it is kept: exactly one type, numbers in their plain form, not too deep. Throws ValidationException. */
export function checkedValue(value: AttributeValue, depth = 1): AttributeValue {
  if (depth > maxDepth) throw new AwsError(dynamodbItemErrors.nestedTooDeep, {});
  const types = typeNames.filter((name) => value[name] !== undefined);
  const [type] = types;
  if (!type) throw new AwsError(dynamodbItemErrors.emptyValue, {});
  if (types.length > 1) throw new AwsError(dynamodbItemErrors.severalTypes, {});
  if (value.N !== undefined) return { N: normalNumber(value.N) };
  if (value.NULL === false) throw new AwsError(dynamodbItemErrors.falseNull, {});
  if (value.M) return { M: checkedItem(value.M, depth + 1) };
  if (value.L) return { L: value.L.map((element) => checkedValue(element, depth + 1)) };
  if (value.SS) checkSet('SS', value.SS);
  if (value.BS) checkSet('BS', value.BS);
  if (!value.NS) return value;
  if (value.NS.length === 0) checkSet('NS', []);
  const numbers = value.NS.map(normalNumber);
  checkSet('NS', numbers);
  return { NS: numbers };
}

/** Every value of an item or map, checked. */
export function checkedItem(item: Item, depth = 1): Item {
  return Object.fromEntries(Object.entries(item).map(([name, value]) => [name, checkedValue(value, depth)]));
}

function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) if (a[i] !== b[i]) return a[i]! - b[i]!;
  return a.length - b.length;
}

const encoder = new TextEncoder();

/** Order of two scalars of one type: numbers by value, text and binary by (UTF-8) bytes. Undefined when not comparable. */
export function compareScalars(a: AttributeValue, b: AttributeValue): number | undefined {
  if (a.N !== undefined && b.N !== undefined) return compareDecimals(parseDecimal(a.N), parseDecimal(b.N));
  if (a.S !== undefined && b.S !== undefined) {
    return a.S === b.S ? 0 : compareBytes(encoder.encode(a.S), encoder.encode(b.S));
  }
  return a.B && b.B ? compareBytes(a.B, b.B) : undefined;
}

function setTexts(value: AttributeValue): string[] | undefined {
  return value.SS ?? value.NS ?? value.BS?.map(encodeBase64);
}

/** Deep equality; sets regardless of their order. */
export function areEqual(a: AttributeValue, b: AttributeValue): boolean {
  const type = typeOf(a);
  if (type !== typeOf(b)) return false;
  const [left, right] = [setTexts(a), setTexts(b)];
  if (left && right) return left.length === right.length && left.every((text) => right.includes(text));
  if (a.L && b.L) return a.L.length === b.L.length && a.L.every((item, index) => areEqual(item, b.L![index]!));
  if (a.M && b.M) {
    const names = Object.keys(a.M);
    const other = b.M;
    return (
      names.length === Object.keys(other).length &&
      names.every((name) => Object.hasOwn(other, name) && areEqual(a.M![name]!, other[name]!))
    );
  }
  if (type === 'BOOL') return a.BOOL === b.BOOL;
  return type === 'NULL' || scalarText(a) === scalarText(b);
}

/** Elements of a set, each as a value of its own; undefined for other types. */
export function setElements(value: AttributeValue): AttributeValue[] | undefined {
  if (value.SS) return value.SS.map((S) => ({ S }));
  if (value.NS) return value.NS.map((N) => ({ N }));
  return value.BS?.map((B) => ({ B }));
}
