import { AwsError } from '../../../../core/errors/aws-error.ts';
import { dynamodbPartiqlErrors } from '../../../../core/errors/dynamodb-partiql.ts';
import { validationErrors } from '../../../../core/errors/validation.ts';
import type { ExecuteTransactionInput, ExecuteTransactionOutput } from '../../../../wire/generated/dynamodb.ts';
import { checkConstraints } from '../../../constraints.ts';
import type { RequestContext } from '../../../service.ts';
import { runReadTransaction, type TransactionRead } from '../read-transaction.ts';
import { requireReadyTable } from '../table-record.ts';
import { runWriteTransaction } from '../write-transaction.ts';
import { parseStatement } from './parse-statement.ts';
import { planStatement } from './plan-statement.ts';
import { selected } from './run-select.ts';
import type { SelectStatement, Statement } from './statement.ts';
import { pinnedKey } from './where-keys.ts';

const maxStatements = 100;
const operation = 'ExecuteTransaction';

/** Says which statement of a transaction is wrong. Only ValidationException is told so. */
function inStatement<T>(index: number, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof AwsError) || error.code !== 'ValidationException') throw error;
    throw new AwsError(dynamodbPartiqlErrors.transactionStatement, { index, detail: error.message });
  }
}

function checkMember(statement: Statement): Statement {
  if ('returning' in statement) throw new AwsError(dynamodbPartiqlErrors.transactionReturning, {});
  if (statement.kind === 'select' && statement.source.index !== undefined) {
    throw new AwsError(dynamodbPartiqlErrors.transactionIndex, {});
  }
  return statement;
}

function planRead({ source, where, paths }: SelectStatement, context: RequestContext): TransactionRead {
  const table = requireReadyTable(context, source.table);
  const pinned = pinnedKey(table, where);
  if (!pinned || pinned.rest) throw new AwsError(dynamodbPartiqlErrors.batchReadKey, { operation });
  return { table, key: pinned.key, view: (item) => selected(item, paths) };
}

/** ExecuteTransaction: all statements read, or all write. Throws ValidationException or TransactionCanceledException. */
export function executeTransaction(input: ExecuteTransactionInput, context: RequestContext): ExecuteTransactionOutput {
  const { TransactStatements: requests, ReturnConsumedCapacity: wantedCapacity, ClientRequestToken: token } = input;
  checkConstraints(validationErrors.validationException, [
    ['transactStatements', requests, { isRequired: true, minLength: 1, maxLength: maxStatements }],
    ['clientRequestToken', token, { minLength: 1, maxLength: 36 }],
  ]);
  const statements = requests.map((request, index) =>
    inStatement(index, () => checkMember(parseStatement(request.Statement, request.Parameters))),
  );
  const reads = statements.flatMap((statement, index) => (statement.kind === 'select' ? [{ statement, index }] : []));
  if (reads.length === statements.length) {
    const planned = reads.map(({ statement, index }) => inStatement(index, () => planRead(statement, context)));
    return runReadTransaction(context, planned, wantedCapacity);
  }
  if (reads.length > 0) throw new AwsError(dynamodbPartiqlErrors.mixedStatements, { operation });
  const plan = () =>
    statements.flatMap((statement, index) =>
      statement.kind === 'select'
        ? []
        : [inStatement(index, () => planStatement(statement, requests[index]!, context))],
    );
  const answer = runWriteTransaction(context, { request: requests, token, wantedCapacity, plan });
  return { Responses: statements.map(() => ({})), ...answer };
}
