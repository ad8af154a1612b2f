import { describe, expect, it } from 'vitest';
import type { AttributeValue, DynamodbOperations } from '../../../wire/generated/dynamodb.ts';
import { TestAccount } from '../../testing/test-account.ts';
import { dynamodbService } from './service.ts';

const TableName = 'm10-limits';
const S = (text: string): AttributeValue => ({ S: text });

async function newTable() {
  const account = new TestAccount<DynamodbOperations>(dynamodbService);
  await account.call('CreateTable', {
    TableName,
    AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
    KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
    BillingMode: 'PAY_PER_REQUEST',
  });
  account.pass(10_000);
  return account;
}

describe('limits of what is sent', () => {
  const scan = async (FilterExpression: string) =>
    (await newTable()).errorOf('Scan', {
      TableName,
      FilterExpression,
      ExpressionAttributeValues: { ':a': S('x') },
    });

  it('expressions are not too long, too deep or wrapped twice', async () => {
    expect(await scan('('.repeat(5000))).toBe(
      'ValidationException: Invalid FilterExpression: Expression size has exceeded the maximum allowed size; expression size: 5000',
    );
    expect(await scan('('.repeat(4000))).toMatch(/^ValidationException: Invalid FilterExpression: Syntax error/);
    expect(await scan('((a = :a))')).toBe(
      'ValidationException: Invalid FilterExpression: The expression has redundant parentheses;',
    );
    expect(await scan('((a = :a) OR NOT (b = :a))')).toBe('');
  });

  it('items nest to 32 levels', async () => {
    const account = await newTable();
    const nested = (levels: number): AttributeValue => (levels === 0 ? S('x') : { L: [nested(levels - 1)] });
    const put = (levels: number) =>
      account.errorOf('PutItem', { TableName, Item: { pk: S('a'), deep: nested(levels) } });
    expect(await put(31)).toBe('');
    expect(await put(32)).toMatch(/^ValidationException: Nesting Levels have exceeded supported limits/);
  });
});
