import type { Service } from '../../service.ts';
import { requiringMembers } from '../../required-members.ts';
import { backupEvents } from './backup-events.ts';
import { backupHandlers } from './backups.ts';
import { continuousBackupHandlers } from './continuous-backups.ts';
import { contributorInsightsHandlers } from './contributor-insights.ts';
import { missingMember } from './missing-member.ts';
import { neverSetUpHandlers } from './never-set-up.ts';
import { partiqlHandlers } from './partiql/handlers.ts';
import { resourcePolicyHandlers } from './resource-policies.ts';
import { restoreHandlers } from './restores.ts';
import { timeToLiveEvents, timeToLiveHandlers } from './time-to-live.ts';
import { batchHandlers } from './batches.ts';
import { itemHandlers } from './items.ts';
import { readHandlers } from './read-items.ts';
import { tableEvents } from './table-events.ts';
import { tableTagHandlers } from './table-tags.ts';
import { tableHandlers } from './tables.ts';
import { transactionHandlers } from './transactions.ts';
import { updateTableHandlers } from './update-table.ts';

/** Amazon DynamoDB: tables, items, expressions, batches, transactions, PartiQL, time to live and backups. Streams: streams/. */
export const dynamodbService: Service = {
  id: 'dynamodb',
  handlers: requiringMembers(
    'dynamodb',
    {
      ...tableHandlers,
      ...updateTableHandlers,
      ...tableTagHandlers,
      ...timeToLiveHandlers,
      ...continuousBackupHandlers,
      ...backupHandlers,
      ...restoreHandlers,
      ...itemHandlers,
      ...readHandlers,
      ...batchHandlers,
      ...transactionHandlers,
      ...partiqlHandlers,
      ...resourcePolicyHandlers,
      ...contributorInsightsHandlers,
      ...neverSetUpHandlers,
    },
    missingMember,
  ),
  events: { ...tableEvents, ...timeToLiveEvents, ...backupEvents },
};
