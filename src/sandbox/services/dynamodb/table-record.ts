import { AwsError } from '../../../core/errors/aws-error.ts';
import { dynamodbTableErrors } from '../../../core/errors/dynamodb-tables.ts';
import type {
  AttributeDefinition,
  OnDemandThroughput,
  Projection,
  SSESpecification,
  StreamSpecification,
} from '../../../wire/generated/dynamodb.ts';
import { defineSlice, type Scope } from '../../slice.ts';
import type { Item } from './attribute-value.ts';
import type { BackupRecord } from './backup-record.ts';
import type { Budget } from './throughput.ts';
import type { StreamRecord } from './streams/stream-record.ts';

/** Names of the key attributes of a table or index. */
export interface KeyNames {
  hash: string;
  range?: string;
}

export interface Capacity {
  ReadCapacityUnits: number;
  WriteCapacityUnits: number;
}

export interface IndexRecord {
  name: string;
  isGlobal: boolean;
  key: KeyNames;
  projection: Projection;
  status: 'CREATING' | 'UPDATING' | 'DELETING' | 'ACTIVE';
  throughput: Capacity;
  /** What is left of it, once the index was used. */
  budget?: Budget;
}

export interface TableRecord {
  name: string;
  /** A UUID: tells a table from a later one of the same name. */
  id: string;
  arn: string;
  key: KeyNames;
  definitions: AttributeDefinition[];
  status: 'CREATING' | 'UPDATING' | 'DELETING' | 'ACTIVE';
  createdAtMs: number;
  billingMode: 'PROVISIONED' | 'PAY_PER_REQUEST';
  onDemandSinceMs?: number;
  throughput: Capacity;
  /** What is left of it, once the table was used. */
  budget?: Budget;
  onDemandThroughput?: OnDemandThroughput;
  indexes: IndexRecord[];
  stream?: StreamSpecification & { label: string };
  encryption?: SSESpecification;
  tableClass?: string;
  isDeletionProtected: boolean;
  timeToLiveAttribute?: string;
  /** Tells the sweeps of the current setting from those of former ones. */
  timeToLiveRun?: string;
  /** What the table was restored from. */
  restored?: { sourceTableArn: string; sourceBackupArn?: string; atMs: number; isDone?: true };
  hasPointInTimeRecovery: boolean;
  /** Since when it is on, and for how many days. */
  pointInTimeRecovery?: { sinceMs: number; days: number };
  tags: Record<string, string>;
  resourcePolicy?: { text: string; revisionId: string };
  /** CloudWatch Contributor Insights of the table ('') and of indexes, by name. */
  insights?: Record<string, { isEnabled: boolean; mode: string; atMs: number }>;
  /** Items by the text of their partition key, then of their sort key ('' without). */
  partitions: Record<string, Record<string, Item>>;
}

export interface DynamodbState {
  tables: Record<string, TableRecord>;
  /** What was done under a transaction's token, for ten minutes. */
  transactions: Record<string, { fingerprint: string; atMs: number }>;
  /** By ARN; worlds from before there were any lack it. */
  streams?: Record<string, StreamRecord>;
  /** By ARN; worlds from before there were any lack it. */
  backups?: Record<string, BackupRecord>;
}

export const dynamodbState = defineSlice<DynamodbState>({
  service: 'dynamodb',
  per: 'region',
  initial: () => ({ tables: {}, transactions: {} }),
});

/** Most parameters take a table's ARN in place of its name. */
function plainName(nameOrArn: string): string {
  return /^arn:aws:dynamodb:[\w-]+:\d{12}:table\/([\w.-]+)$/.exec(nameOrArn)?.[1] ?? nameOrArn;
}

export function findTable(scope: Scope, nameOrArn: string): TableRecord | undefined {
  const { tables } = dynamodbState(scope);
  const name = plainName(nameOrArn);
  return Object.hasOwn(tables, name) ? tables[name] : undefined;
}

/** A table in whatever state. Throws ResourceNotFoundException. */
export function requireTable(scope: Scope, nameOrArn: string): TableRecord {
  const table = findTable(scope, nameOrArn);
  if (!table) throw new AwsError(dynamodbTableErrors.tableNotFound, { table: plainName(nameOrArn) });
  return table;
}

/** The table that an ARN names, and no name. Throws ResourceNotFoundException. */
export function requireTableOfArn(scope: Scope, arn: string): TableRecord {
  const table = findTable(scope, arn);
  if (table?.arn !== arn) throw new AwsError(dynamodbTableErrors.tagsNotFound, { arn });
  return table;
}

/** A table whose items can be read and written. Throws ResourceNotFoundException. */
export function requireReadyTable(scope: Scope, nameOrArn: string): TableRecord {
  const table = findTable(scope, nameOrArn);
  if (!table || table.status === 'CREATING' || table.status === 'DELETING') {
    throw new AwsError(dynamodbTableErrors.resourceNotFound, {});
  }
  return table;
}

/** A table that nothing is being done to. Throws ResourceNotFoundException or ResourceInUseException. */
export function requireActiveTable(scope: Scope, nameOrArn: string): TableRecord {
  const table = requireTable(scope, nameOrArn);
  const parameters = { table: table.name };
  if (table.status === 'CREATING') throw new AwsError(dynamodbTableErrors.tableBeingCreated, parameters);
  if (table.status === 'DELETING') throw new AwsError(dynamodbTableErrors.tableBeingDeleted, parameters);
  if (table.status === 'UPDATING') throw new AwsError(dynamodbTableErrors.tableBeingUpdated, parameters);
  return table;
}

export function keyAttributes(key: KeyNames): string[] {
  return key.range === undefined ? [key.hash] : [key.hash, key.range];
}

/** Every item of a table, in no order. */
export function itemsOf(table: TableRecord): Item[] {
  return Object.values(table.partitions).flatMap((partition) => Object.values(partition));
}
