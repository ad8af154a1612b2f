import { AwsError } from '../../../core/errors/aws-error.ts';
import { dynamodbTableErrors } from '../../../core/errors/dynamodb-tables.ts';
import { validationErrors } from '../../../core/errors/validation.ts';
import type { DynamodbOperations } from '../../../wire/generated/dynamodb.ts';
import { checkConstraints } from '../../constraints.ts';
import type { Handlers } from '../../service.ts';
import { checkedTable } from './check-table.ts';
import { scheduleTableEvent } from './table-events.ts';
import { enabledStream } from './streams/stream-record.ts';
import { dynamodbState, findTable, requireActiveTable, requireTable, type TableRecord } from './table-record.ts';
import { describeTable, streamLabel } from './table-view.ts';

const maxTablesPerPage = 100;
const noChangeAccountLimits = { AccountMaxReadCapacityUnits: 80_000, AccountMaxWriteCapacityUnits: 80_000 };
const tableLimits = { TableMaxReadCapacityUnits: 40_000, TableMaxWriteCapacityUnits: 40_000 };

export const tableHandlers: Handlers<DynamodbOperations> = {
  CreateTable: (input, context) => {
    const checked = checkedTable(input);
    const { name } = checked;
    if (findTable(context, name)) throw new AwsError(dynamodbTableErrors.tableExists, { table: name });
    const { StreamSpecification: stream, SSESpecification: encryption } = input;
    const table: TableRecord = {
      ...checked,
      id: context.world.newUuid(),
      arn: `arn:aws:dynamodb:${context.region}:${context.accountId}:table/${name}`,
      status: 'CREATING',
      createdAtMs: context.nowMs,
      ...(stream?.StreamEnabled && { stream: { ...stream, label: streamLabel(context.nowMs) } }),
      ...(encryption && { encryption }),
      ...(input.TableClass !== undefined && { tableClass: input.TableClass }),
      ...(input.OnDemandThroughput && { onDemandThroughput: input.OnDemandThroughput }),
      isDeletionProtected: input.DeletionProtectionEnabled ?? false,
      hasPointInTimeRecovery: false,
      tags: Object.fromEntries((input.Tags ?? []).map(({ Key, Value }) => [Key, Value])),
      partitions: {},
    };
    if (table.billingMode === 'PAY_PER_REQUEST') table.onDemandSinceMs = context.nowMs;
    dynamodbState(context).tables[name] = table;
    enabledStream(context, table);
    scheduleTableEvent(context, 'dynamodb.table-active', table);
    return { TableDescription: describeTable(table) };
  },

  DescribeTable: (input, context) => {
    checkConstraints(validationErrors.validationException, [['tableName', input.TableName, { isRequired: true }]]);
    return { Table: describeTable(requireTable(context, input.TableName)) };
  },

  ListTables: (input, context) => {
    checkConstraints(validationErrors.validationException, [['limit', input.Limit, { min: 1, max: maxTablesPerPage }]]);
    const start = input.ExclusiveStartTableName ?? '';
    const names = Object.keys(dynamodbState(context).tables)
      .sort()
      .filter((name) => name > start);
    const page = names.slice(0, input.Limit ?? maxTablesPerPage);
    return { TableNames: page, ...(page.length < names.length && { LastEvaluatedTableName: page.at(-1)! }) };
  },

  DeleteTable: (input, context) => {
    const table = requireTable(context, input.TableName);
    if (table.status !== 'DELETING') requireActiveTable(context, input.TableName);
    if (table.isDeletionProtected) throw new AwsError(dynamodbTableErrors.deletionProtected, {});
    if (table.status !== 'DELETING') scheduleTableEvent(context, 'dynamodb.table-deleted', table);
    table.status = 'DELETING';
    return { TableDescription: describeTable(table) };
  },

  DescribeLimits: () => ({ ...noChangeAccountLimits, ...tableLimits }),

  DescribeEndpoints: (_input, context) => ({ Endpoints: [{ Address: context.host, CachePeriodInMinutes: 1440 }] }),
};
