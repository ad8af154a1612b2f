import { AwsError } from '../../../core/errors/aws-error.ts';
import { dynamodbRequestErrors } from '../../../core/errors/dynamodb-requests.ts';
import { validationErrors } from '../../../core/errors/validation.ts';
import type { DynamodbOperations, Get, TransactWriteItem } from '../../../wire/generated/dynamodb.ts';
import { checkConstraints } from '../../constraints.ts';
import type { Handlers, RequestContext } from '../../service.ts';
import { project } from './expressions/document-path.ts';
import { parseProjection } from './expressions/parse-projection.ts';
import { Placeholders } from './expressions/placeholders.ts';
import { checkedKey } from './item-key.ts';
import { planCheck, planDelete, planPut, planUpdate, type PlannedWrite } from './planned-write.ts';
import { runReadTransaction, type TransactionRead } from './read-transaction.ts';
import { requireReadyTable } from './table-record.ts';
import { runWriteTransaction } from './write-transaction.ts';

const maxItems = 100;

function checkCount(items: readonly object[] | undefined): void {
  checkConstraints(validationErrors.validationException, [
    ['transactItems', items, { isRequired: true, minLength: 1, maxLength: maxItems }],
  ]);
}

function planWrite(item: TransactWriteItem, context: RequestContext): PlannedWrite {
  const [request, ...others] = [item.Put, item.Update, item.Delete, item.ConditionCheck].filter(Boolean);
  if (!request || others.length > 0) throw new AwsError(dynamodbRequestErrors.transactionItemShape, {});
  const table = requireReadyTable(context, request.TableName);
  if (item.Put) return planPut(table, item.Put);
  if (item.Update) return planUpdate(table, item.Update);
  return item.Delete ? planDelete(table, item.Delete) : planCheck(table, item.ConditionCheck!);
}

function planRead(get: Get, context: RequestContext): TransactionRead {
  const table = requireReadyTable(context, get.TableName);
  const source = get.ProjectionExpression;
  const placeholders = new Placeholders(get, source !== undefined);
  const paths = source === undefined ? undefined : parseProjection(source, placeholders);
  placeholders.assertAllUsed();
  return { table, key: checkedKey(table, get.Key), view: (item) => (paths ? project(item, paths) : item) };
}

export const transactionHandlers: Handlers<DynamodbOperations> = {
  TransactWriteItems: (input, context) => {
    checkCount(input.TransactItems);
    return runWriteTransaction(context, {
      request: input.TransactItems,
      token: input.ClientRequestToken,
      wantedCapacity: input.ReturnConsumedCapacity,
      plan: () => input.TransactItems.map((item) => planWrite(item, context)),
    });
  },

  TransactGetItems: (input, context) => {
    checkCount(input.TransactItems);
    const reads = input.TransactItems.map(({ Get: get }) => planRead(get, context));
    return runReadTransaction(context, reads, input.ReturnConsumedCapacity);
  },
};
