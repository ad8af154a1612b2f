import { AwsError } from '../../../core/errors/aws-error.ts';
import { dynamodbRequestErrors } from '../../../core/errors/dynamodb-requests.ts';
import type { ItemKey } from './item-key.ts';
import type { TableRecord } from './table-record.ts';

/** Throws ValidationException when a transaction names an item twice. */
export function assertDistinctTargets(targets: readonly { table: TableRecord; key: ItemKey }[]): void {
  const texts = targets.map(({ table, key }) => JSON.stringify([table.id, key.partition, key.sort]));
  if (new Set(texts).size < texts.length) throw new AwsError(dynamodbRequestErrors.transactionTargetsTwice, {});
}
