import type { Scope } from '../../slice.ts';
import type { EventHandler } from '../../world.ts';
import type { BackupRecord } from './backup-record.ts';
import { dynamodbState } from './table-record.ts';

/** How long a backup takes on AWS, roughly as observed. */
const backupMs = 10_000;
const eventType = 'dynamodb.backup-ready';

interface Payload {
  accountId: string;
  region: string;
  arn: string;
}

/** A backup can be used once it is ready. */
export function scheduleBackupReady({ world, accountId, region }: Scope, { arn }: BackupRecord): void {
  world.schedule(backupMs, eventType, { accountId, region, arn } satisfies Payload);
}

export const backupEvents: Record<string, EventHandler> = {
  [eventType]: (world, { accountId, region, arn }: Payload) => {
    const backup = dynamodbState({ world, accountId, region }).backups?.[arn];
    if (backup) backup.status = 'AVAILABLE';
  },
};
