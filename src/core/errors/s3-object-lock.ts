import { defineAwsErrors } from './aws-error.ts';

const docs = 'docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html';
const observed = 'observed answers of Amazon S3';
const atCreation = '객체 잠금은 버킷을 만들 때 --object-lock-enabled-for-bucket으로 켜는 것이 가장 쉬워요.';

/** Errors of Amazon S3 about Object Lock. */
export const s3ObjectLockErrors = defineAwsErrors({
  noConfiguration: {
    code: 'ObjectLockConfigurationNotFoundError',
    status: 404,
    message: 'Object Lock configuration does not exist for this bucket',
    cause: '버킷에 객체 잠금을 켜지 않았어요.',
    remedy: atCreation,
    source: docs,
  },
  bucketWithoutLock: {
    code: 'InvalidRequest',
    status: 400,
    message: 'Bucket is missing Object Lock Configuration',
    cause: '객체 잠금이 켜지지 않은 버킷의 객체는 잠글 수 없어요.',
    remedy: atCreation,
    source: observed,
  },
  versioningRequired: {
    code: 'InvalidBucketState',
    status: 409,
    message: "Versioning must be 'Enabled' on the bucket to apply a Object Lock configuration",
    cause: '객체 잠금은 버전 관리가 켜진 버킷에서만 쓸 수 있어요.',
    remedy: 'aws s3api put-bucket-versioning --versioning-configuration Status=Enabled로 먼저 켜세요.',
    source: observed,
  },
  versioningFixed: {
    code: 'InvalidBucketState',
    status: 409,
    message: 'An Object Lock configuration is present on this bucket, so the versioning state cannot be changed.',
    cause: '객체 잠금이 켜진 버킷에서는 버전 관리를 멈출 수 없어요.',
    remedy: '버전 관리가 필요 없는 데이터는 다른 버킷에 두세요.',
    source: observed,
  },
  noObjectLock: {
    code: 'NoSuchObjectLockConfiguration',
    status: 404,
    message: 'The specified object does not have a ObjectLock configuration',
    cause: '이 객체 버전에는 보존 기간이나 법적 보존이 없어요.',
    remedy: 'aws s3api head-object로 객체의 잠금을 확인하세요.',
    source: docs,
  },
  halfRetention: {
    code: 'InvalidArgument',
    status: 400,
    message: 'x-amz-object-lock-retain-until-date and x-amz-object-lock-mode must both be supplied',
    cause: '잠금의 모드와 날짜 가운데 하나만 적었어요.',
    remedy: '--object-lock-mode와 --object-lock-retain-until-date를 함께 적으세요.',
    source: observed,
  },
  pastRetention: {
    code: 'InvalidArgument',
    status: 400,
    message: 'The retain until date must be in the future!',
    cause: '보존 기간의 끝이 이미 지난 날이에요.',
    remedy: '지금보다 뒤의 날짜를 적으세요. date -u로 지금 시각을 볼 수 있어요.',
    source: observed,
  },
  unknownMode: {
    code: 'InvalidArgument',
    status: 400,
    message: 'Unknown wormMode directive.',
    cause: '잠금 모드는 GOVERNANCE와 COMPLIANCE뿐이에요.',
    remedy: '둘 가운데 하나를 적으세요.',
    source: observed,
  },
  invalidDefaultPeriod: {
    code: 'InvalidArgument',
    status: 400,
    message: 'Default retention period must be a positive integer value.',
    cause: '기본 보존 기간은 1 이상의 정수여야 해요.',
    remedy: 'Days나 Years를 1 이상으로 적으세요.',
    source: observed,
  },
  locked: {
    code: 'AccessDenied',
    status: 403,
    message: 'Access Denied because object protected by object lock.',
    cause: '보존 기간이 남았거나 법적 보존이 걸린 객체 버전이에요.',
    remedy:
      '기간이 끝날 때까지 기다리세요. GOVERNANCE라면 --bypass-governance-retention으로, 법적 보존이라면 put-object-legal-hold Status=OFF로 풀 수 있어요.',
    source: observed,
  },
});
