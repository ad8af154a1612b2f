import { AwsError } from '../../../../core/errors/aws-error.ts';
import { dynamodbPartiqlErrors } from '../../../../core/errors/dynamodb-partiql.ts';
import type { RequestContext } from '../../../service.ts';
import { conjunction } from '../expressions/condition-parts.ts';
import type { Condition } from '../expressions/syntax-tree.ts';
import type { ItemKey } from '../item-key.ts';
import { putChange, updateChange, type PlannedWrite } from '../planned-write.ts';
import { requireReadyTable, type TableRecord } from '../table-record.ts';
import type { Source, WriteStatement } from './statement.ts';
import { pinnedKey } from './where-keys.ts';

function tableOf({ table, index }: Source, context: RequestContext): TableRecord {
  const record = requireReadyTable(context, table);
  if (index !== undefined) throw new AwsError(dynamodbPartiqlErrors.writeToIndex, {});
  return record;
}

function existence(table: TableRecord, name: 'attribute_exists' | 'attribute_not_exists'): Condition {
  return { kind: 'function', name, operands: [{ kind: 'path', path: [table.key.hash] }] };
}

function requireKey(table: TableRecord, where: Condition | undefined): { key: ItemKey; rest: Condition | undefined } {
  const pinned = pinnedKey(table, where);
  if (!pinned) throw new AwsError(dynamodbPartiqlErrors.incompleteKey, {});
  return pinned;
}

function planExists(statement: Extract<WriteStatement, { kind: 'exists' }>, context: RequestContext) {
  const { source, where } = statement.select;
  if (source.index !== undefined) throw new AwsError(dynamodbPartiqlErrors.transactionIndex, {});
  const table = requireReadyTable(context, source.table);
  const pinned = pinnedKey(table, where);
  if (!pinned?.rest) throw new AwsError(dynamodbPartiqlErrors.existsCondition, {});
  return {
    table,
    key: pinned.key,
    condition: pinned.rest,
    apply: (before: PlannedWrite['key']['attributes'] | undefined) => before,
  };
}

/**
 * What a writing statement does and under which condition. INSERT puts only what is not there, UPDATE changes only what
 * is there, DELETE of what is not there does nothing. Throws ValidationException or ResourceNotFoundException.
 */
export function planStatement(
  statement: WriteStatement,
  options: { ReturnValuesOnConditionCheckFailure?: string },
  context: RequestContext,
): PlannedWrite {
  const answersFailedItem = options.ReturnValuesOnConditionCheckFailure === 'ALL_OLD';
  if (statement.kind === 'exists') return { ...planExists(statement, context), answersFailedItem };
  const table = tableOf(statement.source, context);
  if (statement.kind === 'insert') {
    const condition = existence(table, 'attribute_not_exists');
    const refusal = dynamodbPartiqlErrors.duplicateItem;
    return { ...putChange(table, statement.item), condition, refusal, answersFailedItem };
  }
  const { key, rest } = requireKey(table, statement.where);
  if (statement.kind === 'update') {
    const condition = conjunction([existence(table, 'attribute_exists'), ...(rest ? [rest] : [])])!;
    return { ...updateChange(table, key, statement.update), condition, answersFailedItem };
  }
  const condition: Condition | undefined = rest && {
    kind: 'or',
    left: existence(table, 'attribute_not_exists'),
    right: rest,
  };
  return { table, key, apply: () => undefined, answersFailedItem, ...(condition && { condition }) };
}
