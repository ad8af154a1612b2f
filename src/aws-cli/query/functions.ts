import { asciiJson, formatJson } from '../output/json.ts';
import { Float } from '../python/float.ts';
import { floatFromText, integerFromText } from '../python/number-text.ts';
import { typeWord, valueText } from '../python/repr.ts';
import { isRecord, type Value, type ValueRecord } from '../python/values.ts';
import { equals, orderOf } from './compare.ts';
import type { Operand } from './evaluate.ts';
import { numberOf } from './numbers.ts';
import { QueryError } from './query-error.ts';

type TypeName = 'boolean' | 'array' | 'object' | 'null' | 'string' | 'number' | 'expref';
/** A parameter: its types; a type with a dash (`array-number`) also says what the items are. None: any. */
type Parameter = readonly string[];
interface QueryFunction {
  parameters: readonly Parameter[];
  isVariadic?: boolean;
  run(...operands: never[]): Value;
}

const sortable: Parameter = ['array-string', 'array-number'];

const functions: Record<string, QueryFunction> = {
  abs: { parameters: [['number']], run: absolute },
  avg: {
    parameters: [['array-number']],
    run: (list: Value[]) => (list.length === 0 ? null : new Float(numberOf(sum(list))! / list.length)),
  },
  ceil: { parameters: [['number']], run: (a: Value) => Math.ceil(numberOf(a)!) },
  contains: {
    parameters: [['array', 'string'], []],
    run: (subject: Value[] | string, search: Value) =>
      typeof subject === 'string' ? containsText(subject, search) : subject.some((item) => equals(item, search)),
  },
  ends_with: { parameters: [['string'], ['string']], run: (a: string, b: string) => a.endsWith(b) },
  floor: { parameters: [['number']], run: (a: Value) => Math.floor(numberOf(a)!) },
  join: { parameters: [['string'], ['array-string']], run: (glue: string, list: string[]) => list.join(glue) },
  keys: { parameters: [['object']], run: (record: ValueRecord) => Object.keys(record) },
  length: {
    parameters: [['string', 'array', 'object']],
    run: (a: Value) => (typeof a === 'string' ? [...a].length : Object.keys(a as object).length),
  },
  map: {
    parameters: [['expref'], ['array']],
    run: (expression: (value: Value) => Value, list: Value[]) => list.map(expression),
  },
  max: { parameters: [['array-number', 'array-string']], run: (list: Value[]) => extreme(list, (item) => item, 1) },
  max_by: {
    parameters: [['array'], ['expref']],
    run: (list: Value[], key: (value: Value) => Value) => extreme(list, checkedKey(key, 'max_by'), 1),
  },
  merge: {
    parameters: [['object']],
    isVariadic: true,
    run: (...records: ValueRecord[]) => Object.assign({}, ...records) as ValueRecord,
  },
  min: {
    parameters: [['array-number', 'array-string']],
    run: (list: Value[]) => extreme(list, (item) => item, -1),
  },
  min_by: {
    parameters: [['array'], ['expref']],
    run: (list: Value[], key: (value: Value) => Value) => extreme(list, checkedKey(key, 'min_by'), -1),
  },
  not_null: {
    parameters: [[]],
    isVariadic: true,
    run: (...values: Value[]) => values.find((value) => value !== null) ?? null,
  },
  reverse: {
    parameters: [['array', 'string']],
    run: (a: Value[] | string) => (typeof a === 'string' ? [...a].reverse().join('') : a.toReversed()),
  },
  sort: { parameters: [sortable], run: (list: Value[]) => list.toSorted(orderOf) },
  sort_by: {
    parameters: [['array'], ['expref']],
    run: (list: Value[], key: (value: Value) => Value) => sortBy(list, key),
  },
  starts_with: { parameters: [['string'], ['string']], run: (a: string, b: string) => a.startsWith(b) },
  sum: { parameters: [['array-number']], run: (list: Value[]) => sum(list) },
  to_array: { parameters: [[]], run: (a: Value) => (Array.isArray(a) ? a : [a]) },
  to_number: { parameters: [[]], run: (a: Value) => toNumber(a) },
  to_string: { parameters: [[]], run: (a: Value) => (typeof a === 'string' ? a : asciiJson(formatJson(a, 0))) },
  type: { parameters: [[]], run: (a: Value) => typeOf(a) },
  values: { parameters: [['object']], run: (record: ValueRecord) => Object.values(record) },
};

