import { parameterError } from '../cli-error.ts';
import { minimumOf } from '../model/minimums.ts';
import { itemOf, kindOf, memberOf, membersOf, type Place } from '../model/shape-kind.ts';
import { Float } from '../python/float.ts';
import { typeName, valueText } from '../python/repr.ts';
import { isRecord, type Value } from '../python/values.ts';
import { parseTimestampArgument } from './timestamps.ts';

/** Checks the parameters of a call against the model. Throws a CLI error (252) that lists everything wrong. */
export function validateParameters(root: Place, parameters: Value): void {
  const problems: string[] = [];
  check(root, parameters, '', problems);
  if (problems.length > 0) throw parameterError(`Parameter validation failed:\n${problems.join('\n')}`);
}

const recordTypes = "<class 'dict'>";
const listTypes = "<class 'list'>, <class 'tuple'>";
const floatTypes = "<class 'float'>, <class 'decimal.Decimal'>, <class 'int'>";
const blobTypes = "<class 'bytes'>, <class 'bytearray'>, file-like object";
const timestampTypes = "<class 'datetime.datetime'>, timestamp-string";

function check(place: Place, value: Value, path: string, problems: string[]): void {
  const expect = (isValid: boolean, validTypes: string): boolean => {
    if (!isValid) {
      problems.push(
        `Invalid type for parameter ${shown(path)}, value: ${valueText(value)}, type: ${typeName(value)}, valid types: ${validTypes}`,
      );
    }
    return isValid;
  };
  switch (kindOf(place)) {
    case 'structure':
      if (expect(isRecord(value), recordTypes)) checkStructure(place, value as Record<string, Value>, path, problems);
      return;
    case 'list':
      if (!expect(Array.isArray(value), listTypes)) return;
      checkMinimum(place, (value as Value[]).length, 'length', path, problems);
      (value as Value[]).forEach((item, i) => check(itemOf(place)!, item, `${path}[${i}]`, problems));
      return;
    case 'map':
      if (!expect(isRecord(value), recordTypes)) return;
      for (const [key, item] of Object.entries(value as Record<string, Value>)) {
        check(itemOf(place)!, item, `${path}.${key}`, problems);
      }
      return;
    case 'string':
      if (expect(typeof value === 'string', "<class 'str'>")) {
        checkMinimum(place, [...(value as string)].length, 'length', path, problems);
      }
      return;
    case 'integer':
      if (expect(isInteger(value) || typeof value === 'boolean', "<class 'int'>")) {
        checkMinimum(place, Number(value), 'value', path, problems);
      }
      return;
    case 'float':
      if (expect(isInteger(value) || value instanceof Float, floatTypes)) {
        checkMinimum(place, value instanceof Float ? value.value : Number(value), 'value', path, problems);
      }
      return;
    case 'boolean':
      expect(typeof value === 'boolean', "<class 'bool'>");
      return;
    case 'blob':
      expect(typeof value === 'string' || value instanceof Uint8Array, blobTypes);
      return;
    case 'timestamp':
      expect(isTimestamp(value), timestampTypes);
      return;
    case 'document':
  }
}

/** Unions that the CLI sends as they are: the service says what is wrong. Source: AWS's public service models of 2026. */
const servicesJudge = new Set([
  'cloudwatch.EvaluationWindow',
  'dynamodb.AttributeValue',
  'dynamodbstreams.AttributeValue',
  'iam.PolicyIdentifier',
  's3.AnalyticsFilter',
  's3.MetricsFilter',
]);

function checkStructure(place: Place, value: Record<string, Value>, path: string, problems: string[]): void {
  const shape = place.service.shapes[place.member.shape];
  if (shape?.type !== 'structure') return;
  const names = Object.keys(shape.members);
  const isUnion = shape.union && !servicesJudge.has(`${place.service.id}.${place.member.shape}`);
  if (isUnion && Object.keys(value).length === 0) {
    problems.push(`Must set one of the following keys for tagged unionstructure ${shown(path)}: ${names.join('. ')}.`);
  } else if (isUnion && Object.keys(value).length > 1) {
    problems.push(
      `Invalid number of parameters set for tagged union structure ${shown(path)}. Can only set one of the following keys: ${names.join('. ')}.`,
    );
  }
  for (const name of shape.required ?? []) {
    if (!Object.hasOwn(value, name)) problems.push(`Missing required parameter in ${shown(path)}: "${name}"`);
  }
  for (const name of Object.keys(value)) {
    if (names.includes(name)) continue;
    const choices = membersOf(place).map((member) => member.name);
    problems.push(`Unknown parameter in ${shown(path)}: "${name}", must be one of: ${choices.join(', ')}`);
  }
  for (const [name, item] of Object.entries(value)) {
    const member = memberOf(place, name);
    if (member) check(member, item, `${path}.${name}`, problems);
  }
}

function checkMinimum(
  place: Place,
  actual: number,
  measure: 'length' | 'value',
  path: string,
  problems: string[],
): void {
  // What becomes part of the request's path must not be empty.
  const minimum = minimumOf(place.service.id, place.parent, place.name) ?? (place.member.httpLabel ? 1 : undefined);
  if (minimum === undefined || actual >= minimum) return;
  problems.push(`Invalid ${measure} for parameter ${shown(path)}, value: ${actual}, valid min ${measure}: ${minimum}`);
}

function isTimestamp(value: Value): boolean {
  if (typeof value === 'string') return parseTimestampArgument(value) !== undefined;
  return isInteger(value) || value instanceof Float;
}

function isInteger(value: Value): boolean {
  return typeof value === 'number' || typeof value === 'bigint';
}

function shown(path: string): string {
  if (path === '') return 'input';
  return path.startsWith('.') ? path.slice(1) : path;
}
