import { AwsError } from '../../../../core/errors/aws-error.ts';
import { dynamodbPartiqlErrors } from '../../../../core/errors/dynamodb-partiql.ts';
import { dynamodbRequestErrors } from '../../../../core/errors/dynamodb-requests.ts';
import type { QueryOutput } from '../../../../wire/generated/dynamodb.ts';
import type { RequestContext } from '../../../service.ts';
import { answerPage, projectedAttributes } from '../answer-page.ts';
import { areEqual, compareScalars, typeOf, type Item } from '../attribute-value.ts';
import { attributesOf } from '../expressions/condition-parts.ts';
import { valueAt } from '../expressions/document-path.ts';
import { isSatisfied } from '../expressions/evaluate-condition.ts';
import type { DocumentPath } from '../expressions/syntax-tree.ts';
import { definedType } from '../item-key.ts';
import { checkStartKey, compareItems, itemsAfter, itemsIn, readSource, type ReadSource } from '../read-source.ts';
import { keyAttributes, requireReadyTable } from '../table-record.ts';
import { checkThroughput } from '../throughput.ts';
import type { OrderTerm, SelectStatement } from './statement.ts';
import { possibleValues, sortConditions } from './where-keys.ts';

interface ReadOptions {
  ConsistentRead?: boolean;
  Limit?: number;
  ReturnConsumedCapacity?: string;
  startKey?: Item | undefined;
}

function sourceOf(statement: SelectStatement, isConsistent: boolean, context: RequestContext): ReadSource {
  const table = requireReadyTable(context, statement.source.table);
  const { index: name } = statement.source;
  if (name === undefined) return readSource(table, {});
  const index = table.indexes.find((candidate) => candidate.name === name);
  if (!index) throw new AwsError(dynamodbPartiqlErrors.noSuchIndex, {});
  if (index.isGlobal && isConsistent) throw new AwsError(dynamodbPartiqlErrors.consistentGlobalIndex, {});
  return readSource(table, { IndexName: name });
}

/** Indexes answer only what they hold; local ones fetch the rest of what is selected, but filter nothing by it. */
function assertProjected({ where, paths }: SelectStatement, source: ReadSource): void {
  const held = projectedAttributes(source);
  if (!held) return;
  const missing = (names: readonly string[]) => [...new Set(names.filter((name) => !held.has(name)))].join(', ');
  const index = source.index!.name;
  const filters = missing(where ? attributesOf(where) : []);
  if (filters) throw new AwsError(dynamodbPartiqlErrors.filterNotProjected, { index, attributes: filters });
  const selected = source.index!.isGlobal ? missing((paths ?? []).map(([name]) => String(name))) : '';
  if (selected) throw new AwsError(dynamodbPartiqlErrors.selectionNotProjected, { index, attributes: selected });
}

function assertOrder({ where, order }: SelectStatement, { key }: ReadSource): void {
  if (order.length === 0) return;
  if (!where) throw new AwsError(dynamodbPartiqlErrors.orderWithoutWhere, {});
  const other = order.find(({ attribute }) => !keyAttributes(key).includes(attribute));
  if (other) throw new AwsError(dynamodbPartiqlErrors.orderAttribute, { attribute: other.attribute });
  const partitions = possibleValues(where, key.hash);
  if (!partitions) throw new AwsError(dynamodbPartiqlErrors.orderWithoutPartition, {});
  if (partitions.length > 1 && order.every(({ attribute }) => attribute !== key.hash)) {
    throw new AwsError(dynamodbPartiqlErrors.orderOfPartitions, {});
  }
}

function comparatorOf(order: readonly OrderTerm[], source: ReadSource): (a: Item, b: Item) => number {
  const usual = compareItems(source);
  return (a, b) => {
    for (const { attribute, isDescending } of order) {
      const difference = compareScalars(a[attribute]!, b[attribute]!)!;
      if (difference !== 0) return isDescending ? -difference : difference;
    }
    return usual(a, b);
  };
}

/** The items that have to be looked at: of the partitions that the condition names, or all of them. */
function itemsToRead({ where }: SelectStatement, source: ReadSource): Item[] {
  const { hash, range } = source.key;
  const partitions = where && possibleValues(where, hash);
  if (!where || !partitions) return itemsIn(source);
  const expected = definedType(source.table, hash);
  if (partitions.some((value) => typeOf(value) !== expected)) {
    throw new AwsError(dynamodbRequestErrors.conditionValueType, {});
  }
  const conditions = range === undefined ? [] : sortConditions(where, range);
  return partitions
    .flatMap((partition) => itemsIn(source, partition).filter((item) => areEqual(item[hash]!, partition)))
    .filter((item) => conditions.every((condition) => isSatisfied(condition, item)));
}

/** What a row shows of an item: the last name of each path; elements of lists go by the number of their column. */
export function selected(item: Item, paths: readonly DocumentPath[] | undefined): Item {
  if (!paths) return item;
  const columns = paths.flatMap((path, position) => {
    const value = valueAt(item, path);
    const name = path.at(-1)!;
    return value ? [[typeof name === 'string' ? name : `_${position + 1}`, value] as const] : [];
  });
  return Object.fromEntries(columns);
}

/** One page of a SELECT. Throws ValidationException, ResourceNotFoundException or ProvisionedThroughputExceededException. */
export function runSelect(statement: SelectStatement, options: ReadOptions, context: RequestContext): QueryOutput {
  const { where, paths, order } = statement;
  const source = sourceOf(statement, options.ConsistentRead === true, context);
  assertProjected(statement, source);
  assertOrder(statement, source);
  checkStartKey(source, options.startKey);
  checkThroughput(source.table, 'read', { nowMs: context.nowMs, index: source.index });
  const compare = comparatorOf(order, source);
  const candidates = itemsAfter(itemsToRead(statement, source).sort(compare), options.startKey, compare);
  const page = answerPage({ ...options, Select: paths ? 'ALL_ATTRIBUTES' : 'ALL_PROJECTED_ATTRIBUTES' }, source, {
    candidates,
    filter: where,
    paths: undefined,
    nowMs: context.nowMs,
  });
  return { ...page, Items: page.Items!.map((item) => selected(item, paths)) };
}
