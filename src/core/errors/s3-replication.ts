import { defineAwsErrors } from './aws-error.ts';

const docs = 'docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html';
const observed = 'observed answers of Amazon S3';
const invalid = { code: 'InvalidRequest', status: 400 } as const;
const versioningRemedy = '원본과 대상 버킷 모두에 aws s3api put-bucket-versioning으로 버전 관리를 켜세요.';

/** Errors of Amazon S3 about replication. */
export const s3ReplicationErrors = defineAwsErrors({
  noConfiguration: {
    code: 'ReplicationConfigurationNotFoundError',
    status: 404,
    message: 'The replication configuration was not found',
    cause: '버킷에 복제 설정이 없어요.',
    remedy: '필요하면 aws s3api put-bucket-replication을 쓰세요.',
    source: docs,
  },
  sourceVersioning: {
    ...invalid,
    message: "Versioning must be 'Enabled' on the bucket to apply a replication configuration",
    cause: '복제하려는 버킷의 버전 관리가 꺼져 있어요.',
    remedy: versioningRemedy,
    source: observed,
  },
  destinationMissing: {
    ...invalid,
    message: 'Destination bucket must exist.',
    cause: '복제 대상 버킷이 없어요.',
    remedy: 'Destination의 Bucket에 arn:aws:s3:::이름 형식으로 있는 버킷을 적으세요.',
    source: observed,
  },
  destinationVersioning: {
    ...invalid,
    message: 'Destination bucket must have versioning enabled.',
    cause: '복제 대상 버킷의 버전 관리가 꺼져 있어요.',
    remedy: versioningRemedy,
    source: observed,
  },
  sameBucket: {
    ...invalid,
    message: 'Destination bucket cannot be the same as the source bucket.',
    cause: '자기 자신으로는 복제할 수 없어요.',
    remedy: '다른 버킷을 대상으로 적으세요.',
    source: observed,
  },
  memberMissing: {
    ...invalid,
    message:
      '{member} must be specified for this version of Cross Region Replication configuration schema. Please refer to S3 Developer Guide for more information.',
    cause: 'Filter가 있는 규칙에는 Priority와 DeleteMarkerReplication도 필요해요.',
    remedy: '규칙에 "Priority": 1과 "DeleteMarkerReplication": {"Status": "Disabled"}를 더하세요.',
    source: observed,
  },
});
