import { AwsError } from '../../../core/errors/aws-error.ts';
import { dynamodbItemErrors } from '../../../core/errors/dynamodb-items.ts';
import { dynamodbThroughputErrors } from '../../../core/errors/dynamodb-throughput.ts';
import type { CancellationReason, ConsumedCapacity } from '../../../wire/generated/dynamodb.ts';
import type { RequestContext } from '../../service.ts';
import { scalarText, type Item } from './attribute-value.ts';
import { writeUnits } from './capacity.ts';
import { assertDistinctTargets } from './distinct-targets.ts';
import { checkCondition, type PlannedWrite } from './planned-write.ts';
import { shortErrorCode } from './short-error.ts';
import { dynamodbState } from './table-record.ts';
import { hasThroughput, spendThroughput } from './throughput.ts';
import { transactionCapacity, transactionCostFactor } from './transaction-capacity.ts';
import { writeItem } from './write-item.ts';

const tokenLifetimeMs = 10 * 60_000;

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
    return { write, reason: { Code: shortErrorCode(error), Message: error.message, ...error.members } };
  }
}

function cancelUnlessAllSucceeded(attempts: readonly Attempt[]): void {
  const reasons = attempts.map(({ reason }) => reason);
  if (reasons.every(({ Code }) => Code === 'None')) return;
  const text = reasons.map(({ Code }) => Code).join(', ');
  throw new AwsError(dynamodbItemErrors.transactionCanceled, { reasons: text }, { CancellationReasons: reasons });
}

/** Text of a request that is equal for equal requests. */
function fingerprintOf(request: object): string {
  return JSON.stringify(request, (_key, value: unknown) =>
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

/**
 * Carries out all writes of a transaction or none, once for a token; `request` tells a token's request from another.
 * Throws TransactionCanceledException with the reasons.
 */
export function runWriteTransaction(
  context: RequestContext,
  options: {
    request: object;
    token: string | undefined;
    wantedCapacity: string | undefined;
    plan: () => PlannedWrite[];
  },
): { ConsumedCapacity?: ConsumedCapacity[] } {
  const { request, token, wantedCapacity, plan } = options;
  const fingerprint = token === undefined ? '' : fingerprintOf(request);
  if (wasDone(token, fingerprint, context)) return {};
  const writes = plan();
  assertDistinctTargets(writes);
  const attempts = writes.map((write) => attempt(write, context.nowMs));
  cancelUnlessAllSucceeded(attempts);
  for (const { write, before, after } of attempts) {
    const units = writeUnits(before, after) * transactionCostFactor;
    spendThroughput(write.table, 'write', { table: units }, context.nowMs);
    // Condition checks change nothing, so that a stream does not tell of them.
    writeItem(context, write.table, { key: write.key, after });
  }
  if (token !== undefined) dynamodbState(context).transactions[token] = { fingerprint, atMs: context.nowMs };
  const spent = attempts.map(({ write, before, after }) => ({ table: write.table, units: writeUnits(before, after) }));
  return transactionCapacity(wantedCapacity, spent);
}
