import { AwsError } from '../../../core/errors/aws-error.ts';
import { dynamodbRequestErrors } from '../../../core/errors/dynamodb-requests.ts';
import { validationErrors } from '../../../core/errors/validation.ts';
import type { DynamodbOperations, QueryInput, ScanInput } from '../../../wire/generated/dynamodb.ts';
import { checkConstraints } from '../../constraints.ts';
import type { Handlers } from '../../service.ts';
import { areEqual, checkedItem, type Item } from './attribute-value.ts';
import { answerPage } from './answer-page.ts';
import { isSatisfied } from './expressions/evaluate-condition.ts';
import { attributesOf } from './expressions/condition-parts.ts';
import { parseCondition } from './expressions/parse-condition.ts';
import { parseProjection } from './expressions/parse-projection.ts';
import { Placeholders } from './expressions/placeholders.ts';
import { parseKeyCondition } from './key-condition.ts';
import { refuseLegacyParameters } from './legacy-parameters.ts';
import {
  checkStartKey,
  compareItems,
  itemsIn,
  itemsAfter,
  partitionHash,
  readSource,
  type ReadSource,
} from './read-source.ts';
import { keyAttributes, requireReadyTable } from './table-record.ts';
import { checkThroughput } from './throughput.ts';

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
    const candidates = itemsAfter(found.sort(compare), startKey, compare);
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
    const candidates = itemsAfter(items, startKey, compare);
    return answerPage(input, source, { candidates, filter, paths, nowMs: context.nowMs });
  },
};
