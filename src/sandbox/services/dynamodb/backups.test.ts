import { beforeEach, describe, expect, it } from 'vitest';
import type { DynamodbOperations } from '../../../wire/generated/dynamodb.ts';
import { TestAccount } from '../../testing/test-account.ts';
import { dynamodbService } from './service.ts';

const TableName = 'm10-users';
let db: TestAccount<DynamodbOperations>;

const put = (name: string) => db.call('PutItem', { TableName, Item: { pk: { S: name } } });
const names = async (table: string) =>
  (await db.call('Scan', { TableName: table })).Items!.map((item) => item.pk!.S).sort();

beforeEach(async () => {
  db = new TestAccount<DynamodbOperations>(dynamodbService);
  await db.call('CreateTable', {
    TableName,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
    KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
  });
  db.pass(10_000);
  await put('a');
});

async function newBackup() {
  const { BackupDetails } = await db.call('CreateBackup', { TableName, BackupName: 'before-release' });
  return BackupDetails!;
}

describe('a backup', () => {
  it('keeps what the table was, also once the table is gone', async () => {
    const { BackupArn, BackupStatus } = await newBackup();
    expect(BackupStatus).toBe('CREATING');
    await put('b');
    const restore = { BackupArn: BackupArn!, TargetTableName: 'm10-restored' };
    expect(await db.errorOf('RestoreTableFromBackup', restore)).toMatch(/^BackupInUseException: /);
    db.pass(60_000);
    await db.call('DeleteTable', { TableName });
    db.pass(60_000);
    const { BackupSummaries } = await db.call('ListBackups', {});
    expect(BackupSummaries).toMatchObject([{ TableName, BackupName: 'before-release', BackupStatus: 'AVAILABLE' }]);
    const { TableDescription } = await db.call('RestoreTableFromBackup', restore);
    expect(TableDescription).toMatchObject({
      TableStatus: 'CREATING',
      RestoreSummary: { SourceBackupArn: BackupArn, RestoreInProgress: true },
    });
    db.pass(600_000);
    expect(await names('m10-restored')).toEqual(['a']);
    const { Table } = await db.call('DescribeTable', { TableName: 'm10-restored' });
    expect(Table).toMatchObject({ TableStatus: 'ACTIVE', RestoreSummary: { RestoreInProgress: false } });
  });

  it('is described and deleted', async () => {
    const { BackupArn } = await newBackup();
    db.pass(60_000);
    const { BackupDescription } = await db.call('DescribeBackup', { BackupArn: BackupArn! });
    expect(BackupDescription).toMatchObject({
      BackupDetails: { BackupType: 'USER' },
      SourceTableDetails: { TableName, ItemCount: 1, KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }] },
    });
    const gone = await db.call('DeleteBackup', { BackupArn: BackupArn! });
    expect(gone.BackupDescription!.BackupDetails!.BackupStatus).toBe('DELETED');
    expect(await db.errorOf('DescribeBackup', { BackupArn: BackupArn! })).toBe(
      `BackupNotFoundException: Backup not found: ${BackupArn}`,
    );
    expect(await db.errorOf('CreateBackup', { TableName: 'none', BackupName: 'abc' })).toBe(
      'TableNotFoundException: Table not found: none',
    );
  });
});

describe('point-in-time recovery', () => {
  const enable = (days?: number) =>
    db.call('UpdateContinuousBackups', {
      TableName,
      PointInTimeRecoverySpecification: {
        PointInTimeRecoveryEnabled: true,
        ...(days !== undefined && { RecoveryPeriodInDays: days }),
      },
    });
  const window = async () =>
    (await db.call('DescribeContinuousBackups', { TableName })).ContinuousBackupsDescription!
      .PointInTimeRecoveryDescription!;

  it('reaches back to when it was switched on, and no further than its days', async () => {
    expect(await window()).toEqual({ PointInTimeRecoveryStatus: 'DISABLED' });
    const sinceMs = db.world.nowMs();
    await enable(7);
    db.pass(3_600_000);
    expect(await window()).toMatchObject({
      RecoveryPeriodInDays: 7,
      EarliestRestorableDateTime: sinceMs,
      LatestRestorableDateTime: sinceMs + 3_600_000 - 300_000,
    });
    db.pass(8 * 86_400_000);
    expect((await window()).EarliestRestorableDateTime).toBe(db.world.nowMs() - 7 * 86_400_000);
  });

  it('restores the latest state, and says that the sandbox keeps no other', async () => {
    const restore = { SourceTableName: TableName, TargetTableName: 'm10-copy' };
    const latest = { ...restore, UseLatestRestorableTime: true };
    expect(await db.errorOf('RestoreTableToPointInTime', latest)).toMatch(/^PointInTimeRecoveryUnavailableException: /);
    await enable();
    expect(await db.errorOf('RestoreTableToPointInTime', { ...restore, RestoreDateTime: 0 })).toContain(
      'cheonman sandbox',
    );
    await db.call('RestoreTableToPointInTime', latest);
    db.pass(600_000);
    expect(await names('m10-copy')).toEqual(['a']);
    expect(await db.errorOf('RestoreTableToPointInTime', latest)).toBe(
      'TableAlreadyExistsException: Table already exists: m10-copy',
    );
  });
});
