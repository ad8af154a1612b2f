import { validationErrors } from '../../../core/errors/validation.ts';
import type { ContinuousBackupsDescription, DynamodbOperations } from '../../../wire/generated/dynamodb.ts';
import { checkConstraints } from '../../constraints.ts';
import type { Handlers } from '../../service.ts';
import { requireReadyTable, requireTable, type TableRecord } from './table-record.ts';

const dayMs = 86_400_000;
const defaultDays = 35;
/** The last moment that can be restored is about five minutes ago. */
const delayMs = 5 * 60_000;

function view(table: TableRecord, nowMs: number): ContinuousBackupsDescription {
  if (!table.hasPointInTimeRecovery) {
    return {
      ContinuousBackupsStatus: 'ENABLED',
      PointInTimeRecoveryDescription: { PointInTimeRecoveryStatus: 'DISABLED' },
    };
  }
  const { sinceMs, days } = table.pointInTimeRecovery ?? { sinceMs: table.createdAtMs, days: defaultDays };
  return {
    ContinuousBackupsStatus: 'ENABLED',
    PointInTimeRecoveryDescription: {
      PointInTimeRecoveryStatus: 'ENABLED',
      RecoveryPeriodInDays: days,
      EarliestRestorableDateTime: Math.max(sinceMs, nowMs - days * dayMs),
      LatestRestorableDateTime: Math.max(sinceMs, nowMs - delayMs),
    },
  };
}

/** Settings of point-in-time recovery. */
export const continuousBackupHandlers: Handlers<DynamodbOperations> = {
  DescribeContinuousBackups: (input, context) => ({
    ContinuousBackupsDescription: view(requireTable(context, input.TableName), context.nowMs),
  }),

  UpdateContinuousBackups: (input, context) => {
    const table = requireReadyTable(context, input.TableName);
    const { PointInTimeRecoveryEnabled: isEnabled, RecoveryPeriodInDays: days } =
      input.PointInTimeRecoverySpecification;
    checkConstraints(validationErrors.validationException, [
      ['pointInTimeRecoverySpecification.recoveryPeriodInDays', days, { min: 1, max: defaultDays }],
    ]);
    const current = table.hasPointInTimeRecovery ? table.pointInTimeRecovery : undefined;
    table.hasPointInTimeRecovery = isEnabled;
    if (isEnabled) {
      table.pointInTimeRecovery = {
        sinceMs: current?.sinceMs ?? context.nowMs,
        days: days ?? current?.days ?? defaultDays,
      };
    } else {
      delete table.pointInTimeRecovery;
    }
    return { ContinuousBackupsDescription: view(table, context.nowMs) };
  },
};
