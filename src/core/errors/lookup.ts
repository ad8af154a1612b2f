import type { AwsErrorRow } from './aws-error.ts';
import * as budgets from './budgets.ts';
import * as common from './common.ts';
import * as dynamodbBackups from './dynamodb-backups.ts';
import * as dynamodbExpressions from './dynamodb-expressions.ts';
import * as dynamodbItems from './dynamodb-items.ts';
import * as dynamodbPartiql from './dynamodb-partiql.ts';
import * as dynamodbPartiqlSyntax from './dynamodb-partiql-syntax.ts';
import * as dynamodbRequests from './dynamodb-requests.ts';
import * as dynamodbStreams from './dynamodb-streams.ts';
import * as dynamodbTableFeatures from './dynamodb-table-features.ts';
import * as dynamodbTables from './dynamodb-tables.ts';
import * as dynamodbThroughput from './dynamodb-throughput.ts';
import * as ec2 from './ec2.ts';
import * as ec2Addresses from './ec2-addresses.ts';
import * as ec2Gateways from './ec2-gateways.ts';
import * as ec2Ids from './ec2-ids.ts';
import * as ec2Images from './ec2-images.ts';
import * as ec2InstanceConnect from './ec2-instance-connect.ts';
import * as ec2Instances from './ec2-instances.ts';
import * as ec2KeyPairs from './ec2-key-pairs.ts';
import * as ec2Launch from './ec2-launch.ts';
import * as ec2LaunchTemplates from './ec2-launch-templates.ts';
import * as ec2Routing from './ec2-routing.ts';
import * as ec2SecurityGroups from './ec2-security-groups.ts';
import * as ec2Volumes from './ec2-volumes.ts';
import * as ec2Vpcs from './ec2-vpcs.ts';
import * as iam from './iam.ts';
import * as route53 from './route53.ts';
import * as s3Access from './s3-access.ts';
import * as s3Acl from './s3-acl.ts';
import * as s3Buckets from './s3-buckets.ts';
import * as s3Encryption from './s3-encryption.ts';
import * as s3ObjectLock from './s3-object-lock.ts';
import * as s3Objects from './s3-objects.ts';
import * as s3Replication from './s3-replication.ts';
import * as s3Requests from './s3-requests.ts';
import * as s3Settings from './s3-settings.ts';
import * as s3Uploads from './s3-uploads.ts';
import * as serviceQuotas from './service-quotas.ts';
import * as sns from './sns.ts';
import * as sqs from './sqs.ts';
import * as sqsBatches from './sqs-batches.ts';
import * as sqsMoveTasks from './sqs-move-tasks.ts';
import * as ssm from './ssm.ts';
import * as sts from './sts.ts';
import * as validation from './validation.ts';
import * as wire from './wire.ts';

/** Every part of the catalogue; a test compares this list with the folder. */
const catalogue = [
  budgets,
  common,
  dynamodbBackups,
  dynamodbExpressions,
  dynamodbItems,
  dynamodbPartiql,
  dynamodbPartiqlSyntax,
  dynamodbRequests,
  dynamodbStreams,
  dynamodbTableFeatures,
  dynamodbTables,
  dynamodbThroughput,
  ec2,
  ec2Addresses,
  ec2Gateways,
  ec2Ids,
  ec2Images,
  ec2InstanceConnect,
  ec2Instances,
  ec2KeyPairs,
  ec2Launch,
  ec2LaunchTemplates,
  ec2Routing,
  ec2SecurityGroups,
  ec2Volumes,
  ec2Vpcs,
  iam,
  route53,
  s3Access,
  s3Acl,
  s3Buckets,
  s3Encryption,
  s3ObjectLock,
  s3Objects,
  s3Replication,
  s3Requests,
  s3Settings,
  s3Uploads,
  serviceQuotas,
  sns,
  sqs,
  sqsBatches,
  sqsMoveTasks,
  ssm,
  sts,
  validation,
  wire,
];

/** What an error of AWS means to a Korean learner. */
export interface AwsErrorHelp {
  cause: string;
  remedy: string;
}

interface KnownError extends AwsErrorHelp {
  pattern: RegExp;
  /** Characters of the template outside its places: the more, the better a match tells. */
  fixedLength: number;
}

let knownErrors: Map<string, KnownError[]> | undefined;

/**
 * Cause and remedy of an error that AWS answered, by its code and wording. When no row has that wording, the code's
 * only row; undefined when that is not clear.
 */
export function findAwsErrorHelp(code: string, message: string): AwsErrorHelp | undefined {
  knownErrors ??= readCatalogue();
  const candidates = knownErrors.get(code) ?? [];
  const matching = candidates.filter(({ pattern }) => pattern.test(message));
  matching.sort((a, b) => b.fixedLength - a.fixedLength);
  const found = matching[0] ?? (candidates.length === 1 ? candidates[0] : undefined);
  return found && { cause: found.cause, remedy: found.remedy };
}

function readCatalogue(): Map<string, KnownError[]> {
  const byCode = new Map<string, KnownError[]>();
  for (const row of rowsIn(catalogue)) {
    const fixed = row.message.split(/\{\w+\}/);
    const known: KnownError = {
      pattern: new RegExp(`^${fixed.map(escapePattern).join('.*?')}$`, 's'),
      fixedLength: fixed.join('').length,
      cause: row.cause,
      remedy: row.remedy,
    };
    byCode.set(row.code, [...(byCode.get(row.code) ?? []), known]);
  }
  return byCode;
}

function rowsIn(value: unknown): AwsErrorRow[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isRow(value)) return [value];
  return Object.values(value).flatMap(rowsIn);
}

function isRow(value: object): value is AwsErrorRow {
  return 'code' in value && 'message' in value && 'cause' in value && 'remedy' in value;
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
