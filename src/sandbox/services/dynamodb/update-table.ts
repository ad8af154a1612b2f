import { AwsError } from '../../../core/errors/aws-error.ts';
import { dynamodbTableErrors } from '../../../core/errors/dynamodb-tables.ts';
import type {
  DynamodbOperations,
  GlobalSecondaryIndexUpdate,
  UpdateTableInput,
} from '../../../wire/generated/dynamodb.ts';
import type { Handlers, RequestContext } from '../../service.ts';
import { checkDefinitions, checkedCapacity, checkIndexNames, newGlobalIndex } from './check-table.ts';
import { scheduleTableEvent } from './table-events.ts';
import { enabledStream, endStream } from './streams/stream-record.ts';
import { requireActiveTable, type IndexRecord, type TableRecord } from './table-record.ts';
import { describeTable, streamLabel } from './table-view.ts';

const changes = [
  'BillingMode',
  'ProvisionedThroughput',
  'GlobalSecondaryIndexUpdates',
  'StreamSpecification',
  'SSESpecification',
  'TableClass',
  'DeletionProtectionEnabled',
  'OnDemandThroughput',
];

function requireGlobalIndex(table: TableRecord, name: string): IndexRecord {
  const index = table.indexes.find((candidate) => candidate.isGlobal && candidate.name === name);
  if (!index) throw new AwsError(dynamodbTableErrors.indexToDeleteNotFound, {});
  return index;
}

function updateIndex(table: TableRecord, update: GlobalSecondaryIndexUpdate, context: RequestContext): void {
  if (update.Create) {
    const index = newGlobalIndex(update.Create, table.billingMode);
    table.indexes.push(index);
    scheduleTableEvent(context, 'dynamodb.index-active', table, index.name);
  }
  if (update.Update) {
    const index = requireGlobalIndex(table, update.Update.IndexName);
    index.throughput = checkedCapacity(table.billingMode, update.Update.ProvisionedThroughput);
    index.status = 'UPDATING';
    scheduleTableEvent(context, 'dynamodb.index-active', table, index.name);
  }
  if (update.Delete) {
    const index = requireGlobalIndex(table, update.Delete.IndexName);
    index.status = 'DELETING';
    scheduleTableEvent(context, 'dynamodb.index-deleted', table, index.name);
  }
}

function checkIndexUpdates(table: TableRecord, input: UpdateTableInput): void {
  const updates = input.GlobalSecondaryIndexUpdates ?? [];
  const deleted = updates.flatMap((update) => (update.Delete ? [update.Delete.IndexName] : []));
  for (const name of deleted) requireGlobalIndex(table, name);
  const created = updates.flatMap(({ Create }) => (Create ? [newGlobalIndex(Create, table.billingMode)] : []));
  const indexes = [...table.indexes, ...created];
  checkIndexNames(indexes);
  if (created.length > 0) checkDefinitions(table.key, indexes, input.AttributeDefinitions ?? table.definitions);
}

function updateStream(table: TableRecord, input: UpdateTableInput, context: RequestContext): void {
  const { StreamSpecification: stream } = input;
  if (!stream) return;
  if (stream.StreamEnabled && table.stream?.StreamEnabled) {
    throw new AwsError(dynamodbTableErrors.streamAlreadyEnabled, { table: table.name });
  }
  if (stream.StreamEnabled) {
    table.stream = { ...stream, label: streamLabel(context.nowMs) };
    enabledStream(context, table);
  } else if (table.stream) {
    endStream(context, table);
    table.stream.StreamEnabled = false;
  }
}

function updateBilling(table: TableRecord, input: UpdateTableInput): void {
  const { BillingMode: mode, ProvisionedThroughput: throughput } = input;
  if (mode === undefined && !throughput) return;
  const billingMode = (mode ?? table.billingMode) as TableRecord['billingMode'];
  table.throughput = checkedCapacity(billingMode, throughput);
  delete table.budget;
  table.billingMode = billingMode;
}

export const updateTableHandlers: Handlers<DynamodbOperations> = {
  UpdateTable: (input, context) => {
    const table = requireActiveTable(context, input.TableName);
    if (!changes.some((name) => Object.hasOwn(input, name)))
      throw new AwsError(dynamodbTableErrors.nothingToUpdate, {});
    checkIndexUpdates(table, input);
    updateBilling(table, input);
    updateStream(table, input, context);
    if (input.SSESpecification) table.encryption = input.SSESpecification;
    if (input.TableClass !== undefined) table.tableClass = input.TableClass;
    if (input.OnDemandThroughput) table.onDemandThroughput = input.OnDemandThroughput;
    table.isDeletionProtected = input.DeletionProtectionEnabled ?? table.isDeletionProtected;
    for (const definition of input.AttributeDefinitions ?? []) {
      const isKnown = table.definitions.some(({ AttributeName }) => AttributeName === definition.AttributeName);
      if (!isKnown) table.definitions.push(definition);
    }
    for (const update of input.GlobalSecondaryIndexUpdates ?? []) updateIndex(table, update, context);
    table.status = 'UPDATING';
    scheduleTableEvent(context, 'dynamodb.table-active', table);
    return { TableDescription: describeTable(table) };
  },
};
