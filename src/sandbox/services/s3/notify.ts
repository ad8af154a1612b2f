import { formatIsoTime } from '../../../core/iso-time.ts';
import { internetClientAddress } from '../../dataplane/reachability.ts';
import type { Scope } from '../../slice.ts';
import { bucketOwners, type BucketRecord } from './bucket-record.ts';
import { sendToDestination } from './notification-destination.ts';
import { ownerOf } from './owner.ts';

/** What happened to an object, as S3 reports it. */
export interface ObjectEvent {
  /** Without `s3:`, e.g. 'ObjectCreated:Put'. */
  name: string;
  object: { key: string; body?: Uint8Array; etag?: string; versionId?: string };
  /** Who did it; undefined when S3 itself did. */
  caller?: { userId: string };
}

interface Report {
  Id?: string;
  Events: readonly string[];
  Filter?: { Key?: { FilterRules?: readonly { Name?: string; Value?: string }[] } };
}

function isWanted({ Events: events, Filter: filter }: Report, { name, object }: ObjectEvent): boolean {
  const isOfKind = events.some(
    (wanted) => wanted === `s3:${name}` || (wanted.endsWith(':*') && `s3:${name}`.startsWith(wanted.slice(0, -1))),
  );
  return (
    isOfKind &&
    (filter?.Key?.FilterRules ?? []).every(({ Name: kind = '', Value: value = '' }) =>
      kind.toLowerCase() === 'prefix' ? object.key.startsWith(value) : object.key.endsWith(value),
    )
  );
}

function record(bucket: BucketRecord, event: ObjectEvent, report: Report, { world, accountId }: Scope) {
  const { object, caller } = event;
  return {
    eventVersion: '2.1',
    eventSource: 'aws:s3',
    awsRegion: bucket.region,
    eventTime: formatIsoTime(world.nowMs(), 'always'),
    eventName: event.name,
    userIdentity: { principalId: caller ? `AWS:${caller.userId}` : 's3.amazonaws.com' },
    requestParameters: { sourceIPAddress: caller ? internetClientAddress : 's3.amazonaws.com' },
    responseElements: { 'x-amz-request-id': world.newHex(16).toUpperCase(), 'x-amz-id-2': world.newHex(64) },
    s3: {
      s3SchemaVersion: '1.0',
      configurationId: report.Id,
      bucket: {
        name: bucket.name,
        ownerIdentity: { principalId: ownerOf(accountId).ID!.slice(0, 14).toUpperCase() },
        arn: `arn:aws:s3:::${bucket.name}`,
      },
      object: {
        // Keys travel as in a form: spaces as +.
        key: encodeURIComponent(object.key).replaceAll('%2F', '/').replaceAll('%20', '+'),
        ...(object.body && { size: object.body.length }),
        ...(object.etag !== undefined && { eTag: object.etag.replaceAll('"', '') }),
        ...(object.versionId !== undefined && { versionId: object.versionId }),
        sequencer: world.nowMs().toString(16).toUpperCase().padStart(18, '0'),
      },
    },
  };
}

/** Reports what happened to the queues and topics that the bucket's owner named and that take it. */
export function notify(bucket: BucketRecord, scope: Scope, event: ObjectEvent): void {
  const { QueueConfigurations: queues = [], TopicConfigurations: topics = [] } = bucket.notification ?? {};
  const reports = [
    ...queues.map((one) => ({ ...one, arn: one.QueueArn })),
    ...topics.map((one) => ({ ...one, arn: one.TopicArn })),
  ];
  const accountId = bucketOwners(scope.world)[bucket.name] ?? scope.accountId;
  for (const report of reports) {
    if (!isWanted(report, event)) continue;
    const text = JSON.stringify({ Records: [record(bucket, event, report, { ...scope, accountId })] });
    sendToDestination(report.arn, text, bucket, { ...scope, accountId });
  }
}
