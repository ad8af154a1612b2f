import type { Item } from './attribute-value.ts';
import type { IndexRecord, TableRecord } from './table-record.ts';

/** What a table was when it was backed up: all that a restored table takes over. */
export type TableContent = Pick<
  TableRecord,
  'name' | 'id' | 'arn' | 'key' | 'definitions' | 'createdAtMs' | 'billingMode' | 'throughput'
> & {
  onDemandThroughput?: TableRecord['onDemandThroughput'];
  encryption?: TableRecord['encryption'];
  indexes: IndexRecord[];
  partitions: Record<string, Record<string, Item>>;
};

/** A backup on demand. It outlives its table. */
export interface BackupRecord {
  arn: string;
  name: string;
  createdAtMs: number;
  status: 'CREATING' | 'AVAILABLE';
  bytes: number;
  itemCount: number;
  table: TableContent;
}

/** A copy of what a table is now; items never change in place, so that they are shared. */
export function tableContent(table: TableRecord): TableContent {
  const { name, id, arn, key, definitions, createdAtMs, billingMode, throughput } = table;
  const { onDemandThroughput, encryption } = table;
  return {
    name,
    id,
    arn,
    key: { ...key },
    definitions: [...definitions],
    createdAtMs,
    billingMode,
    throughput: { ...throughput },
    ...(onDemandThroughput && { onDemandThroughput }),
    ...(encryption && { encryption }),
    indexes: table.indexes.filter(({ status }) => status === 'ACTIVE').map((index) => ({ ...index })),
    partitions: Object.fromEntries(Object.entries(table.partitions).map(([text, items]) => [text, { ...items }])),
  };
}
