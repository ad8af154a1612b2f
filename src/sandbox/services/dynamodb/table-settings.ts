import { AwsError } from '../../../core/errors/aws-error.ts';
import { dynamodbTableErrors } from '../../../core/errors/dynamodb.ts';
import type { ContinuousBackupsDescription, DynamodbOperations } from '../../../wire/generated/dynamodb.ts';
import type { Handlers, RequestContext } from '../../service.ts';
import { dynamodbState, requireReadyTable, requireTable, type TableRecord } from './table-record.ts';

const recoveryDays = 35;

function tableOfArn(arn: string, context: RequestContext): TableRecord {
  const table = Object.values(dynamodbState(context).tables).find((candidate) => candidate.arn === arn);
  if (!table) throw new AwsError(dynamodbTableErrors.tagsNotFound, { arn });
  return table;
}

function backupsView(table: TableRecord, nowMs: number): ContinuousBackupsDescription {
  if (!table.hasPointInTimeRecovery) {
    return {
      ContinuousBackupsStatus: 'ENABLED',
      PointInTimeRecoveryDescription: { PointInTimeRecoveryStatus: 'DISABLED' },
    };
  }
  return {
    ContinuousBackupsStatus: 'ENABLED',
    PointInTimeRecoveryDescription: {
      PointInTimeRecoveryStatus: 'ENABLED',
      RecoveryPeriodInDays: recoveryDays,
      EarliestRestorableDateTime: table.createdAtMs,
      LatestRestorableDateTime: nowMs,
    },
  };
}

/** Time to live, tags and continuous backups. Expired items stay: on AWS too, deletion may take days. */
export const tableSettingHandlers: Handlers<DynamodbOperations> = {
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
    if (isEnabled) table.timeToLiveAttribute = attribute;
    else delete table.timeToLiveAttribute;
    return { TimeToLiveSpecification: input.TimeToLiveSpecification };
  },

  DescribeTimeToLive: (input, context) => {
    const { timeToLiveAttribute: AttributeName } = requireTable(context, input.TableName);
    const status = AttributeName === undefined ? 'DISABLED' : 'ENABLED';
    return {
      TimeToLiveDescription: { TimeToLiveStatus: status, ...(AttributeName !== undefined && { AttributeName }) },
    };
  },

  TagResource: (input, context) => {
    const { tags } = tableOfArn(input.ResourceArn, context);
    for (const { Key, Value } of input.Tags) tags[Key] = Value;
    return {};
  },

  UntagResource: (input, context) => {
    const { tags } = tableOfArn(input.ResourceArn, context);
    for (const key of input.TagKeys) delete tags[key];
    return {};
  },

  ListTagsOfResource: (input, context) => ({
    Tags: Object.entries(tableOfArn(input.ResourceArn, context).tags).map(([Key, Value]) => ({ Key, Value })),
  }),

  DescribeContinuousBackups: (input, context) => ({
    ContinuousBackupsDescription: backupsView(requireTable(context, input.TableName), context.nowMs),
  }),

  UpdateContinuousBackups: (input, context) => {
    const table = requireReadyTable(context, input.TableName);
    table.hasPointInTimeRecovery = input.PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled;
    return { ContinuousBackupsDescription: backupsView(table, context.nowMs) };
  },
};
