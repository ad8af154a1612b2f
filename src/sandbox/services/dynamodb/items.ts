import { AwsError } from '../../../core/errors/aws-error.ts';
import { dynamodbItemErrors } from '../../../core/errors/dynamodb-items.ts';
import { validationErrors } from '../../../core/errors/validation.ts';
import type { DynamodbOperations } from '../../../wire/generated/dynamodb.ts';
import { checkConstraints } from '../../constraints.ts';
import type { Handlers } from '../../service.ts';
import { consumedCapacity, readUnits } from './capacity.ts';
import { capacityOf, executeWrite, updatedAttributes } from './execute-write.ts';
import { project } from './expressions/document-path.ts';
import { parseProjection } from './expressions/parse-projection.ts';
import { Placeholders } from './expressions/placeholders.ts';
import { checkedKey, storedItem } from './item-key.ts';
import { itemBytes } from './item-size.ts';
import { refuseLegacyParameters } from './legacy-parameters.ts';
import { planDelete, planPut, planUpdate } from './planned-write.ts';
import { requireReadyTable } from './table-record.ts';
import { checkThroughput, spendThroughput } from './throughput.ts';

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
    const result = executeWrite(planPut(table, input), context);
    return {
      ...(input.ReturnValues === 'ALL_OLD' && result.before && { Attributes: result.before }),
      ...capacityOf(input.ReturnConsumedCapacity, table, result),
    };
  },

  DeleteItem: (input, context) => {
    checkRequest(input);
    assertOldOrNone(input.ReturnValues);
    const table = requireReadyTable(context, input.TableName);
    const result = executeWrite(planDelete(table, input), context);
    return {
      ...(input.ReturnValues === 'ALL_OLD' && result.before && { Attributes: result.before }),
      ...capacityOf(input.ReturnConsumedCapacity, table, result),
    };
  },

  UpdateItem: (input, context) => {
    checkRequest(input);
    const table = requireReadyTable(context, input.TableName);
    const write = planUpdate(table, input);
    const result = executeWrite(write, context);
    return {
      ...updatedAttributes(input.ReturnValues, write, result),
      ...capacityOf(input.ReturnConsumedCapacity, table, result),
    };
  },
};
