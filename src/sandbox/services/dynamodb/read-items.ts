import { AwsError } from '../../../core/errors/aws-error.ts';
import { dynamodbRequestErrors } from '../../../core/errors/dynamodb-requests.ts';
import { validationErrors } from '../../../core/errors/validation.ts';
import type { DynamodbOperations, QueryInput, QueryOutput, ScanInput } from '../../../wire/generated/dynamodb.ts';
import { checkConstraints } from '../../constraints.ts';
import type { Handlers } from '../../service.ts';
import { areEqual, checkedItem, type Item } from './attribute-value.ts';
import { consumedCapacity, readUnits } from './capacity.ts';
import { project } from './expressions/document-path.ts';
import { isSatisfied } from './expressions/evaluate-condition.ts';
import { attributesOf, parseCondition } from './expressions/parse-condition.ts';
import { parseProjection } from './expressions/parse-projection.ts';
import { Placeholders } from './expressions/placeholders.ts';
import type { Condition, DocumentPath } from './expressions/syntax-tree.ts';
import { parseKeyCondition } from './key-condition.ts';
import { refuseLegacyParameters } from './legacy-parameters.ts';
import {
  checkStartKey,
  compareItems,
  itemsIn,
  lastEvaluatedKey,
  partitionHash,
  readPage,
  readSource,
  type ReadSource,
} from './read-source.ts';
import { keyAttributes, requireReadyTable } from './table-record.ts';
import { checkThroughput, spendThroughput } from './throughput.ts';

const selections = ['ALL_ATTRIBUTES', 'ALL_PROJECTED_ATTRIBUTES', 'SPECIFIC_ATTRIBUTES', 'COUNT'];

function checkRequest(input: QueryInput | ScanInput): void {
  refuseLegacyParameters(input);
  checkConstraints(validationErrors.validationException, [
    ['tableName', input.TableName, { isRequired: true, minLength: 1 }],
    ['limit', input.Limit, { min: 1 }],
    ['select', input.Select, { values: selections }],
  ]);
}

function parseOptional(input: QueryInput | ScanInput, placeholders: Placeholders) {
  const { FilterExpression: filter, ProjectionExpression: projection } = input;
  return {
    filter: filter === undefined ? undefined : parseCondition(filter, 'FilterExpression', placeholders),
    paths: projection === undefined ? undefined : parseProjection(projection, placeholders),
  };
}

/** An item as its index holds it. Local indexes fetch the rest from the table when it is asked for. */
function projected({ table, index }: ReadSource, item: Item, selection: string | undefined): Item {
  const type = index?.projection.ProjectionType ?? 'ALL';
  if (!index || type === 'ALL' || (!index.isGlobal && selection === 'ALL_ATTRIBUTES')) return item;
  const extra = type === 'INCLUDE' ? (index.projection.NonKeyAttributes ?? []) : [];
  const names = new Set([...keyAttributes(table.key), ...keyAttributes(index.key), ...extra]);
  return Object.fromEntries(Object.entries(item).filter(([name]) => names.has(name)));
}

/** One page of `candidates` (in order), filtered, as Query and Scan answer it. */
function answerPage(
  input: QueryInput | ScanInput,
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

/** The items that come after a start key, which need not exist any more. */
function after(items: Item[], startKey: Item | undefined, compare: (a: Item, b: Item) => number): Item[] {
  return startKey ? items.filter((item) => compare(item, startKey) > 0) : items;
}

function segmentFilter({ Segment: segment, TotalSegments: total }: ScanInput, source: ReadSource) {
  if (segment === undefined && total === undefined) return () => true;
  if (segment === undefined || total === undefined) {
    const [missing, present] = segment === undefined ? ['Segment', 'TotalSegments'] : ['TotalSegments', 'Segment'];
    throw new AwsError(dynamodbRequestErrors.segmentsIncomplete, { missing: missing!, present: present! });
  }
  if (segment >= total) throw new AwsError(dynamodbRequestErrors.segmentTooLarge, { segment, total });
  return (item: Item) => partitionHash(item, source.key) % total === segment;
}

export const readHandlers: Handlers<DynamodbOperations> = {
  Query: (input, context) => {
    checkRequest(input);
    if (input.KeyConditionExpression === undefined) throw new AwsError(dynamodbRequestErrors.conditionRequired, {});
    const source = readSource(requireReadyTable(context, input.TableName), input);
    const placeholders = new Placeholders(input, true);
    const { partition, condition } = parseKeyCondition(input.KeyConditionExpression, source, placeholders);
    const { filter, paths } = parseOptional(input, placeholders);
    placeholders.assertAllUsed();
    const filtered = filter ? attributesOf(filter) : [];
    const key = keyAttributes(source.key).find((name) => filtered.includes(name));
    if (key !== undefined) throw new AwsError(dynamodbRequestErrors.filterOnKey, { key });
    const startKey = input.ExclusiveStartKey && checkedItem(input.ExclusiveStartKey);
    checkStartKey(source, startKey);
    const forward = compareItems(source);
    const compare = input.ScanIndexForward === false ? (a: Item, b: Item) => forward(b, a) : forward;
    const { hash } = source.key;
    checkThroughput(source.table, 'read', { nowMs: context.nowMs, index: source.index });
    const found = itemsIn(source, partition).filter(
      (item) => areEqual(item[hash]!, partition) && isSatisfied(condition, item),
    );
    const candidates = after(found.sort(compare), startKey, compare);
    return answerPage(input, source, { candidates, filter, paths, nowMs: context.nowMs });
  },

  Scan: (input, context) => {
    checkRequest(input);
    const hasExpression = (input.FilterExpression ?? input.ProjectionExpression) !== undefined;
    const placeholders = new Placeholders(input, hasExpression);
    const { filter, paths } = parseOptional(input, placeholders);
    placeholders.assertAllUsed();
    const source = readSource(requireReadyTable(context, input.TableName), input);
    const startKey = input.ExclusiveStartKey && checkedItem(input.ExclusiveStartKey);
    checkStartKey(source, startKey);
    const compare = compareItems(source);
    checkThroughput(source.table, 'read', { nowMs: context.nowMs, index: source.index });
    const items = itemsIn(source).filter(segmentFilter(input, source)).sort(compare);
    const candidates = after(items, startKey, compare);
    return answerPage(input, source, { candidates, filter, paths, nowMs: context.nowMs });
  },
};
