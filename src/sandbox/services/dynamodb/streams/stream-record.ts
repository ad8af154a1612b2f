import { parseIsoTime } from '../../../../core/iso-time.ts';
import type { Scope } from '../../../slice.ts';
import { areEqual, type Item } from '../attribute-value.ts';
import { itemBytes } from '../item-size.ts';
import { dynamodbState, keyAttributes, type KeyNames, type TableRecord } from '../table-record.ts';

/** Records can be read for a day. */
const keptMs = 86_400_000;

/** A change of an item, as its stream tells it. */
export interface ChangeRecord {
  id: string;
  name: 'INSERT' | 'MODIFY' | 'REMOVE';
  /** Counts the changes of the stream, from 1. */
  sequence: number;
  atMs: number;
  keys: Item;
  newImage?: Item;
  oldImage?: Item;
  bytes: number;
  /** Set when time to live deleted the item. */
  isExpiry?: true;
}

/** A stream with its one shard. It outlives its table: what was written can be read for a day. */
export interface StreamRecord {
  arn: string;
  label: string;
  tableName: string;
  viewType: string;
  key: KeyNames;
  createdAtMs: number;
  isEnabled: boolean;
  /** Oldest first, none older than a day. */
  changes: ChangeRecord[];
  nextSequence: number;
}

function streamArn(table: TableRecord): string | undefined {
  return table.stream && `${table.arn}/stream/${table.stream.label}`;
}

/** The enabled stream of a table; undefined without one. Tables of former versions of the sandbox get theirs here. */
export function enabledStream(scope: Scope, table: TableRecord): StreamRecord | undefined {
  const arn = table.stream?.StreamEnabled ? streamArn(table) : undefined;
  if (arn === undefined) return undefined;
  const streams = (dynamodbState(scope).streams ??= {});
  return (streams[arn] ??= {
    arn,
    label: table.stream!.label,
    tableName: table.name,
    viewType: table.stream!.StreamViewType ?? 'NEW_AND_OLD_IMAGES',
    key: table.key,
    createdAtMs: parseIsoTime(`${table.stream!.label}Z`) ?? table.createdAtMs,
    isEnabled: true,
    changes: [],
    nextSequence: 1,
  });
}

/** Ends the stream of a table that is switched off or deleted. */
export function endStream(scope: Scope, table: TableRecord): void {
  const stream = enabledStream(scope, table);
  if (stream) stream.isEnabled = false;
}

/** Every stream of an account and Region that can still be read, in the order in which they began. */
export function readableStreams(scope: Scope): StreamRecord[] {
  const { tables } = dynamodbState(scope);
  for (const table of Object.values(tables)) enabledStream(scope, table);
  const streams = Object.values(dynamodbState(scope).streams ?? {});
  for (const stream of streams) trim(stream, scope.world.nowMs());
  return streams.filter(({ isEnabled, changes }) => isEnabled || changes.length > 0);
}

/** Drops what is older than a day. */
export function trim(stream: StreamRecord, nowMs: number): void {
  const kept = stream.changes.findIndex(({ atMs }) => atMs + keptMs > nowMs);
  if (kept !== 0) stream.changes.splice(0, kept < 0 ? stream.changes.length : kept);
}

/** Sequence numbers as DynamoDB writes them: 21 digits. */
export function sequenceText(sequence: number): string {
  return `1${String(sequence).padStart(20, '0')}`;
}

function bytesOf(item: Item | undefined): number {
  return item ? itemBytes(item) : 0;
}

/** Tells a table's stream, if it has one, what became of an item. Writes that change nothing are not told. */
export function recordChange(
  scope: Scope,
  table: TableRecord,
  change: { before: Item | undefined; after: Item | undefined; isExpiry?: true },
): void {
  const stream = enabledStream(scope, table);
  const { before, after, isExpiry } = change;
  const item = after ?? before;
  if (!stream || !item || (before && after && areEqual({ M: before }, { M: after }))) return;
  const { viewType } = stream;
  const newImage = viewType === 'NEW_IMAGE' || viewType === 'NEW_AND_OLD_IMAGES' ? after : undefined;
  const oldImage = viewType === 'OLD_IMAGE' || viewType === 'NEW_AND_OLD_IMAGES' ? before : undefined;
  const keys = Object.fromEntries(keyAttributes(table.key).map((name) => [name, item[name]!]));
  trim(stream, scope.world.nowMs());
  stream.changes.push({
    id: scope.world.newHex(32),
    name: before ? (after ? 'MODIFY' : 'REMOVE') : 'INSERT',
    sequence: stream.nextSequence++,
    atMs: scope.world.nowMs(),
    keys,
    ...(newImage && { newImage }),
    ...(oldImage && { oldImage }),
    bytes: bytesOf(keys) + bytesOf(newImage) + bytesOf(oldImage),
    ...(isExpiry && { isExpiry }),
  });
}
