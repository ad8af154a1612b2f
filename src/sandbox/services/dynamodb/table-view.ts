import { formatIsoTime } from '../../../core/iso-time.ts';
import type {
  BillingModeSummary,
  GlobalSecondaryIndexDescription,
  KeySchemaElement,
  ProvisionedThroughputDescription,
  RestoreSummary,
  TableDescription,
} from '../../../wire/generated/dynamodb.ts';
import { attributeOf } from './item-key.ts';
import { itemBytes } from './item-size.ts';
import {
  itemsOf,
  keyAttributes,
  type Capacity,
  type IndexRecord,
  type KeyNames,
  type TableRecord,
} from './table-record.ts';

/** A key as its schema: HASH, or HASH and RANGE. */
export function keySchema(key: KeyNames): KeySchemaElement[] {
  return keyAttributes(key).map((AttributeName, index) => ({ AttributeName, KeyType: index === 0 ? 'HASH' : 'RANGE' }));
}

function throughputView(capacity: Capacity): ProvisionedThroughputDescription {
  return { NumberOfDecreasesToday: 0, ...capacity };
}

/** Counted live, while AWS counts about every six hours. */
function statistics(table: TableRecord, key: KeyNames): { bytes: number; count: number } {
  const items = itemsOf(table).filter((item) => keyAttributes(key).every((name) => attributeOf(item, name)));
  return { bytes: items.reduce((total, item) => total + itemBytes(item), 0), count: items.length };
}

function indexView(table: TableRecord, index: IndexRecord): GlobalSecondaryIndexDescription {
  const { bytes, count } = statistics(table, index.key);
  return {
    IndexName: index.name,
    KeySchema: keySchema(index.key),
    Projection: index.projection,
    ...(index.isGlobal && {
      IndexStatus: index.status,
      ...(index.status === 'CREATING' && table.status !== 'CREATING' && { Backfilling: true }),
      ProvisionedThroughput: throughputView(index.throughput),
    }),
    IndexSizeBytes: bytes,
    ItemCount: count,
    IndexArn: `${table.arn}/index/${index.name}`,
  };
}

function billingView(table: TableRecord): BillingModeSummary | undefined {
  if (table.onDemandSinceMs === undefined) return undefined;
  return { BillingMode: table.billingMode, LastUpdateToPayPerRequestDateTime: table.onDemandSinceMs };
}

function streamView(table: TableRecord): Partial<TableDescription> {
  if (!table.stream) return {};
  const { label, ...specification } = table.stream;
  return {
    ...(specification.StreamEnabled && { StreamSpecification: specification }),
    LatestStreamLabel: label,
    LatestStreamArn: `${table.arn}/stream/${label}`,
  };
}

/** Label of a stream: the moment it was switched on, e.g. '2026-11-21T02:00:00.000'. */
export function streamLabel(nowMs: number): string {
  return formatIsoTime(nowMs, 'always').replace('Z', '');
}

function restoreView(restored: NonNullable<TableRecord['restored']>): RestoreSummary {
  const { sourceTableArn, sourceBackupArn, atMs, isDone } = restored;
  return {
    ...(sourceBackupArn !== undefined && { SourceBackupArn: sourceBackupArn }),
    SourceTableArn: sourceTableArn,
    RestoreDateTime: atMs,
    RestoreInProgress: !isDone,
  };
}

/** What DescribeTable answers. */
export function describeTable(table: TableRecord): TableDescription {
  const { bytes, count } = statistics(table, table.key);
  const billing = billingView(table);
  const views = (isGlobal: boolean) =>
    table.indexes.filter((index) => index.isGlobal === isGlobal).map((index) => indexView(table, index));
  const [globalIndexes, localIndexes] = [views(true), views(false)];
  return {
    AttributeDefinitions: table.definitions,
    TableName: table.name,
    KeySchema: keySchema(table.key),
    TableStatus: table.status,
    CreationDateTime: table.createdAtMs,
    ProvisionedThroughput: throughputView(table.throughput),
    TableSizeBytes: bytes,
    ItemCount: count,
    TableArn: table.arn,
    TableId: table.id,
    ...(billing && { BillingModeSummary: billing }),
    ...(localIndexes.length > 0 && { LocalSecondaryIndexes: localIndexes }),
    ...(globalIndexes.length > 0 && { GlobalSecondaryIndexes: globalIndexes }),
    ...streamView(table),
    ...(table.restored && { RestoreSummary: restoreView(table.restored) }),
    ...(table.encryption?.Enabled && { SSEDescription: { Status: 'ENABLED', SSEType: 'KMS' } }),
    ...(table.tableClass && { TableClassSummary: { TableClass: table.tableClass } }),
    ...(table.onDemandThroughput && { OnDemandThroughput: table.onDemandThroughput }),
    DeletionProtectionEnabled: table.isDeletionProtected,
  };
}
