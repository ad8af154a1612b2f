import type { Service } from '../../service.ts';
import { batchHandlers } from './batches.ts';
import { itemHandlers } from './items.ts';
import { readHandlers } from './read-items.ts';
import { tableEvents } from './table-events.ts';
import { tableSettingHandlers } from './table-settings.ts';
import { tableHandlers } from './tables.ts';
import { transactionHandlers } from './transactions.ts';
import { updateTableHandlers } from './update-table.ts';

/** Amazon DynamoDB: tables, items, expressions, batches and transactions. */
export const dynamodbService: Service = {
  id: 'dynamodb',
  handlers: {
    ...tableHandlers,
    ...updateTableHandlers,
    ...tableSettingHandlers,
    ...itemHandlers,
    ...readHandlers,
    ...batchHandlers,
    ...transactionHandlers,
  },
  events: tableEvents,
};
