import { AwsError } from '../../../core/errors/aws-error.ts';
import { dynamodbThroughputErrors } from '../../../core/errors/dynamodb-throughput.ts';
import { dynamodbItemErrors } from '../../../core/errors/dynamodb-items.ts';
import { dynamodbRequestErrors } from '../../../core/errors/dynamodb-requests.ts';
import { validationErrors } from '../../../core/errors/validation.ts';
import type { CancellationReason, DynamodbOperations, TransactWriteItem } from '../../../wire/generated/dynamodb.ts';
import { checkConstraints } from '../../constraints.ts';
import type { Handlers, RequestContext } from '../../service.ts';
import { scalarText, type Item } from './attribute-value.ts';
import { consumedCapacity, readUnits, writeUnits } from './capacity.ts';
import { project } from './expressions/document-path.ts';
import { parseProjection } from './expressions/parse-projection.ts';
import { Placeholders } from './expressions/placeholders.ts';
import { checkedKey, storedItem, type ItemKey } from './item-key.ts';
import { itemBytes } from './item-size.ts';
import { checkCondition, planCheck, planDelete, planPut, planUpdate, type PlannedWrite } from './planned-write.ts';
import { dynamodbState, requireReadyTable, type TableRecord } from './table-record.ts';
import { checkThroughput, hasThroughput, spendThroughput } from './throughput.ts';
import { writeItem } from './write-item.ts';

const maxItems = 100;
const tokenLifetimeMs = 10 * 60_000;
/** Transactions cost twice what their reads and writes do alone. */
const costFactor = 2;

function checkCount(items: readonly object[] | undefined): void {
  checkConstraints(validationErrors.validationException, [
    ['transactItems', items, { isRequired: true, minLength: 1, maxLength: maxItems }],
  ]);
}

function plan(item: TransactWriteItem, context: RequestContext): PlannedWrite {
  const [request, ...others] = [item.Put, item.Update, item.Delete, item.ConditionCheck].filter(Boolean);
  if (!request || others.length > 0) throw new AwsError(dynamodbRequestErrors.transactionItemShape, {});
  const table = requireReadyTable(context, request.TableName);
  if (item.Put) return planPut(table, item.Put);
  if (item.Update) return planUpdate(table, item.Update);
  return item.Delete ? planDelete(table, item.Delete) : planCheck(table, item.ConditionCheck!);
}

function assertDistinct(targets: readonly { table: TableRecord; key: ItemKey }[]): void {
  const texts = targets.map(({ table, key }) => JSON.stringify([table.id, key.partition, key.sort]));
  if (new Set(texts).size < texts.length) throw new AwsError(dynamodbRequestErrors.transactionTargetsTwice, {});
}

interface Attempt {
  write: PlannedWrite;
  before?: Item | undefined;
  after?: Item | undefined;
  reason: CancellationReason;
}

function attempt(write: PlannedWrite, nowMs: number): Attempt {
  if (!hasThroughput(write.table, 'write', nowMs)) {
    const { message } = dynamodbThroughputErrors.tableThroughputExceeded;
    return { write, reason: { Code: 'ProvisionedThroughputExceeded', Message: message } };
  }
  try {
    const before = checkCondition(write);
    return { write, before, after: write.apply(before), reason: { Code: 'None' } };
  } catch (error) {
    if (!(error instanceof AwsError)) throw error;
    const Code = error.row === dynamodbItemErrors.conditionalCheckFailed ? 'ConditionalCheckFailed' : 'ValidationError';
    return { write, reason: { Code, Message: error.message, ...error.members } };
  }
}

function cancelUnlessAllSucceeded(attempts: readonly Attempt[]): void {
  const reasons = attempts.map(({ reason }) => reason);
  if (reasons.every(({ Code }) => Code === 'None')) return;
  const text = reasons.map(({ Code }) => Code).join(', ');
  throw new AwsError(dynamodbItemErrors.transactionCanceled, { reasons: text }, { CancellationReasons: reasons });
}

/** Text of a request that is equal for equal requests. */
function fingerprintOf(items: readonly TransactWriteItem[]): string {
  return JSON.stringify(items, (_key, value: unknown) =>
    value instanceof Uint8Array ? scalarText({ B: value }) : value,
  );
}

/** Whether the same request was done before under its token. Throws IdempotentParameterMismatchException. */
function wasDone(token: string | undefined, fingerprint: string, context: RequestContext): boolean {
  const { transactions } = dynamodbState(context);
  // They are kept in order of time.
  for (const name in transactions) {
    if (transactions[name]!.atMs + tokenLifetimeMs > context.nowMs) break;
    delete transactions[name];
  }
  const known = token !== undefined && Object.hasOwn(transactions, token) ? transactions[token] : undefined;
  if (known && known.fingerprint !== fingerprint)
    throw new AwsError(dynamodbItemErrors.idempotentParameterMismatch, {});
  return known !== undefined;
}

function capacities(wanted: string | undefined, spent: readonly { table: TableRecord; units: number }[]) {
  const tables = [...new Set(spent.map(({ table }) => table))];
  const list = tables.flatMap((table) => {
    const units = spent.reduce((sum, entry) => sum + (entry.table === table ? entry.units : 0), 0);
    return consumedCapacity(wanted, table, { table: units * costFactor }) ?? [];
  });
  return list.length > 0 && { ConsumedCapacity: list };
}

export const transactionHandlers: Handlers<DynamodbOperations> = {
  TransactWriteItems: (input, context) => {
    checkCount(input.TransactItems);
    const { ClientRequestToken: token, ReturnConsumedCapacity: wanted } = input;
    const fingerprint = token === undefined ? '' : fingerprintOf(input.TransactItems);
    if (wasDone(token, fingerprint, context)) return {};
    const writes = input.TransactItems.map((item) => plan(item, context));
    assertDistinct(writes);
    const attempts = writes.map((write) => attempt(write, context.nowMs));
    cancelUnlessAllSucceeded(attempts);
    for (const { write, before, after } of attempts) {
      const units = writeUnits(before, after) * costFactor;
      spendThroughput(write.table, 'write', { table: units }, context.nowMs);
      // Condition checks change nothing, so that a stream does not tell of them.
      writeItem(context, write.table, { key: write.key, after });
    }
    if (token !== undefined) dynamodbState(context).transactions[token] = { fingerprint, atMs: context.nowMs };
    const spent = attempts.map(({ write, before, after }) => ({
      table: write.table,
      units: writeUnits(before, after),
    }));
    return { ...capacities(wanted, spent) };
  },

  TransactGetItems: (input, context) => {
    checkCount(input.TransactItems);
    const reads = input.TransactItems.map(({ Get: get }) => {
      const table = requireReadyTable(context, get.TableName);
      checkThroughput(table, 'read', context);
      const source = get.ProjectionExpression;
      const placeholders = new Placeholders(get, source !== undefined);
      const paths = source === undefined ? undefined : parseProjection(source, placeholders);
      placeholders.assertAllUsed();
      const key = checkedKey(table, get.Key);
      const item = storedItem(table, key);
      return { table, key, item, answer: item && paths ? project(item, paths) : item };
    });
    assertDistinct(reads);
    const spent = reads.map(({ table, item }) => ({ table, units: readUnits(item ? itemBytes(item) : 0, true) }));
    for (const { table, units } of spent) {
      spendThroughput(table, 'read', { table: units * costFactor }, context.nowMs);
    }
    return {
      Responses: reads.map(({ answer }) => (answer ? { Item: answer } : {})),
      ...capacities(input.ReturnConsumedCapacity, spent),
    };
  },
};
