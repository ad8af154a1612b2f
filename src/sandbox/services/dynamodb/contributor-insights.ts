import { AwsError } from '../../../core/errors/aws-error.ts';
import { dynamodbRequestErrors } from '../../../core/errors/dynamodb-requests.ts';
import { validationErrors } from '../../../core/errors/validation.ts';
import type { DynamodbOperations } from '../../../wire/generated/dynamodb.ts';
import { checkConstraints } from '../../constraints.ts';
import type { Handlers, RequestContext } from '../../service.ts';
import { dynamodbState, requireTable, type TableRecord } from './table-record.ts';

const modes = ['ACCESSED_AND_THROTTLED_KEYS', 'THROTTLED_KEYS'];

function requireSubject(context: RequestContext, input: { TableName: string; IndexName?: string }): TableRecord {
  const table = requireTable(context, input.TableName);
  const { IndexName: index } = input;
  if (index !== undefined && !table.indexes.some(({ name }) => name === index)) {
    throw new AwsError(dynamodbRequestErrors.noSuchIndex, { index });
  }
  return table;
}

/** Names of the rules that CloudWatch would show, for partition keys and, with sort keys, for items. */
function rulesOf(table: TableRecord, index: string | undefined, sinceMs: number): string[] {
  const key = table.indexes.find(({ name }) => name === index)?.key ?? table.key;
  const kinds = key.range === undefined ? ['PKC', 'PKT'] : ['PKC', 'PKT', 'SKC', 'SKT'];
  const subject = index === undefined ? table.name : `${table.name}-${index}`;
  return kinds.map((kind) => `DynamoDBContributorInsights-${kind}-${subject}-${sinceMs}`);
}

/** CloudWatch Contributor Insights is switched on and off; the sandbox draws no graphs from it. */
export const contributorInsightsHandlers: Handlers<DynamodbOperations> = {
  UpdateContributorInsights: (input, context) => {
    checkConstraints(validationErrors.validationException, [
      ['contributorInsightsAction', input.ContributorInsightsAction, { values: ['ENABLE', 'DISABLE'] }],
      ['contributorInsightsMode', input.ContributorInsightsMode, { values: modes }],
    ]);
    const table = requireSubject(context, input);
    const { IndexName, ContributorInsightsMode: mode = modes[0]! } = input;
    const isEnabled = input.ContributorInsightsAction === 'ENABLE';
    table.insights = { ...table.insights, [IndexName ?? '']: { isEnabled, mode, atMs: context.nowMs } };
    return {
      TableName: table.name,
      ...(IndexName !== undefined && { IndexName }),
      ContributorInsightsStatus: isEnabled ? 'ENABLING' : 'DISABLING',
      ...(isEnabled && { ContributorInsightsMode: mode }),
    };
  },

  DescribeContributorInsights: (input, context) => {
    const table = requireSubject(context, input);
    const { IndexName } = input;
    const insights = table.insights?.[IndexName ?? ''];
    return {
      TableName: table.name,
      ...(IndexName !== undefined && { IndexName }),
      ContributorInsightsStatus: insights?.isEnabled ? 'ENABLED' : 'DISABLED',
      ...(insights && { LastUpdateDateTime: insights.atMs }),
      ...(insights?.isEnabled && {
        ContributorInsightsRuleList: rulesOf(table, IndexName, insights.atMs),
        ContributorInsightsMode: insights.mode,
      }),
    };
  },

  ListContributorInsights: (input, context) => {
    const tables =
      input.TableName === undefined
        ? Object.values(dynamodbState(context).tables)
        : [requireTable(context, input.TableName)];
    return {
      ContributorInsightsSummaries: tables.flatMap(({ name, insights = {} }) =>
        Object.entries(insights).map(([index, { isEnabled, mode }]) => ({
          TableName: name,
          ...(index && { IndexName: index }),
          ContributorInsightsStatus: isEnabled ? 'ENABLED' : 'DISABLED',
          ContributorInsightsMode: mode,
        })),
      ),
    };
  },
};
