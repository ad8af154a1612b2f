import { AwsError } from '../../../../core/errors/aws-error.ts';
import { dynamodbPartiqlErrors } from '../../../../core/errors/dynamodb-partiql.ts';
import { validationErrors } from '../../../../core/errors/validation.ts';
import type {
  BatchExecuteStatementInput,
  BatchExecuteStatementOutput,
  BatchStatementRequest,
  BatchStatementResponse,
  ConsumedCapacity,
} from '../../../../wire/generated/dynamodb.ts';
import { checkConstraints } from '../../../constraints.ts';
import type { RequestContext } from '../../../service.ts';
import { shortErrorCode } from '../short-error.ts';
import { requireReadyTable } from '../table-record.ts';
import { checkStatement, executeParsed } from './execute-statement.ts';
import { parseStatement } from './parse-statement.ts';
import type { Statement } from './statement.ts';
import { pinnedKey } from './where-keys.ts';

const maxBatch = 25;

/** Reads of a batch are of one item each. */
function assertSingleItem(statement: Statement, context: RequestContext): void {
  if (statement.kind !== 'select') return;
  const { source, where } = statement;
  const table = requireReadyTable(context, source.table);
  const pinned = source.index === undefined ? pinnedKey(table, where) : undefined;
  if (!pinned || pinned.rest) {
    throw new AwsError(dynamodbPartiqlErrors.batchReadKey, { operation: 'BatchExecuteStatement' });
  }
}

interface BatchMember {
  response: BatchStatementResponse;
  capacity?: ConsumedCapacity | undefined;
}

function executeMember(
  parse: () => Statement,
  input: BatchStatementRequest & { ReturnConsumedCapacity?: string },
  context: RequestContext,
): BatchMember {
  try {
    const statement = parse();
    assertSingleItem(statement, context);
    const { Items: items, ConsumedCapacity: capacity } = executeParsed(statement, input, context);
    const { table: TableName } = statement.kind === 'exists' ? statement.select.source : statement.source;
    const item = items?.[0];
    return { response: { TableName, ...(item && { Item: item }) }, capacity };
  } catch (error) {
    if (!(error instanceof AwsError)) throw error;
    return { response: { Error: { Code: shortErrorCode(error), Message: error.message, ...error.members } } };
  }
}

/** A statement, or what its reading throws, to be thrown where its turn is. */
function parsedLater(request: BatchStatementRequest): { parse: () => Statement; isRead: boolean | undefined } {
  try {
    const statement = parseStatement(request.Statement, request.Parameters);
    return { parse: () => statement, isRead: statement.kind === 'select' };
  } catch (error) {
    return {
      parse: () => {
        throw error;
      },
      isRead: undefined,
    };
  }
}

/** BatchExecuteStatement: up to 25 statements, each with its own success or error; all read, or all write. */
export function executeBatch(input: BatchExecuteStatementInput, context: RequestContext): BatchExecuteStatementOutput {
  checkConstraints(validationErrors.validationException, [
    ['statements', input.Statements, { isRequired: true, minLength: 1, maxLength: maxBatch }],
  ]);
  for (const request of input.Statements) checkStatement(request);
  const parsed = input.Statements.map((request) => ({ request, ...parsedLater(request) }));
  if (parsed.some(({ isRead }) => isRead === true) && parsed.some(({ isRead }) => isRead === false)) {
    throw new AwsError(dynamodbPartiqlErrors.mixedStatements, { operation: 'BatchExecuteStatement' });
  }
  const { ReturnConsumedCapacity } = input;
  const members = parsed.map(({ request, parse }) =>
    executeMember(
      parse,
      { ...request, ...(ReturnConsumedCapacity !== undefined && { ReturnConsumedCapacity }) },
      context,
    ),
  );
  const capacities = members.flatMap(({ capacity }) => capacity ?? []);
  return {
    Responses: members.map(({ response }) => response),
    ...(capacities.length > 0 && { ConsumedCapacity: capacities }),
  };
}
