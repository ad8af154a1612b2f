import { describe, expect, it } from 'vitest';
import type { DynamodbOperations } from '../../../../wire/generated/dynamodb.ts';
import { TestAccount } from '../../../testing/test-account.ts';
import { dynamodbService } from '../service.ts';

/** A table `T` (pk) and a table `C` (pk, sk) with an index of keys only. */
async function newAccount() {
  const account = new TestAccount<DynamodbOperations>(dynamodbService);
  const pk = { AttributeName: 'pk', AttributeType: 'S' };
  const hash = [{ AttributeName: 'pk', KeyType: 'HASH' }];
  const BillingMode = 'PAY_PER_REQUEST';
  await account.call('CreateTable', { TableName: 'Tab', AttributeDefinitions: [pk], KeySchema: hash, BillingMode });
  await account.call('CreateTable', {
    TableName: 'Com',
    AttributeDefinitions: [pk, { AttributeName: 'sk', AttributeType: 'S' }, { AttributeName: 'g', AttributeType: 'S' }],
    KeySchema: [...hash, { AttributeName: 'sk', KeyType: 'RANGE' }],
    GlobalSecondaryIndexes: [
      {
        IndexName: 'by-g',
        KeySchema: [{ AttributeName: 'g', KeyType: 'HASH' }],
        Projection: { ProjectionType: 'KEYS_ONLY' },
      },
    ],
    BillingMode,
  });
  account.pass(10_000);
  await account.call('PutItem', { TableName: 'Tab', Item: { pk: { S: 'x' }, ss: { SS: ['a'] }, s: { S: 'text' } } });
  return account;
}

const account = await newAccount();
const errorOf = (Statement: string) => account.errorOf('ExecuteStatement', { Statement });
const invalid = (message: string) => `ValidationException: ${message}`;
const malformed = (detail: string) => invalid(`Statement wasn't well formed, can't be processed: ${detail}`);

describe('a text that is no statement', () => {
  it.each([
    [`SLECT * FROM "Tab"`, 'Expected data manipulation'],
    [`SELECT * FROM "Tab" WHERE pk = 'x' foo`, 'Unexpected token after expression'],
    [`INSERT INTO "Tab" t VALUE {'pk': 'x'}`, 'Unexpected token after expression'],
    [`DELETE FROM "Tab" WHERE pk = 'x' ORDER BY pk`, 'Unexpected token after expression'],
    [`SELECT * FROM "Tab" ORDER BY pk WHERE pk = 'x'`, 'Unexpected token after expression'],
    [`SELECT * FROM "Tab" WHERE`, 'Unexpected term'],
    [`SELECT * FROM "Tab" WHERE (`, 'Unexpected term'],
    [`SELECT * FROM`, 'Unexpected term'],
    [`SELECT * FROM "Tab" WHERE pk = 'x' AND`, 'Missing right-hand side expression of infix operator'],
    [`SELECT * FROM "Tab" WHERE ORDER BY pk`, 'Unexpected keyword'],
    [`SELECT * FROM "Tab" WHERE IS NULL`, 'Unexpected operator'],
    [`SELECT * FROM "Tab" WHERE pk = LIKE`, 'Unexpected operator'],
    [`SELECT * FROM "Tab" WHERE a IS FOO`, 'Expected type name'],
    [`SELECT * FROM "Tab" WHERE attribute_exists(m.inner)`, 'Invalid path dot component'],
    [`DELETE FROM WHERE pk = 'x'`, 'Expected identifier for simple path'],
    [`SELECT * FROM "Tab" WHERE pk = 1e2147483648`, ''],
    [`SELECT * FROM "Tab" WHERE pk = 'x' # note`, ''],
    [`SELECT * FROM "Tab" WHERE pk = 'x' /* note`, ''],
    [`SELECT * FROM "Tab`, ''],
    [`SELECT * FROM "Tab" WHERE ${'('.repeat(4000)}`, ''],
  ])('%s', async (statement, detail) => {
    expect(await errorOf(statement)).toBe(malformed(detail));
  });
});

