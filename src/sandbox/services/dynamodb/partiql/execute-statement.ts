import { AwsError } from '../../../../core/errors/aws-error.ts';
import { dynamodbPartiqlErrors } from '../../../../core/errors/dynamodb-partiql.ts';
import { validationErrors } from '../../../../core/errors/validation.ts';
import type { ExecuteStatementInput, ExecuteStatementOutput } from '../../../../wire/generated/dynamodb.ts';
import { checkConstraints } from '../../../constraints.ts';
import type { RequestContext } from '../../../service.ts';
import { scalarText } from '../attribute-value.ts';
import { capacityOf, executeWrite, updatedAttributes } from '../execute-write.ts';
import { nextTokenOf, startKeyOf } from './next-token.ts';
import { parseStatement } from './parse-statement.ts';
import { planStatement } from './plan-statement.ts';
import { runSelect } from './run-select.ts';
import type { SelectStatement, Statement, WriteStatement } from './statement.ts';

const maxStatementLength = 8192;

/** Throws ValidationException for a statement that is too long, or has no parameters where there should be some. */
export function checkStatement({ Statement: text, Parameters: parameters }: ExecuteStatementInput): void {
  checkConstraints(validationErrors.validationException, [
    ['statement', text, { isRequired: true, minLength: 1, maxLength: maxStatementLength }],
    ['parameters', parameters, { minLength: 1 }],
  ]);
}

function select(
  statement: SelectStatement,
  input: ExecuteStatementInput,
  context: RequestContext,
): ExecuteStatementOutput {
  const { Statement: text, Parameters: parameters, NextToken: token } = input;
  const request = JSON.stringify([text, parameters], (_key, value: unknown) =>
    value instanceof Uint8Array ? scalarText({ B: value }) : value,
  );
  const startKey = token === undefined ? undefined : startKeyOf(request, token);
  const page = runSelect(statement, { ...input, startKey }, context);
  const { LastEvaluatedKey: lastKey, ConsumedCapacity: capacity } = page;
  return {
    Items: page.Items!,
    ...(lastKey && { NextToken: nextTokenOf(request, lastKey), LastEvaluatedKey: lastKey }),
    ...(capacity && { ConsumedCapacity: capacity }),
  };
}

function write(
  statement: WriteStatement,
  input: ExecuteStatementInput,
  context: RequestContext,
): ExecuteStatementOutput {
  if (statement.kind === 'exists') throw new AwsError(dynamodbPartiqlErrors.existsOutsideTransaction, {});
  const planned = planStatement(statement, input, context);
  const result = executeWrite(planned, context);
  const returning = statement.kind === 'insert' ? undefined : statement.returning;
  const { Attributes: row } = updatedAttributes(returning, { ...planned, paths: planned.paths ?? [] }, result);
  return { Items: row ? [row] : [], ...capacityOf(input.ReturnConsumedCapacity, planned.table, result) };
}

/** Carries out a statement that was read. */
export function executeParsed(
  statement: Statement,
  input: ExecuteStatementInput,
  context: RequestContext,
): ExecuteStatementOutput {
  return statement.kind === 'select' ? select(statement, input, context) : write(statement, input, context);
}

/** ExecuteStatement: one statement, a SELECT page by page. */
export function executeStatement(input: ExecuteStatementInput, context: RequestContext): ExecuteStatementOutput {
  checkStatement(input);
  checkConstraints(validationErrors.validationException, [['limit', input.Limit, { min: 1 }]]);
  return executeParsed(parseStatement(input.Statement, input.Parameters), input, context);
}
