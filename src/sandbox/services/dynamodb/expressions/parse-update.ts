import { AwsError } from '../../../../core/errors/aws-error.ts';
import { dynamodbExpressionErrors } from '../../../../core/errors/dynamodb-expressions.ts';
import type { AttributeValue } from '../../../../wire/generated/dynamodb.ts';
import { typeOf, type TypeName } from '../attribute-value.ts';
import { assertDistinct } from './document-path.ts';
import type { Placeholders } from './placeholders.ts';
import type { DocumentPath, Update, UpdateValue } from './syntax-tree.ts';
import { TokenReader } from './token-reader.ts';

const expression = 'UpdateExpression';
const sections = ['SET', 'REMOVE', 'ADD', 'DELETE'] as const;
const longNames: Record<TypeName, string> = {
  S: 'STRING',
  N: 'NUMBER',
  B: 'BINARY',
  SS: 'STRING_SET',
  NS: 'NUMBER_SET',
  BS: 'BINARY_SET',
  M: 'MAP',
  L: 'LIST',
  NULL: 'NULL',
  BOOL: 'BOOLEAN',
};
const setTypes: readonly TypeName[] = ['SS', 'NS', 'BS'];

function parseCall(reader: TokenReader, name: string): UpdateValue {
  if (name === 'if_not_exists') {
    const path = reader.path();
    reader.expect(',');
    const otherwise = parseOperand(reader);
    reader.expect(')');
    return { kind: name, path, otherwise };
  }
  if (name !== 'list_append') throw new AwsError(dynamodbExpressionErrors.invalidFunction, { expression, name });
  const operands = reader.list(() => parseOperand(reader));
  reader.expect(')');
  const [left, right] = operands;
  if (operands.length !== 2) {
    const parameters = { expression, operator: name, count: operands.length };
    throw new AwsError(dynamodbExpressionErrors.operandCount, parameters);
  }
  for (const operand of operands) {
    if (operand.kind === 'value' && !operand.value.L) refuse(name, operand.value);
  }
  return { kind: name, left: left!, right: right! };
}

function refuse(operator: string, value: AttributeValue): never {
  throw new AwsError(dynamodbExpressionErrors.operandType, { expression, operator, type: typeOf(value) });
}

function parseOperand(reader: TokenReader): UpdateValue {
  if (reader.accept('(')) {
    const value = reader.nested(() => parseValue(reader));
    reader.expect(')');
    return value;
  }
  if (reader.seesValue()) return { kind: 'value', value: reader.value() };
  const name = reader.acceptCall();
  return name === undefined ? { kind: 'path', path: reader.path() } : parseCall(reader, name);
}

function parseValue(reader: TokenReader): UpdateValue {
  const left = parseOperand(reader);
  const operator = reader.acceptOneOf(['+', '-']);
  if (!operator) return left;
  const right = parseOperand(reader);
  for (const operand of [left, right]) {
    if (operand.kind === 'value' && operand.value.N === undefined) refuse(operator, operand.value);
  }
  return { kind: operator === '+' ? 'plus' : 'minus', left, right };
}

function parseSet(reader: TokenReader): Update['sets'][number] {
  const path = reader.path();
  reader.expect('=');
  return { path, value: parseValue(reader) };
}

function parsePathAndValue(reader: TokenReader, operator: 'ADD' | 'DELETE') {
  const path = reader.path();
  const value = reader.value();
  const type = typeOf(value);
  if (!setTypes.includes(type) && !(operator === 'ADD' && type === 'N')) {
    const allowed = operator === 'ADD' ? 'ALLOWED_FOR_ADD_OPERAND' : 'ALLOWED_FOR_DELETE_OPERAND';
    throw new AwsError(dynamodbExpressionErrors.updateOperandType, { operator, type: longNames[type], allowed });
  }
  return { path, value };
}

/** The places that an update writes to. */
export function updatedPaths(update: Update): DocumentPath[] {
  return [
    ...update.sets.map(({ path }) => path),
    ...update.removes,
    ...update.adds.map(({ path }) => path),
    ...update.deletes.map(({ path }) => path),
  ];
}

/** Parses `SET … REMOVE … ADD … DELETE …`. Throws ValidationException. */
export function parseUpdate(source: string, placeholders: Placeholders): Update {
  const reader = new TokenReader(source, expression, placeholders);
  const update: Update = { sets: [], removes: [], adds: [], deletes: [] };
  const seen = new Set<string>();
  while (!reader.isEnd()) {
    const section = sections.find((name) => reader.sees(name)) ?? reader.fail();
    if (seen.has(section)) throw new AwsError(dynamodbExpressionErrors.sectionTwice, { section });
    seen.add(section);
    reader.expect(section);
    if (section === 'SET') update.sets = reader.list(() => parseSet(reader));
    else if (section === 'REMOVE') update.removes = reader.list(() => reader.path());
    else if (section === 'ADD') update.adds = reader.list(() => parsePathAndValue(reader, section));
    else update.deletes = reader.list(() => parsePathAndValue(reader, section));
  }
  assertDistinct(updatedPaths(update), expression);
  return update;
}
