import type { EventHandler } from '../../world.ts';
import type { Scope } from '../../slice.ts';
import { endStream } from './streams/stream-record.ts';
import { dynamodbState, findTable, type TableRecord } from './table-record.ts';

/** How long changes take on AWS, roughly as observed. */
const durationsMs = {
  'dynamodb.table-active': 8_000,
  'dynamodb.index-active': 60_000,
  'dynamodb.index-deleted': 20_000,
  'dynamodb.table-deleted': 5_000,
  'dynamodb.table-restored': 300_000,
} as const;

interface Payload {
  accountId: string;
  region: string;
  name: string;
  /** The table's id: a later one of the same name is not meant. */
  id: string;
  index?: string;
}

export function scheduleTableEvent(
  scope: Scope,
  type: keyof typeof durationsMs,
  table: TableRecord,
  index?: string,
): void {
  const { accountId, region, world } = scope;
  const payload: Payload = { accountId, region, name: table.name, id: table.id, ...(index !== undefined && { index }) };
  world.schedule(durationsMs[type], type, payload);
}

function handler(change: (table: TableRecord, payload: Payload, scope: Scope) => void): EventHandler {
  return (world, payload: Payload) => {
    const scope = { world, accountId: payload.accountId, region: payload.region };
    const table = findTable(scope, payload.name);
    if (table?.id === payload.id) change(table, payload, scope);
  };
}

/** A table is active again when nothing happens to its indexes. */
function settle(table: TableRecord): void {
  const isBusy = table.status === 'DELETING' || table.indexes.some(({ status }) => status !== 'ACTIVE');
  if (!isBusy) table.status = 'ACTIVE';
}

function activate(table: TableRecord, { world }: Scope): void {
  if (table.status === 'CREATING') for (const index of table.indexes) index.status = 'ACTIVE';
  if (table.billingMode === 'PAY_PER_REQUEST') table.onDemandSinceMs ??= world.nowMs();
  if (table.restored) table.restored.isDone = true;
  settle(table);
}

export const tableEvents: Record<keyof typeof durationsMs, EventHandler> = {
  'dynamodb.table-active': handler((table, _payload, scope) => activate(table, scope)),
  'dynamodb.table-restored': handler((table, _payload, scope) => activate(table, scope)),
  'dynamodb.index-active': handler((table, payload) => {
    const index = table.indexes.find(({ name }) => name === payload.index);
    if (index && index.status !== 'DELETING') index.status = 'ACTIVE';
    settle(table);
  }),
  'dynamodb.index-deleted': handler((table, payload) => {
    table.indexes = table.indexes.filter(({ name }) => name !== payload.index);
    settle(table);
  }),
  'dynamodb.table-deleted': handler((table, _payload, scope) => {
    endStream(scope, table);
    delete dynamodbState(scope).tables[table.name];
  }),
};
