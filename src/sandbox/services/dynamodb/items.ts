import { AwsError } from '../../../core/errors/aws-error.ts';
import { dynamodbItemErrors } from '../../../core/errors/dynamodb.ts';
import { validationErrors } from '../../../core/errors/validation.ts';
import type { DynamodbOperations, UpdateItemOutput } from '../../../wire/generated/dynamodb.ts';
import { checkConstraints } from '../../constraints.ts';
import type { Handlers } from '../../service.ts';
import type { Item } from './attribute-value.ts';
import { consumedCapacity, indexWriteUnits, readUnits, writeUnits } from './capacity.ts';
import { project } from './expressions/document-path.ts';
import { parseProjection } from './expressions/parse-projection.ts';
import { Placeholders } from './expressions/placeholders.ts';
import { checkedKey, storedItem, storeItem } from './item-key.ts';
import { itemBytes } from './item-size.ts';
import { refuseLegacyParameters } from './legacy-parameters.ts';
import { checkCondition, planDelete, planPut, planUpdate, type PlannedWrite } from './planned-write.ts';
import { requireReadyTable, type TableRecord } from './table-record.ts';

interface WriteResult {
  before: Item | undefined;
  after: Item | undefined;
}

const returnValues = ['NONE', 'ALL_OLD', 'UPDATED_OLD', 'ALL_NEW', 'UPDATED_NEW'];

function checkRequest(input: { TableName: string; ReturnValues?: string }): void {
  refuseLegacyParameters(input);
  checkConstraints(validationErrors.validationException, [
    ['tableName', input.TableName, { isRequired: true, minLength: 1 }],
    ['returnValues', input.ReturnValues, { values: returnValues }],
  ]);
}

function assertOldOrNone(wanted: string | undefined): void {
  if (wanted !== undefined && wanted !== 'ALL_OLD' && wanted !== 'NONE') {
    throw new AwsError(dynamodbItemErrors.invalidReturnValues, {});
  }
}

function execute(write: PlannedWrite): WriteResult {
  const before = checkCondition(write);
  const after = write.apply(before);
  storeItem(write.table, write.key, after);
  return { before, after };
}

function capacityOf(wanted: string | undefined, table: TableRecord, { before, after }: WriteResult) {
  const indexes = indexWriteUnits(table, before, after);
  const capacity = consumedCapacity(wanted, table, { table: writeUnits(before, after), indexes });
  return capacity && { ConsumedCapacity: capacity };
}

function updatedAttributes(wanted: string | undefined, write: PlannedWrite, result: WriteResult): UpdateItemOutput {
  const { before, after } = result;
  const paths = write.paths!;
  const chosen = {
    ALL_OLD: before,
    ALL_NEW: after,
    UPDATED_OLD: before && paths.length > 0 ? project(before, paths) : undefined,
    UPDATED_NEW: after && paths.length > 0 ? project(after, paths) : undefined,
  }[wanted ?? 'NONE'];
  return chosen && Object.keys(chosen).length > 0 ? { Attributes: chosen } : {};
}

export const itemHandlers: Handlers<DynamodbOperations> = {
  GetItem: (input, context) => {
    checkRequest(input);
    const placeholders = new Placeholders(input, input.ProjectionExpression !== undefined);
    const source = input.ProjectionExpression;
    const paths = source === undefined ? undefined : parseProjection(source, placeholders);
    placeholders.assertAllUsed();
    const table = requireReadyTable(context, input.TableName);
    const item = storedItem(table, checkedKey(table, input.Key));
    const units = readUnits(item ? itemBytes(item) : 0, input.ConsistentRead);
    const capacity = consumedCapacity(input.ReturnConsumedCapacity, table, { table: units });
    return {
      ...(item && { Item: paths ? project(item, paths) : item }),
      ...(capacity && { ConsumedCapacity: capacity }),
    };
  },

  PutItem: (input, context) => {
    checkRequest(input);
    assertOldOrNone(input.ReturnValues);
    const table = requireReadyTable(context, input.TableName);
    const result = execute(planPut(table, input));
    return {
      ...(input.ReturnValues === 'ALL_OLD' && result.before && { Attributes: result.before }),
      ...capacityOf(input.ReturnConsumedCapacity, table, result),
    };
  },

  DeleteItem: (input, context) => {
    checkRequest(input);
    assertOldOrNone(input.ReturnValues);
    const table = requireReadyTable(context, input.TableName);
    const result = execute(planDelete(table, input));
    return {
      ...(input.ReturnValues === 'ALL_OLD' && result.before && { Attributes: result.before }),
      ...capacityOf(input.ReturnConsumedCapacity, table, result),
    };
  },

  UpdateItem: (input, context) => {
    checkRequest(input);
    const table = requireReadyTable(context, input.TableName);
    const write = planUpdate(table, input);
    const result = execute(write);
    return {
      ...updatedAttributes(input.ReturnValues, write, result),
      ...capacityOf(input.ReturnConsumedCapacity, table, result),
    };
  },
};