/** Calls a JMESPath function. Throws QueryError for unknown names and wrong arguments, worded as the AWS CLI does. */
export function callFunction(name: string, operands: Operand[]): Value {
  const found = Object.hasOwn(functions, name) ? functions[name] : undefined;
  if (!found) throw new QueryError(`Unknown function: ${name}()`);
  const needed = found.parameters.length;
  if (found.isVariadic ? operands.length < needed : operands.length !== needed) {
    const least = found.isVariadic ? 'at least ' : '';
    const noun = needed === 1 ? 'argument' : 'arguments';
    throw new QueryError(`Expected ${least}${needed} ${noun} for function ${name}(), received ${operands.length}`);
  }
  found.parameters.forEach((types, i) => checkType(name, operands[i]!, types));
  return found.run(...(operands as never[]));
}

function typeOf(value: Operand): TypeName {
  if (value === null) return 'null';
  if (typeof value === 'function') return 'expref';
  if (Array.isArray(value)) return 'array';
  if (numberOf(value) !== undefined) return 'number';
  if (typeof value === 'boolean') return 'boolean';
  return isRecord(value) ? 'object' : 'string';
}

function checkType(name: string, operand: Operand, types: Parameter): void {
  if (types.length === 0) return;
  const actual = typeOf(operand);
  if (!types.some((type) => type.split('-')[0] === actual)) throw typeError(name, operand, actual, types);
  const itemTypes = types.filter((type) => type.includes('-')).map((type) => type.split('-')[1]!);
  if (itemTypes.length === 0 || !Array.isArray(operand) || operand.length === 0) return;
  const first = typeOf(operand[0]!);
  const wanted = itemTypes.length === 1 ? itemTypes[0]! : itemTypes.includes(first) ? first : undefined;
  for (const item of operand) {
    if (typeOf(item) !== wanted) throw typeError(name, item, typeWord(item), types);
  }
}

function typeError(name: string, value: Operand, actual: string, types: readonly string[]): QueryError {
  const shown = typeof value === 'function' ? '<expression>' : valueText(value);
  const expected = `[${types.map((type) => `'${type}'`).join(', ')}]`;
  return new QueryError(
    `In function ${name}(), invalid type for value: ${shown}, expected one of: ${expected}, received: "${actual}"`,
  );
}

function absolute(value: Value): Value {
  if (typeof value === 'bigint') return value < 0n ? -value : value;
  return value instanceof Float ? new Float(Math.abs(value.value)) : Math.abs(value as number);
}

function containsText(subject: string, search: Value): boolean {
  if (typeof search === 'string') return subject.includes(search);
  throw new QueryError(`'in <string>' requires string as left operand, not ${typeWord(search)}`);
}

function sum(list: Value[]): Value {
  if (list.some((item) => item instanceof Float)) {
    return new Float(list.reduce<number>((total, item) => total + numberOf(item)!, 0));
  }
  const total = list.reduce<bigint>((exact, item) => exact + BigInt(item as number | bigint), 0n);
  return integerFromText(String(total))!;
}

function checkedKey(key: (value: Value) => Value, name: string, types: readonly string[] = ['number', 'string']) {
  return (item: Value): Value => {
    const result = key(item);
    const type = typeOf(result);
    if (!types.includes(type)) throw typeError(name, result, type, types);
    return result;
  };
}

function extreme(list: Value[], key: (value: Value) => Value, sign: 1 | -1): Value {
  let best: { item: Value; key: Value } | undefined;
  for (const item of list) {
    const candidate = { item, key: key(item) };
    if (!best || orderOf(candidate.key, best.key) * sign > 0) best = candidate;
  }
  return best ? best.item : null;
}

function sortBy(list: Value[], key: (value: Value) => Value): Value {
  if (list.length === 0) return list;
  const type = typeOf(key(list[0]!));
  if (type !== 'number' && type !== 'string') throw typeError('sort_by', list[0]!, type, ['string', 'number']);
  const checked = checkedKey(key, 'sort_by', [type]);
  const keyed = list.map((item) => ({ item, key: checked(item) }));
  return keyed.sort((a, b) => orderOf(a.key, b.key)).map(({ item }) => item);
}

function toNumber(value: Value): Value {
  if (numberOf(value) !== undefined) return value;
  if (typeof value !== 'string') return null;
  const integer = integerFromText(value);
  if (integer !== undefined) return integer;
  const number = floatFromText(value);
  return number === undefined ? null : new Float(number);
}
