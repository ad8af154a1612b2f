import { AwsError } from '../../../../core/errors/aws-error.ts';
import { dynamodbPartiqlSyntaxErrors } from '../../../../core/errors/dynamodb-partiql-syntax.ts';
import { setElements } from '../attribute-value.ts';
import { assertDistinct } from '../expressions/document-path.ts';
import { updatedPaths } from '../expressions/parse-update.ts';
import type { DocumentPath, Update, UpdateValue } from '../expressions/syntax-tree.ts';
import { parseValue } from './parse-value.ts';
import type { StatementReader } from './statement-reader.ts';
import type { Token } from './tokens.ts';

const setFunctions: Record<string, 'adds' | 'deletes'> = { SET_ADD: 'adds', SET_DELETE: 'deletes' };

function unrecognized(reader: StatementReader, token: Token): never {
  const parameters = { name: token.text.toLowerCase(), place: reader.place(token) };
  throw new AwsError(dynamodbPartiqlSyntaxErrors.unrecognizedFunction, parameters);
}

function listAppend(reader: StatementReader): UpdateValue {
  const token = reader.next();
  if (token.text.toLowerCase() !== 'list_append') unrecognized(reader, token);
  reader.expect('(');
  const operands = reader.nested(() => reader.list(() => parseOperand(reader)));
  reader.expect(')');
  const [left, right] = operands;
  if (!left || !right || operands.length !== 2) {
    const parameters = { operator: 'list_append', count: operands.length };
    throw new AwsError(dynamodbPartiqlSyntaxErrors.operandCount, parameters);
  }
  return { kind: 'list_append', left, right };
}

function parseOperand(reader: StatementReader): UpdateValue {
  const value = parseValue(reader);
  if (value) return { kind: 'value', value };
  if (reader.seesCall()) return listAppend(reader);
  return reader.seesName() ? { kind: 'path', path: reader.path() } : reader.refuseTerm();
}

function parseRightSide(reader: StatementReader): UpdateValue {
  const left = parseOperand(reader);
  const operator = reader.acceptOneOf(['+', '-']);
  return operator ? { kind: operator === '+' ? 'plus' : 'minus', left, right: parseOperand(reader) } : left;
}

/** `set_add(path, <<…>>)` and `set_delete(path, <<…>>)`, whose path is the one that is assigned to. */
function parseSetFunction(reader: StatementReader, target: DocumentPath): Update['adds'][number] {
  const token = reader.next();
  const name = token.text.toUpperCase();
  const refuse = (row: keyof typeof dynamodbPartiqlSyntaxErrors & `setFunction${string}`, at: Token): never => {
    throw new AwsError(dynamodbPartiqlSyntaxErrors[row], { name, place: reader.place(at) });
  };
  reader.expect('(');
  const firstToken = reader.token();
  const operands = reader.nested(() => reader.list(() => parseOperand(reader)));
  reader.expect(')');
  const [first, second] = operands;
  if (!first || !second || operands.length !== 2) return refuse('setFunctionCount', token);
  const isTarget = first.kind === 'path' && JSON.stringify(first.path) === JSON.stringify(target);
  if (!isTarget) refuse('setFunctionTarget', token);
  if (second.kind !== 'value' || !setElements(second.value)) return refuse('setFunctionValue', firstToken);
  return { path: target, value: second.value };
}

function parseAssignment(reader: StatementReader, update: Update): void {
  const path = reader.path();
  reader.expect('=');
  const section = reader.seesCall() ? setFunctions[reader.token().text.toUpperCase()] : undefined;
  if (section) update[section].push(parseSetFunction(reader, path));
  else update.sets.push({ path, value: parseRightSide(reader) });
}

/** Whether SET or REMOVE follows. */
export function seesChange(reader: StatementReader): boolean {
  return reader.sees('SET') || reader.sees('REMOVE');
}

/** Parses `SET a = 1, b = b + 1 REMOVE c …`, each word as often as one likes. Throws ValidationException. */
export function parseChanges(reader: StatementReader): Update {
  const update: Update = { sets: [], removes: [], adds: [], deletes: [] };
  while (seesChange(reader)) {
    if (reader.accept('SET')) reader.list(() => parseAssignment(reader, update));
    else {
      reader.expect('REMOVE');
      update.removes = [...update.removes, ...reader.list(() => reader.path())];
    }
  }
  assertDistinct(updatedPaths(update), 'UpdateExpression');
  return update;
}
