import { AwsError } from '../../../core/errors/aws-error.ts';
import { dynamodbTableErrors } from '../../../core/errors/dynamodb-tables.ts';
import type { DynamodbOperations } from '../../../wire/generated/dynamodb.ts';
import type { Handlers } from '../../service.ts';
import type { Scope } from '../../slice.ts';
import type { EventHandler } from '../../world.ts';
import type { Item } from './attribute-value.ts';
import { attributeOf, checkedKey, pickKey } from './item-key.ts';
import { findTable, itemsOf, requireReadyTable, requireTable, type TableRecord } from './table-record.ts';
import { writeItem } from './write-item.ts';

/**
 * AWS deletes expired items within a few days. The sandbox does it at the next full hour of the world's calendar:
 * late enough to see that expired items can still be read, soon enough for a lesson.
 */
const sweepMs = 3_600_000;
/** Older times are taken for mistakes, and the items stay. */
const oldestMs = 5 * 365 * 86_400_000;
const eventType = 'dynamodb.time-to-live';

interface Payload {
  accountId: string;
  region: string;
  name: string;
  run: string;
}

function scheduleSweep({ world, accountId, region }: Scope, { name, timeToLiveRun }: TableRecord): void {
  const atMs = (Math.floor(world.nowMs() / sweepMs) + 1) * sweepMs;
  world.scheduleAt(atMs, eventType, { accountId, region, name, run: timeToLiveRun! } satisfies Payload);
}

/** Only numbers count: seconds since 1970. */
function isExpired(item: Item, attribute: string, nowMs: number): boolean {
  const text = attributeOf(item, attribute)?.N;
  if (text === undefined) return false;
  const expiresAtMs = Number(text) * 1000;
  return expiresAtMs < nowMs && expiresAtMs > nowMs - oldestMs;
}

export const timeToLiveEvents: Record<string, EventHandler> = {
  [eventType]: (world, { accountId, region, name, run }: Payload) => {
    const scope: Scope = { world, accountId, region };
    const table = findTable(scope, name);
    const attribute = table?.timeToLiveAttribute;
    if (!table || attribute === undefined || table.timeToLiveRun !== run || table.status === 'DELETING') return;
    for (const item of itemsOf(table)) {
      if (!isExpired(item, attribute, world.nowMs())) continue;
      const key = checkedKey(table, pickKey(item, table.key));
      writeItem(scope, table, { key, after: undefined, isExpiry: true });
    }
    scheduleSweep(scope, table);
  },
};

export const timeToLiveHandlers: Handlers<DynamodbOperations> = {
  UpdateTimeToLive: (input, context) => {
    const table = requireReadyTable(context, input.TableName);
    const { Enabled: isEnabled, AttributeName: attribute } = input.TimeToLiveSpecification;
    const current = table.timeToLiveAttribute;
    if (isEnabled === (current !== undefined)) {
      const state = isEnabled ? 'enabled' : 'disabled';
      throw new AwsError(dynamodbTableErrors.timeToLiveUnchanged, { state });
    }
    if (current !== undefined && current !== attribute) {
      throw new AwsError(dynamodbTableErrors.timeToLiveOtherAttribute, { attribute: current });
    }
    if (isEnabled) {
      table.timeToLiveAttribute = attribute;
      table.timeToLiveRun = context.world.newHex(16);
      scheduleSweep(context, table);
    } else {
      delete table.timeToLiveAttribute;
    }
    return { TimeToLiveSpecification: input.TimeToLiveSpecification };
  },

  DescribeTimeToLive: (input, context) => {
    const { timeToLiveAttribute: AttributeName } = requireTable(context, input.TableName);
    const status = AttributeName === undefined ? 'DISABLED' : 'ENABLED';
    return {
      TimeToLiveDescription: { TimeToLiveStatus: status, ...(AttributeName !== undefined && { AttributeName }) },
    };
  },
};
