import { AwsError } from '../../../core/errors/aws-error.ts';
import { dynamodbItemErrors } from '../../../core/errors/dynamodb-items.ts';
import { validationErrors } from '../../../core/errors/validation.ts';
import type { DynamodbOperations, UpdateItemOutput } from '../../../wire/generated/dynamodb.ts';
import { checkConstraints } from '../../constraints.ts';
import type { Handlers, RequestContext } from '../../service.ts';
import type { Item } from './attribute-value.ts';
import { consumedCapacity, indexWriteUnits, readUnits, writeUnits } from './capacity.ts';
import { project } from './expressions/document-path.ts';
import { parseProjection } from './expressions/parse-projection.ts';
import { Placeholders } from './expressions/placeholders.ts';
import { checkedKey, storedItem } from './item-key.ts';
import { itemBytes } from './item-size.ts';
import { refuseLegacyParameters } from './legacy-parameters.ts';
import { checkCondition, planDelete, planPut, planUpdate, type PlannedWrite } from './planned-write.ts';
import { requireReadyTable, type TableRecord } from './table-record.ts';
import { checkThroughput, spendThroughput } from './throughput.ts';
import { writeItem } from './write-item.ts';

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

/** What a write costs, also one whose condition does not hold. */
function writeCost(table: TableRecord, before: Item | undefined, after: Item | undefined) {
  return { table: writeUnits(before, after), indexes: indexWriteUnits(table, before, after) };
}

function execute(write: PlannedWrite, context: RequestContext): WriteResult {
  const { table, key } = write;
  const { nowMs } = context;
  checkThroughput(table, 'write', { nowMs });
  let cost = { table: 1 };
  try {
    const before = checkCondition(write);
    const after = write.apply(before);
    cost = writeCost(table, before, after);
    writeItem(context, table, { key, after });
    return { before, after };
  } finally {
    spendThroughput(table, 'write', cost, nowMs);
  }
}

function capacityOf(wanted: string | undefined, table: TableRecord, { before, after }: WriteResult) {
  const capacity = consumedCapacity(wanted, table, writeCost(table, before, after));
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
    const key = checkedKey(table, input.Key);
    checkThroughput(table, 'read', context);
    const item = storedItem(table, key);
    const units = readUnits(item ? itemBytes(item) : 0, input.ConsistentRead);
    spendThroughput(table, 'read', { table: units }, context.nowMs);
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
    const result = execute(planPut(table, input), context);
    return {
      ...(input.ReturnValues === 'ALL_OLD' && result.before && { Attributes: result.before }),
      ...capacityOf(input.ReturnConsumedCapacity, table, result),
    };
  },

  DeleteItem: (input, context) => {
    checkRequest(input);
    assertOldOrNone(input.ReturnValues);
    const table = requireReadyTable(context, input.TableName);
    const result = execute(planDelete(table, input), context);
    return {
      ...(input.ReturnValues === 'ALL_OLD' && result.before && { Attributes: result.before }),
      ...capacityOf(input.ReturnConsumedCapacity, table, result),
    };
  },

  UpdateItem: (input, context) => {
    checkRequest(input);
    const table = requireReadyTable(context, input.TableName);
    const write = planUpdate(table, input);
    const result = execute(write, context);
    return {
      ...updatedAttributes(input.ReturnValues, write, result),
      ...capacityOf(input.ReturnConsumedCapacity, table, result),
    };
  },
};