describe('a statement that asks for what is not possible', () => {
  const place = (statement: string, token: string) => `1:${statement.indexOf(token) + 1}:${token.length}`;
  const added = `UPDATE "Tab" SET ss = set_add(ss, 'x') WHERE pk = 'x'`;
  const elsewhere = `UPDATE "Tab" SET t = set_add(ss, <<'x'>>) WHERE pk = 'x'`;
  const counted = `SELECT COUNT(*) FROM "Tab"`;
  it.each([
    [`SELECT * FROM "Tab" AS t WHERE pk = 'x'`, 'Aliasing is not supported'],
    [counted, `Unexpected path component at ${place(counted, 'COUNT')}`],
    [
      `SELECT * FROM "Tab" WHERE attribute_exists('ss')`,
      'Operator or function requires a document path; operator or function: attribute_exists',
    ],
    [
      `SELECT * FROM "Tab" WHERE attribute_exists()`,
      'Incorrect number of operands for operator or function; operator or function: attribute_exists, number of operands: 0',
    ],
    [
      `SELECT * FROM "Tab" WHERE pk = 'x' AND val < true`,
      'Incorrect operand type for operator or function; operator or function: <, operand type: BOOL',
    ],
    [added, `The second argument to SET_ADD must be a value with type SET at 1:${added.indexOf('(ss,') + 2}:2`],
    [elsewhere, `The first argument to SET_ADD must equal the assignment value at ${place(elsewhere, 'set_add')}`],
    [`UPDATE "Tab" SET ss = set_add(ss, <<>>) WHERE pk = 'x'`, 'Empty bags are not supported'],
    [
      `UPDATE "Tab" SET s = set_add(s, <<'x'>>) WHERE pk = 'x'`,
      'An operand in the update expression has an incorrect data type',
    ],
    [
      `INSERT INTO "Tab" VALUE {'pk': 'y', 'l': [1, 1e126]}`,
      'Number overflow. Attempting to store a number with magnitude larger than supported range under root[1]',
    ],
    [`SELECT * FROM "Tab"."" WHERE pk = 'x'`, 'Path component cannot be an empty string'],
    [`SELECT * FROM "Com"."by-g"."x"`, 'A path may contain at most 2 components in the FROM clause'],
    [`SELECT * FROM "Com"."none"`, 'The table does not have the specified index'],
    [
      `SELECT * FROM "Com"."by-g" WHERE g = 'x' AND n = 1`,
      'One or more parameter values were invalid: Secondary index by-g does not project one or more filter attributes: [n]',
    ],
    [
      `SELECT n FROM "Com"."by-g" WHERE g = 'x'`,
      'One or more parameter values were invalid: Global secondary index by-g does not project [n]',
    ],
    [`DELETE FROM "Com" WHERE pk = 'x'`, 'Where clause does not contain a mandatory equality on all key attributes'],
    [`FROM "Tab" SET c = 1`, 'Where clause does not contain a mandatory equality on all key attributes'],
    [
      `DELETE FROM "Tab" WHERE pk = 'x' RETURNING MODIFIED OLD *`,
      'Invalid returning clause: RETURNING MODIFIED OLD *. Only RETURNING ALL OLD * is allowed in DELETE statements.',
    ],
    [`SELECT * FROM "Com" ORDER BY sk`, 'Must have WHERE clause in the statement when using ORDER BY clause.'],
    [
      `SELECT * FROM "Com" WHERE pk > 'a' ORDER BY sk`,
      'Must have at least one non-optional hash key condition in WHERE clause when using ORDER BY clause.',
    ],
    [
      `SELECT * FROM "Com" WHERE pk IN ['a', 'b'] ORDER BY sk`,
      'Must have hash key in ORDER BY clause when more than one hash key condition specified in WHERE clause.',
    ],
    [
      `SELECT * FROM "Com" WHERE pk = 'a' ORDER BY n`,
      'Variable reference n in ORDER BY clause must be part of the primary key',
    ],
    [`SELECT * FROM "Tab" WHERE pk = ?`, "Number of parameters in request and statement don't match."],
    [
      `EXISTS(SELECT * FROM "Tab" WHERE pk = 'x' AND a IS MISSING)`,
      'EXISTS can only be used in ExecuteTransaction write requests.',
    ],
  ])('%s', async (statement, message) => {
    expect(await errorOf(statement)).toBe(invalid(message));
  });

  it('a table that does not exist', async () => {
    const message = 'ResourceNotFoundException: Requested resource not found';
    expect(await errorOf(`SELECT * FROM "none" WHERE pk = 'x'`)).toBe(message);
  });

  it('a page of another statement', async () => {
    const Statement = 'SELECT * FROM "Tab"';
    const { NextToken } = await account.call('ExecuteStatement', { Statement, Limit: 1 });
    const refused = invalid('NextToken does not match request');
    const other = { Statement: 'SELECT pk FROM "Tab"', NextToken: NextToken! };
    expect(await account.errorOf('ExecuteStatement', other)).toBe(refused);
    expect(await account.errorOf('ExecuteStatement', { Statement, NextToken: 'x' })).toBe(refused);
  });
});
