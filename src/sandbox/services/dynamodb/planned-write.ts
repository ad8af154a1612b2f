import { AwsError, type AwsErrorRow } from '../../../core/errors/aws-error.ts';
import { dynamodbItemErrors } from '../../../core/errors/dynamodb-items.ts';
import type { AttributeValue } from '../../../wire/generated/dynamodb.ts';
import type { Item } from './attribute-value.ts';
import { applyUpdate } from './expressions/apply-update.ts';
import { isSatisfied } from './expressions/evaluate-condition.ts';
import { parseCondition } from './expressions/parse-condition.ts';
import { parseUpdate, updatedPaths } from './expressions/parse-update.ts';
import { Placeholders } from './expressions/placeholders.ts';
import type { Condition, DocumentPath, Update } from './expressions/syntax-tree.ts';
import { checkedKey, checkedNewItem, checkUpdatedItem, storedItem, type ItemKey } from './item-key.ts';
import { keyAttributes, type TableRecord } from './table-record.ts';

/** What the inputs of writes have in common, in and outside of transactions. */
interface WriteInput {
  ConditionExpression?: string;
  ExpressionAttributeNames?: Record<string, string>;
  ExpressionAttributeValues?: Record<string, AttributeValue>;
  ReturnValuesOnConditionCheckFailure?: string;
}

/** A write whose request is valid; whether its condition holds is not yet known. */
export interface PlannedWrite {
  table: TableRecord;
  key: ItemKey;
  condition?: Condition;
  answersFailedItem: boolean;
  /** What is answered when the condition does not hold; ConditionalCheckFailedException when left out. */
  refusal?: AwsErrorRow;
  /** The item after the write; undefined when there is none then. Throws ValidationException. */
  apply: (before: Item | undefined) => Item | undefined;
  /** What an update writes to. */
  paths?: readonly DocumentPath[];
}

/** What a write does, whatever its condition. */
type Change = Pick<PlannedWrite, 'table' | 'key' | 'apply' | 'paths'>;

function planned(input: WriteInput, placeholders: Placeholders, change: Change): PlannedWrite {
  const source = input.ConditionExpression;
  const condition = source === undefined ? undefined : parseCondition(source, 'ConditionExpression', placeholders);
  placeholders.assertAllUsed();
  const answersFailedItem = input.ReturnValuesOnConditionCheckFailure === 'ALL_OLD';
  return { ...change, answersFailedItem, ...(condition && { condition }) };
}

function placeholdersOf(input: WriteInput & { UpdateExpression?: string }): Placeholders {
  return new Placeholders(input, (input.ConditionExpression ?? input.UpdateExpression) !== undefined);
}

/** Puts an item in its place. Throws ValidationException. */
export function putChange(table: TableRecord, given: Item): Change {
  const { key, item } = checkedNewItem(table, given);
  return { table, key, apply: () => item };
}

/** Updates the item of a key, or makes it. Throws ValidationException. */
export function updateChange(table: TableRecord, key: ItemKey, update: Update): Change {
  const paths = updatedPaths(update);
  const changed = keyAttributes(table.key).find((name) => paths.some((path) => path[0] === name));
  if (changed !== undefined) throw new AwsError(dynamodbItemErrors.keyUpdated, { key: changed });
  const apply = (before: Item | undefined) => {
    const after = applyUpdate(update, before ?? key.attributes);
    checkUpdatedItem(table, after);
    return after;
  };
  return { table, key, apply, paths };
}

export function planPut(table: TableRecord, input: WriteInput & { Item: Item }): PlannedWrite {
  const placeholders = placeholdersOf(input);
  return planned(input, placeholders, putChange(table, input.Item));
}

export function planDelete(table: TableRecord, input: WriteInput & { Key: Item }): PlannedWrite {
  const placeholders = placeholdersOf(input);
  return planned(input, placeholders, { table, key: checkedKey(table, input.Key), apply: () => undefined });
}

/** A condition that changes nothing, as in transactions. */
export function planCheck(table: TableRecord, input: WriteInput & { Key: Item }): PlannedWrite {
  const placeholders = placeholdersOf(input);
  return planned(input, placeholders, { table, key: checkedKey(table, input.Key), apply: (before) => before });
}

export function planUpdate(
  table: TableRecord,
  input: WriteInput & { Key: Item; UpdateExpression?: string },
): PlannedWrite {
  const placeholders = placeholdersOf(input);
  const key = checkedKey(table, input.Key);
  const update =
    input.UpdateExpression === undefined
      ? { sets: [], removes: [], adds: [], deletes: [] }
      : parseUpdate(input.UpdateExpression, placeholders);
  return planned(input, placeholders, updateChange(table, key, update));
}

/** The item that a write meets. Throws ConditionalCheckFailedException, or the write's own refusal, when it does not satisfy the condition. */
export function checkCondition({ table, key, condition, answersFailedItem, refusal }: PlannedWrite): Item | undefined {
  const before = storedItem(table, key);
  if (!condition || isSatisfied(condition, before ?? {})) return before;
  const members = answersFailedItem && before ? { Item: before } : {};
  throw new AwsError(refusal ?? dynamodbItemErrors.conditionalCheckFailed, {}, members);
}
