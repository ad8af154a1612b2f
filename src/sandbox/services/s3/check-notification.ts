import { AwsError } from '../../../core/errors/aws-error.ts';
import { s3SettingErrors } from '../../../core/errors/s3-settings.ts';
import { formatIsoTime } from '../../../core/iso-time.ts';
import type {
  NotificationConfiguration,
  PutBucketNotificationConfigurationRequest,
} from '../../../wire/generated/s3.ts';
import type { RequestContext } from '../../service.ts';
import type { BucketRecord } from './bucket-record.ts';
import { findDestination } from './notification-destination.ts';

const eventPattern = /^s3:[A-Z][A-Za-z]+:(?:\*|[A-Z][A-Za-z:]*)$|^s3:[A-Z][A-Za-z]+$/;

function checkReport(report: {
  Events: readonly string[];
  Filter?: NonNullable<NotificationConfiguration['QueueConfigurations']>[0]['Filter'];
}): void {
  const { Events: events = [], Filter: filter } = report;
  if (events.length === 0) throw new AwsError(s3SettingErrors.malformedConfiguration, {});
  if (events.some((event) => !eventPattern.test(event)))
    throw new AwsError(s3SettingErrors.invalidNotificationEvent, {});
  const names = (filter?.Key?.FilterRules ?? []).map(({ Name: name = '' }) => name.toLowerCase());
  if (names.some((name) => name !== 'prefix' && name !== 'suffix')) {
    throw new AwsError(s3SettingErrors.invalidFilterRule, {});
  }
}

/** What S3 sends to each destination to see whether it takes reports. */
function testEvent(bucket: BucketRecord, { nowMs, requestId, world }: RequestContext): string {
  return JSON.stringify({
    Service: 'Amazon S3',
    Event: 's3:TestEvent',
    Time: formatIsoTime(nowMs, 'always'),
    Bucket: bucket.name,
    RequestId: requestId,
    HostId: world.newHex(64),
  });
}

/**
 * The notifications to keep, after a test event went to every queue and topic. Functions cannot be reached: the sandbox
 * has none. Throws InvalidArgument, MalformedXML.
 */
export function checkedNotification(
  bucket: BucketRecord,
  input: Pick<PutBucketNotificationConfigurationRequest, 'NotificationConfiguration' | 'SkipDestinationValidation'>,
  context: RequestContext,
): NotificationConfiguration {
  const configuration = input.NotificationConfiguration ?? {};
  const {
    QueueConfigurations: queues = [],
    TopicConfigurations: topics = [],
    LambdaFunctionConfigurations: functions = [],
  } = configuration;
  [...queues, ...topics, ...functions].forEach(checkReport);
  const arns = [
    ...queues.map(({ QueueArn }) => QueueArn),
    ...topics.map(({ TopicArn }) => TopicArn),
    ...functions.map(({ LambdaFunctionArn }) => LambdaFunctionArn),
  ];
  const destinations = arns.map((arn) => findDestination(String(arn), bucket, context));
  if (!input.SkipDestinationValidation && destinations.some((destination) => !destination)) {
    throw new AwsError(s3SettingErrors.destinationNotValidated, {});
  }
  for (const destination of destinations) destination?.send(testEvent(bucket, context));
  const newId = () => context.world.newUuid();
  const withIds = <Report extends { Id?: string }>(reports: readonly Report[]) =>
    reports.map((report) => ({ ...report, Id: report.Id ?? newId() }));
  return {
    ...(topics.length > 0 && { TopicConfigurations: withIds(topics) }),
    ...(queues.length > 0 && { QueueConfigurations: withIds(queues) }),
    ...(functions.length > 0 && { LambdaFunctionConfigurations: withIds(functions) }),
    ...(configuration.EventBridgeConfiguration && { EventBridgeConfiguration: {} }),
  };
}
