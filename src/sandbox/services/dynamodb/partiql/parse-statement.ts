import { AwsError } from '../../../../core/errors/aws-error.ts';
import { dynamodbPartiqlErrors } from '../../../../core/errors/dynamodb-partiql.ts';
import { dynamodbPartiqlSyntaxErrors } from '../../../../core/errors/dynamodb-partiql-syntax.ts';
import type { AttributeValue } from '../../../../wire/generated/dynamodb.ts';
import type { Condition, DocumentPath } from '../expressions/syntax-tree.ts';
import { parseChanges, seesChange } from './parse-changes.ts';
import { parseItem } from './parse-value.ts';
import { parseWhere } from './parse-where.ts';
import type {
  DeleteStatement,
  InsertStatement,
  OrderTerm,
  Returning,
  SelectStatement,
  Source,
  Statement,
  UpdateStatement,
} from './statement.ts';
import { StatementReader } from './statement-reader.ts';
import { malformed } from './tokens.ts';

function sourceOf(path: DocumentPath): Source {
  if (path.includes('')) throw new AwsError(dynamodbPartiqlErrors.emptyPathComponent, {});
  if (path.length > 2) throw new AwsError(dynamodbPartiqlErrors.longPath, {});
  const [table, index] = path.map(String);
  return { table: table!, ...(index !== undefined && { index }) };
}

function parseSource(reader: StatementReader): Source {
  const source = sourceOf(reader.path());
  if (reader.sees('AS') || reader.seesName()) throw new AwsError(dynamodbPartiqlSyntaxErrors.aliasing, {});
  return source;
}

function parseOptionalWhere(reader: StatementReader): Condition | undefined {
  return reader.accept('WHERE') ? parseWhere(reader) : undefined;
}

function parseColumn(reader: StatementReader): DocumentPath {
  const token = reader.token();
  if (reader.seesCall() || !(reader.seesName() || token.kind === 'word')) {
    if (token.kind === 'end') malformed('Unexpected term');
    throw new AwsError(dynamodbPartiqlSyntaxErrors.unexpectedPathComponent, { place: reader.place(token) });
  }
  if (!reader.seesName()) reader.refuseTerm();
  const path = reader.path();
  if (reader.sees('AS') || reader.seesName()) throw new AwsError(dynamodbPartiqlSyntaxErrors.aliasing, {});
  return path;
}

function parseOrder(reader: StatementReader): OrderTerm[] {
  if (!reader.accept('ORDER')) return [];
  reader.expect('BY');
  return reader.list(() => {
    const attribute = reader.path().join('.');
    return { attribute, isDescending: reader.acceptOneOf(['ASC', 'DESC']) === 'DESC' };
  });
}

function parseSelect(reader: StatementReader): SelectStatement {
  const paths = reader.accept('*') ? undefined : reader.list(() => parseColumn(reader));
  reader.expect('FROM', 'Expected FROM after SELECT list');
  if (!reader.seesName()) reader.refuseTerm();
  const source = parseSource(reader);
  return { kind: 'select', source, paths, where: parseOptionalWhere(reader), order: parseOrder(reader) };
}

function parseInsert(reader: StatementReader): InsertStatement {
  reader.expect('INTO', 'Expected INTO after INSERT');
  const source = sourceOf(reader.path());
  reader.expect('VALUE', 'Unexpected token after expression');
  return { kind: 'insert', source, item: parseItem(reader) };
}

function parseReturning(reader: StatementReader): { returning?: Returning } {
  if (!reader.accept('RETURNING')) return {};
  const scope = reader.acceptOneOf(['ALL', 'MODIFIED']) ?? malformed('Expected ALL or MODIFIED in returning clause');
  const age = reader.acceptOneOf(['OLD', 'NEW']) ?? malformed('Expected OLD or NEW in returning clause');
  reader.expect('*', 'Expected * in returning clause');
  return { returning: `${scope === 'ALL' ? 'ALL' : 'UPDATED'}_${age}` };
}

function parseUpdate(reader: StatementReader): UpdateStatement {
  const source = parseSource(reader);
  if (!seesChange(reader)) malformed('Expected data manipulation');
  const update = parseChanges(reader);
  return { kind: 'update', source, update, where: parseOptionalWhere(reader), ...parseReturning(reader) };
}

/** `FROM table WHERE … SET …`: an update in PartiQL's other order. */
function parseFromFirst(reader: StatementReader): UpdateStatement {
  const source = parseSource(reader);
  const where = parseOptionalWhere(reader);
  if (!seesChange(reader)) malformed('Expected data manipulation');
  return { kind: 'update', source, where, update: parseChanges(reader), ...parseReturning(reader) };
}

function parseDelete(reader: StatementReader): DeleteStatement {
  reader.expect('FROM', 'Expected FROM after DELETE');
  const source = parseSource(reader);
  const where = parseOptionalWhere(reader);
  const { returning } = parseReturning(reader);
  if (returning !== undefined && returning !== 'ALL_OLD') {
    const clause = `RETURNING ${returning.replace('UPDATED', 'MODIFIED').replace('_', ' ')} *`;
    throw new AwsError(dynamodbPartiqlErrors.invalidReturning, { clause });
  }
  return { kind: 'delete', source, where, ...(returning && { returning }) };
}

function parseAny(reader: StatementReader): Statement {
  if (reader.accept('SELECT')) return parseSelect(reader);
  if (reader.accept('INSERT')) return parseInsert(reader);
  if (reader.accept('UPDATE')) return parseUpdate(reader);
  if (reader.accept('DELETE')) return parseDelete(reader);
  if (reader.accept('FROM')) return parseFromFirst(reader);
  if (!reader.accept('EXISTS')) malformed('Expected data manipulation');
  reader.expect('(');
  reader.expect('SELECT', 'Expected SELECT in EXISTS');
  const select = parseSelect(reader);
  reader.expect(')');
  return { kind: 'exists', select };
}

/** Parses one PartiQL statement with the values of its `?`. Throws ValidationException with DynamoDB's wording. */
export function parseStatement(text: string, parameters: readonly AttributeValue[] | undefined): Statement {
  const reader = new StatementReader(text, parameters);
  const statement = parseAny(reader);
  reader.end();
  return statement;
}
