import { AwsError } from '../../../core/errors/aws-error.ts';
import { dynamodbBackupErrors } from '../../../core/errors/dynamodb-backups.ts';
import { validationErrors } from '../../../core/errors/validation.ts';
import type { BackupDescription, BackupDetails, DynamodbOperations } from '../../../wire/generated/dynamodb.ts';
import { checkConstraints } from '../../constraints.ts';
import type { Handlers, RequestContext } from '../../service.ts';
import { tableContent, type BackupRecord } from './backup-record.ts';
import { itemBytes } from './item-size.ts';
import { scheduleBackupReady } from './backup-events.ts';
import { keySchema } from './table-view.ts';
import { dynamodbState, findTable, itemsOf, requireReadyTable } from './table-record.ts';

const maxPage = 100;

function backupsOf(context: RequestContext): Record<string, BackupRecord> {
  return (dynamodbState(context).backups ??= {});
}

/** Throws BackupNotFoundException. */
export function requireBackup(arn: string, context: RequestContext): BackupRecord {
  const backups = backupsOf(context);
  const backup = Object.hasOwn(backups, arn) ? backups[arn] : undefined;
  if (!backup) throw new AwsError(dynamodbBackupErrors.backupNotFound, { arn });
  return backup;
}

function detailsView(backup: BackupRecord): BackupDetails {
  return {
    BackupArn: backup.arn,
    BackupName: backup.name,
    BackupSizeBytes: backup.bytes,
    BackupStatus: backup.status,
    BackupType: 'USER',
    BackupCreationDateTime: backup.createdAtMs,
  };
}

function descriptionView(backup: BackupRecord): BackupDescription {
  const { table } = backup;
  return {
    BackupDetails: detailsView(backup),
    SourceTableDetails: {
      TableName: table.name,
      TableId: table.id,
      TableArn: table.arn,
      TableSizeBytes: backup.bytes,
      KeySchema: keySchema(table.key),
      TableCreationDateTime: table.createdAtMs,
      ProvisionedThroughput: table.throughput,
      ItemCount: backup.itemCount,
      BillingMode: table.billingMode,
    },
    SourceTableFeatureDetails: {},
  };
}

export const backupHandlers: Handlers<DynamodbOperations> = {
  CreateBackup: (input, context) => {
    checkConstraints(validationErrors.validationException, [
      ['backupName', input.BackupName, { minLength: 3, maxLength: 255, pattern: /^[a-zA-Z0-9_.-]+$/ }],
    ]);
    if (!findTable(context, input.TableName)) {
      throw new AwsError(dynamodbBackupErrors.tableNotFound, { table: input.TableName });
    }
    const table = requireReadyTable(context, input.TableName);
    const items = itemsOf(table);
    const id = `${String(context.nowMs).padStart(14, '0')}-${context.world.newHex(8)}`;
    const backup: BackupRecord = {
      arn: `${table.arn}/backup/${id}`,
      name: input.BackupName,
      createdAtMs: context.nowMs,
      status: 'CREATING',
      bytes: items.reduce((sum, item) => sum + itemBytes(item), 0),
      itemCount: items.length,
      table: tableContent(table),
    };
    backupsOf(context)[backup.arn] = backup;
    scheduleBackupReady(context, backup);
    return { BackupDetails: detailsView(backup) };
  },

  DescribeBackup: (input, context) => ({
    BackupDescription: descriptionView(requireBackup(input.BackupArn, context)),
  }),

  DeleteBackup: (input, context) => {
    const backup = requireBackup(input.BackupArn, context);
    if (backup.status === 'CREATING') throw new AwsError(dynamodbBackupErrors.backupInUse, { arn: backup.arn });
    delete backupsOf(context)[backup.arn];
    const description = descriptionView(backup);
    return {
      BackupDescription: { ...description, BackupDetails: { ...description.BackupDetails!, BackupStatus: 'DELETED' } },
    };
  },

  ListBackups: (input, context) => {
    checkConstraints(validationErrors.validationException, [['limit', input.Limit, { min: 1, max: maxPage }]]);
    const { TimeRangeLowerBound: fromMs = 0, TimeRangeUpperBound: untilMs = Infinity, TableName: table } = input;
    const all = Object.values(backupsOf(context)).filter(
      (backup) =>
        (table === undefined || backup.table.name === table || backup.table.arn === table) &&
        backup.createdAtMs >= fromMs &&
        backup.createdAtMs < untilMs,
    );
    const start = all.findIndex(({ arn }) => arn === input.ExclusiveStartBackupArn) + 1;
    const page = all.slice(start, start + (input.Limit ?? maxPage));
    return {
      BackupSummaries: page.map((backup) => ({
        TableName: backup.table.name,
        TableId: backup.table.id,
        TableArn: backup.table.arn,
        ...detailsView(backup),
      })),
      ...(start + page.length < all.length && { LastEvaluatedBackupArn: page.at(-1)!.arn }),
    };
  },
};
