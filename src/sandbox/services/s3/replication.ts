import { AwsError } from '../../../core/errors/aws-error.ts';
import { s3ReplicationErrors } from '../../../core/errors/s3-replication.ts';
import { s3SettingErrors } from '../../../core/errors/s3-settings.ts';
import type { ReplicationRule, S3Operations } from '../../../wire/generated/s3.ts';
import type { Handlers, RequestContext } from '../../service.ts';
import type { BucketRecord } from './bucket-record.ts';
import { destinationOf } from './replicate.ts';
import { requireBucket } from './require-bucket.ts';

const maxRules = 1000;

/** Throws InvalidRequest, MalformedXML. */
function checkRule(rule: ReplicationRule, bucket: BucketRecord, context: RequestContext): void {
  const isKnownState = ['Enabled', 'Disabled'].includes(rule.Status);
  if (!isKnownState || !rule.Destination.Bucket.startsWith('arn:aws:s3:::')) {
    throw new AwsError(s3SettingErrors.malformedConfiguration, {});
  }
  // Rules with a filter are those of the newer schema, which asks for more.
  const needed = rule.Filter ? (['Priority', 'DeleteMarkerReplication'] as const) : [];
  const member = needed.find((name) => rule[name] === undefined);
  if (member) throw new AwsError(s3ReplicationErrors.memberMissing, { member });
  const target = destinationOf(rule, context);
  if (!target) throw new AwsError(s3ReplicationErrors.destinationMissing, {});
  if (target === bucket) throw new AwsError(s3ReplicationErrors.sameBucket, {});
  if (target.versioning !== 'Enabled') throw new AwsError(s3ReplicationErrors.destinationVersioning, {});
}

/** Replication of new versions to another bucket. The role is noted; nobody asks what it may do. */
export const replicationHandlers: Handlers<S3Operations> = {
  GetBucketReplication: (input, context) => {
    const { replication, name } = requireBucket(input.Bucket, context, { action: 's3:GetReplicationConfiguration' });
    if (!replication) throw new AwsError(s3ReplicationErrors.noConfiguration, {}, { BucketName: name });
    return { ReplicationConfiguration: replication };
  },

  PutBucketReplication: (input, context) => {
    const bucket = requireBucket(input.Bucket, context, { action: 's3:PutReplicationConfiguration' });
    const { Rules: rules, Role: role } = input.ReplicationConfiguration;
    if (bucket.versioning !== 'Enabled') throw new AwsError(s3ReplicationErrors.sourceVersioning, {});
    if (rules.length === 0 || rules.length > maxRules) throw new AwsError(s3SettingErrors.malformedConfiguration, {});
    for (const rule of rules) checkRule(rule, bucket, context);
    bucket.replication = {
      Role: role,
      Rules: rules.map((rule) => ({ ...rule, ID: rule.ID ?? context.world.newHex(20) })),
    };
    return {};
  },

  DeleteBucketReplication: (input, context) => {
    delete requireBucket(input.Bucket, context, { action: 's3:PutReplicationConfiguration' }).replication;
    return {};
  },
};
