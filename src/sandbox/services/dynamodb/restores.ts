import { AwsError } from '../../../core/errors/aws-error.ts';
import { dynamodbBackupErrors } from '../../../core/errors/dynamodb-backups.ts';
import { dynamodbTableErrors } from '../../../core/errors/dynamodb-tables.ts';
import type {
  DynamodbOperations,
  RestoreTableFromBackupInput,
  TableDescription,
} from '../../../wire/generated/dynamodb.ts';
import type { Handlers, RequestContext } from '../../service.ts';
import { requireBackup } from './backups.ts';
import { tableContent, type TableContent } from './backup-record.ts';
import { checkTableName, checkedCapacity } from './check-table.ts';
import { scheduleTableEvent } from './table-events.ts';
import { describeTable } from './table-view.ts';
import { dynamodbState, findTable, requireReadyTable, type TableRecord } from './table-record.ts';

type Overrides = Pick<
  RestoreTableFromBackupInput,
  | 'BillingModeOverride'
  | 'ProvisionedThroughputOverride'
  | 'GlobalSecondaryIndexOverride'
  | 'LocalSecondaryIndexOverride'
>;

/** The indexes to restore: an override names those that are kept. */
function keptIndexes({ indexes }: TableContent, overrides: Overrides): TableContent['indexes'] {
  const { GlobalSecondaryIndexOverride: globals, LocalSecondaryIndexOverride: locals } = overrides;
  return indexes.filter(({ name, isGlobal }) => {
    const chosen = isGlobal ? globals : locals;
    return chosen === undefined || chosen.some(({ IndexName }) => IndexName === name);
  });
}

/**
 * A new table with the content of another one. Tags, streams, time to live and recovery settings are not restored.
 * Source: docs.aws.amazon.com/amazondynamodb/latest/developerguide/backuprestore_HowItWorks.html
 */
function restore(
  name: string,
  content: TableContent,
  options: { overrides: Overrides; summary: Pick<NonNullable<TableRecord['restored']>, 'sourceBackupArn' | 'atMs'> },
  context: RequestContext,
): TableDescription {
  checkTableName(name);
  if (findTable(context, name)) throw new AwsError(dynamodbBackupErrors.tableAlreadyExists, { table: name });
  const { overrides, summary } = options;
  const billingMode = (overrides.BillingModeOverride ?? content.billingMode) as TableRecord['billingMode'];
  const isSame = billingMode === content.billingMode && !overrides.ProvisionedThroughputOverride;
  const throughput = isSame
    ? content.throughput
    : checkedCapacity(billingMode, overrides.ProvisionedThroughputOverride);
  const copy = structuredClone(content);
  const table: TableRecord = {
    ...copy,
    name,
    id: context.world.newUuid(),
    arn: `arn:aws:dynamodb:${context.region}:${context.accountId}:table/${name}`,
    status: 'CREATING',
    createdAtMs: context.nowMs,
    billingMode,
    throughput,
    indexes: keptIndexes(copy, overrides).map((index) => ({ ...index, status: 'CREATING' })),
    isDeletionProtected: false,
    hasPointInTimeRecovery: false,
    tags: {},
    restored: { ...summary, sourceTableArn: content.arn },
  };
  dynamodbState(context).tables[name] = table;
  scheduleTableEvent(context, 'dynamodb.table-restored', table);
  return describeTable(table);
}

export const restoreHandlers: Handlers<DynamodbOperations> = {
  RestoreTableFromBackup: (input, context) => {
    const backup = requireBackup(input.BackupArn, context);
    if (backup.status === 'CREATING') throw new AwsError(dynamodbBackupErrors.backupInUse, { arn: backup.arn });
    const summary = { sourceBackupArn: backup.arn, atMs: backup.createdAtMs };
    return { TableDescription: restore(input.TargetTableName, backup.table, { overrides: input, summary }, context) };
  },

  RestoreTableToPointInTime: (input, context) => {
    const sourceName = input.SourceTableName ?? input.SourceTableArn;
    if (sourceName === undefined || !findTable(context, sourceName)) {
      throw new AwsError(dynamodbBackupErrors.sourceTableNotFound, { table: sourceName ?? 'null' });
    }
    const table = requireReadyTable(context, sourceName);
    if (!table.hasPointInTimeRecovery)
      throw new AwsError(dynamodbBackupErrors.recoveryUnavailable, { table: table.name });
    if (!input.UseLatestRestorableTime) throw new AwsError(dynamodbTableErrors.restoreToMoment, {});
    const options = { overrides: input, summary: { atMs: context.nowMs } };
    return { TableDescription: restore(input.TargetTableName, tableContent(table), options, context) };
  },
};
