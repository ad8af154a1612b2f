import type { QueryInput, QueryOutput } from '../../../wire/generated/dynamodb.ts';
import type { Item } from './attribute-value.ts';
import { consumedCapacity, readUnits } from './capacity.ts';
import { project } from './expressions/document-path.ts';
import { isSatisfied } from './expressions/evaluate-condition.ts';
import type { Condition, DocumentPath } from './expressions/syntax-tree.ts';
import { lastEvaluatedKey, readPage, type ReadSource } from './read-source.ts';
import { keyAttributes } from './table-record.ts';
import { spendThroughput } from './throughput.ts';

/** The attributes that a source holds of each item; undefined for all of them. */
export function projectedAttributes({ table, index }: ReadSource): Set<string> | undefined {
  const type = index?.projection.ProjectionType ?? 'ALL';
  if (!index || type === 'ALL') return undefined;
  const extra = type === 'INCLUDE' ? (index.projection.NonKeyAttributes ?? []) : [];
  return new Set([...keyAttributes(table.key), ...keyAttributes(index.key), ...extra]);
}

/** An item as its index holds it. Local indexes fetch the rest from the table when it is asked for. */
function projected(source: ReadSource, item: Item, selection: string | undefined): Item {
  const names = projectedAttributes(source);
  if (!names || (!source.index!.isGlobal && selection === 'ALL_ATTRIBUTES')) return item;
  return Object.fromEntries(Object.entries(item).filter(([name]) => names.has(name)));
}

/** One page of `candidates` (in order), filtered, as Query and Scan answer it; spends the throughput that it takes. */
export function answerPage(
  input: Pick<QueryInput, 'Limit' | 'Select' | 'ConsistentRead' | 'ReturnConsumedCapacity'>,
  source: ReadSource,
  options: {
    candidates: readonly Item[];
    filter: Condition | undefined;
    paths: DocumentPath[] | undefined;
    nowMs: number;
  },
): QueryOutput {
  const { candidates, filter, paths, nowMs } = options;
  const { read, bytes, isCut } = readPage(candidates, input.Limit);
  const views = read.map((item) => projected(source, item, input.Select));
  const found = filter ? views.filter((item) => isSatisfied(filter, item)) : views;
  const units = readUnits(bytes, input.ConsistentRead);
  const { table, index } = source;
  const spent = index ? { table: 0, indexes: new Map([[index, units]]) } : { table: units };
  spendThroughput(table, 'read', spent, nowMs);
  const capacity = consumedCapacity(input.ReturnConsumedCapacity, table, spent);
  return {
    ...(input.Select !== 'COUNT' && { Items: paths ? found.map((item) => project(item, paths)) : found }),
    Count: found.length,
    ScannedCount: read.length,
    ...(isCut && { LastEvaluatedKey: lastEvaluatedKey(source, read.at(-1)!) }),
    ...(capacity && { ConsumedCapacity: capacity }),
  };
}
