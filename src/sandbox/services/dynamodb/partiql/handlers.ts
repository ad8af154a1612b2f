import type { DynamodbOperations } from '../../../../wire/generated/dynamodb.ts';
import type { Handlers } from '../../../service.ts';
import { executeBatch } from './execute-batch.ts';
import { executeStatement } from './execute-statement.ts';
import { executeTransaction } from './execute-transaction.ts';

/** PartiQL: statements of an SQL, one by one, in batches and in transactions. */
export const partiqlHandlers: Handlers<DynamodbOperations> = {
  ExecuteStatement: executeStatement,
  BatchExecuteStatement: executeBatch,
  ExecuteTransaction: executeTransaction,
};
