import type { AttributeValue } from '../../../wire/generated/dynamodb.ts';
import type { Item } from './attribute-value.ts';

const encoder = new TextEncoder();
const containerBytes = 3;

function textBytes(text: string): number {
  return encoder.encode(text).length;
}

/** A byte for every two digits, and one more. */
function numberBytes(text: string): number {
  const digits = text.replace(/[-.]/g, '').replace(/^0+|0+$/g, '');
  return Math.ceil(digits.length / 2) + 1 + (text.startsWith('-') ? 1 : 0);
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

function valueBytes(value: AttributeValue): number {
  if (value.S !== undefined) return textBytes(value.S);
  if (value.N !== undefined) return numberBytes(value.N);
  if (value.B) return value.B.length;
  if (value.SS) return sum(value.SS.map(textBytes));
  if (value.NS) return sum(value.NS.map(numberBytes));
  if (value.BS) return sum(value.BS.map((bytes) => bytes.length));
  if (value.L) return containerBytes + sum(value.L.map((item) => valueBytes(item) + 1));
  if (value.M) return containerBytes + itemBytes(value.M) + Object.keys(value.M).length;
  return 1;
}

/**
 * Size of an item as DynamoDB counts it, in bytes.
 * Source: docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html
 */
export function itemBytes(item: Item): number {
  return sum(Object.entries(item).map(([name, value]) => textBytes(name) + valueBytes(value)));
}
