import { AwsError } from '../../../core/errors/aws-error.ts';
import { s3ObjectLockErrors } from '../../../core/errors/s3-object-lock.ts';
import { s3SettingErrors } from '../../../core/errors/s3-settings.ts';
import type { S3Operations, ServerSideEncryptionRule } from '../../../wire/generated/s3.ts';
import type { Handlers } from '../../service.ts';
import { checkedLifecycle } from './check-lifecycle.ts';
import { scheduleLifecycle } from './lifecycle-events.ts';
import { requireBucket } from './require-bucket.ts';

const versioningStates = ['Enabled', 'Suspended'] as const;
const payers = ['BucketOwner', 'Requester'] as const;
const abacStates = ['Enabled', 'Disabled'] as const;
const corsMethods = ['GET', 'PUT', 'HEAD', 'POST', 'DELETE'];

function malformed(): AwsError {
  return new AwsError(s3SettingErrors.malformedConfiguration, {});
}

const versioningHandlers: Handlers<S3Operations> = {
  GetBucketVersioning: (input, context) => {
    const { versioning } = requireBucket(input.Bucket, context, { action: 's3:GetBucketVersioning' });
    return versioning ? { Status: versioning } : {};
  },
  PutBucketVersioning: (input, context) => {
    const bucket = requireBucket(input.Bucket, context, { action: 's3:PutBucketVersioning' });
    const wanted = versioningStates.find((state) => state === input.VersioningConfiguration?.Status);
    if (!wanted) throw malformed();
    if (bucket.objectLock && wanted !== 'Enabled') throw new AwsError(s3ObjectLockErrors.versioningFixed, {});
    bucket.versioning = wanted;
    return {};
  },
};

const encryptionHandlers: Handlers<S3Operations> = {
  GetBucketEncryption: (input, context) => {
    const { encryption } = requireBucket(input.Bucket, context, { action: 's3:GetEncryptionConfiguration' });
    const rule: ServerSideEncryptionRule = {
      ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' },
      BucketKeyEnabled: false,
    };
    return { ServerSideEncryptionConfiguration: encryption ?? { Rules: [rule] } };
  },
  PutBucketEncryption: (input, context) => {
    const bucket = requireBucket(input.Bucket, context, { action: 's3:PutEncryptionConfiguration' });
    const [rule, ...more] = input.ServerSideEncryptionConfiguration?.Rules ?? [];
    const algorithm = rule?.ApplyServerSideEncryptionByDefault?.SSEAlgorithm ?? '';
    if (!rule || more.length > 0 || !['AES256', 'aws:kms', 'aws:kms:dsse'].includes(algorithm)) throw malformed();
    bucket.encryption = { Rules: [{ BucketKeyEnabled: false, ...rule }] };
    return {};
  },
  DeleteBucketEncryption: (input, context) => {
    delete requireBucket(input.Bucket, context, { action: 's3:PutEncryptionConfiguration' }).encryption;
    return {};
  },
};

const corsHandlers: Handlers<S3Operations> = {
  GetBucketCors: (input, context) => {
    const { cors, name } = requireBucket(input.Bucket, context, { action: 's3:GetBucketCORS' });
    if (!cors) throw new AwsError(s3SettingErrors.noCorsConfiguration, {}, { BucketName: name });
    return cors;
  },
  PutBucketCors: (input, context) => {
    const bucket = requireBucket(input.Bucket, context, { action: 's3:PutBucketCORS' });
    const rules = input.CORSConfiguration?.CORSRules ?? [];
    const isComplete = rules.every(
      ({ AllowedMethods: methods = [], AllowedOrigins: origins = [] }) => methods.length > 0 && origins.length > 0,
    );
    if (rules.length === 0 || rules.length > 100 || !isComplete) throw malformed();
    const method = rules.flatMap((rule) => rule.AllowedMethods).find((name) => !corsMethods.includes(name));
    if (method !== undefined) throw new AwsError(s3SettingErrors.unsupportedCorsMethod, { method });
    bucket.cors = input.CORSConfiguration;
    return {};
  },
  DeleteBucketCors: (input, context) => {
    delete requireBucket(input.Bucket, context, { action: 's3:PutBucketCORS' }).cors;
    return {};
  },
};

const lifecycleHandlers: Handlers<S3Operations> = {
  GetBucketLifecycleConfiguration: (input, context) => {
    const { lifecycle, name } = requireBucket(input.Bucket, context, { action: 's3:GetLifecycleConfiguration' });
    if (!lifecycle) throw new AwsError(s3SettingErrors.noLifecycleConfiguration, {}, { BucketName: name });
    return { ...lifecycle, TransitionDefaultMinimumObjectSize: 'all_storage_classes_128K' };
  },
  PutBucketLifecycleConfiguration: (input, context) => {
    const bucket = requireBucket(input.Bucket, context, { action: 's3:PutLifecycleConfiguration' });
    bucket.lifecycle = checkedLifecycle(input.LifecycleConfiguration, context.world);
    bucket.lifecycleRun = context.world.newHex(16);
    scheduleLifecycle(context, bucket);
    return { TransitionDefaultMinimumObjectSize: 'all_storage_classes_128K' };
  },
  DeleteBucketLifecycle: (input, context) => {
    delete requireBucket(input.Bucket, context, { action: 's3:PutLifecycleConfiguration' }).lifecycle;
    return {};
  },
};

const choiceHandlers: Handlers<S3Operations> = {
  GetBucketAccelerateConfiguration: (input, context) => {
    const { acceleration } = requireBucket(input.Bucket, context, { action: 's3:GetAccelerateConfiguration' });
    return acceleration ? { Status: acceleration } : {};
  },
  PutBucketAccelerateConfiguration: (input, context) => {
    const bucket = requireBucket(input.Bucket, context, { action: 's3:PutAccelerateConfiguration' });
    const wanted = versioningStates.find((state) => state === input.AccelerateConfiguration?.Status);
    if (!wanted) throw malformed();
    if (bucket.name.includes('.')) throw new AwsError(s3SettingErrors.accelerateWithPeriods, {});
    bucket.acceleration = wanted;
    return {};
  },
  GetBucketRequestPayment: (input, context) => {
    const { payer = 'BucketOwner' } = requireBucket(input.Bucket, context, { action: 's3:GetBucketRequestPayment' });
    return { Payer: payer };
  },
  PutBucketRequestPayment: (input, context) => {
    const bucket = requireBucket(input.Bucket, context, { action: 's3:PutBucketRequestPayment' });
    const wanted = payers.find((payer) => payer === input.RequestPaymentConfiguration?.Payer);
    if (!wanted) throw malformed();
    bucket.payer = wanted;
    return {};
  },
  GetBucketAbac: (input, context) => {
    const { abac = 'Disabled' } = requireBucket(input.Bucket, context, { action: 's3:GetBucketABAC' });
    return { AbacStatus: { Status: abac } };
  },
  PutBucketAbac: (input, context) => {
    const bucket = requireBucket(input.Bucket, context, { action: 's3:PutBucketABAC' });
    const wanted = abacStates.find((state) => state === input.AbacStatus?.Status);
    if (!wanted) throw malformed();
    bucket.abac = wanted;
    return {};
  },
};

export const storedSettingHandlers: Handlers<S3Operations> = {
  ...versioningHandlers,
  ...encryptionHandlers,
  ...corsHandlers,
  ...lifecycleHandlers,
  ...choiceHandlers,
};
