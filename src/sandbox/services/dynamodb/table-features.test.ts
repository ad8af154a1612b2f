import { beforeEach, expect, it } from 'vitest';
import type { DynamodbOperations } from '../../../wire/generated/dynamodb.ts';
import { TestAccount } from '../../testing/test-account.ts';
import { dynamodbService } from './service.ts';

const TableName = 'm10-features';
const ResourceArn = `arn:aws:dynamodb:ap-northeast-2:123456789012:table/${TableName}`;

let account: TestAccount<DynamodbOperations>;

beforeEach(async () => {
  account = new TestAccount<DynamodbOperations>(dynamodbService);
  await account.call('CreateTable', {
    TableName,
    AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
    KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
    BillingMode: 'PAY_PER_REQUEST',
  });
  account.pass(10_000);
});

it('policies of tables are kept with their revisions', async () => {
  const Statement = [{ Effect: 'Allow', Principal: '*', Action: 'dynamodb:GetItem', Resource: ResourceArn }];
  const Policy = JSON.stringify({ Version: '2012-10-17', Statement });
  expect(await account.errorOf('GetResourcePolicy', { ResourceArn })).toMatch(/^PolicyNotFoundException/);
  const put = { ResourceArn, Policy, ExpectedRevisionId: 'NO_POLICY' };
  const { RevisionId } = await account.call('PutResourcePolicy', put);
  expect(await account.errorOf('PutResourcePolicy', put)).toMatch(/^PolicyNotFoundException/);
  expect(await account.errorOf('PutResourcePolicy', { ResourceArn, Policy: '{' })).toMatch(/^ValidationException/);
  expect(await account.call('GetResourcePolicy', { ResourceArn })).toEqual({ Policy, RevisionId });
  expect(await account.call('DeleteResourcePolicy', { ResourceArn })).toEqual({ RevisionId });
  expect(await account.call('DeleteResourcePolicy', { ResourceArn })).toEqual({});
});

it('insights are switched on and off', async () => {
  const describe = async () =>
    (await account.call('DescribeContributorInsights', { TableName })).ContributorInsightsStatus;
  expect(await describe()).toBe('DISABLED');
  await account.call('UpdateContributorInsights', { TableName, ContributorInsightsAction: 'ENABLE' });
  expect(await describe()).toBe('ENABLED');
  const { ContributorInsightsSummaries } = await account.call('ListContributorInsights', {});
  expect(ContributorInsightsSummaries).toMatchObject([{ TableName, ContributorInsightsStatus: 'ENABLED' }]);
  await account.call('UpdateContributorInsights', { TableName, ContributorInsightsAction: 'DISABLE' });
  expect(await describe()).toBe('DISABLED');
});

it('what was never set up is listed as nothing', async () => {
  expect(await account.call('ListExports', {})).toEqual({ ExportSummaries: [] });
  expect(await account.errorOf('DescribeGlobalTable', { GlobalTableName: 'x' })).toMatch(
    /^GlobalTableNotFoundException: Global table not found/,
  );
});
