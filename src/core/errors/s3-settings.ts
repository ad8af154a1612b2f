import { defineAwsErrors } from './aws-error.ts';

const docs = 'docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html';
const observed = 'observed answers of Amazon S3';

/** Errors of Amazon S3 about a bucket's settings and tags. */
export const s3SettingErrors = defineAwsErrors({
  noSuchTagSet: {
    code: 'NoSuchTagSet',
    status: 404,
    message: 'The TagSet does not exist',
    cause: '버킷에 태그가 없어요.',
    remedy: '태그가 필요하면 aws s3api put-bucket-tagging을 쓰세요.',
    source: docs,
  },
  invalidTag: {
    code: 'InvalidTag',
    status: 400,
    message: '{detail}',
    cause: '태그의 키가 두 번 나오거나, 길이·개수가 한도를 넘었어요.',
    remedy: '키는 128자, 값은 256자까지고 키는 한 번씩만 쓰세요.',
    source: docs,
  },
  noWebsiteConfiguration: {
    code: 'NoSuchWebsiteConfiguration',
    status: 404,
    message: 'The specified bucket does not have a website configuration',
    cause: '정적 웹 사이트 호스팅을 켜지 않은 버킷이에요.',
    remedy: '필요하면 aws s3api put-bucket-website를 쓰세요.',
    source: docs,
  },
  noCorsConfiguration: {
    code: 'NoSuchCORSConfiguration',
    status: 404,
    message: 'The CORS configuration does not exist',
    cause: '버킷에 CORS 설정이 없어요.',
    remedy: '필요하면 aws s3api put-bucket-cors를 쓰세요.',
    source: docs,
  },
  unsupportedCorsMethod: {
    code: 'InvalidRequest',
    status: 400,
    message: 'Found unsupported HTTP method in CORS config. Unsupported method is {method}',
    cause: 'CORS 규칙의 AllowedMethods에는 GET, PUT, POST, DELETE, HEAD만 쓸 수 있어요.',
    remedy: 'AllowedMethods를 고치세요.',
    source: observed,
  },
  noLifecycleConfiguration: {
    code: 'NoSuchLifecycleConfiguration',
    status: 404,
    message: 'The lifecycle configuration does not exist',
    cause: '버킷에 수명 주기 규칙이 없어요.',
    remedy: '필요하면 aws s3api put-bucket-lifecycle-configuration을 쓰세요.',
    source: docs,
  },
  noReplicationConfiguration: {
    code: 'ReplicationConfigurationNotFoundError',
    status: 404,
    message: 'The replication configuration was not found',
    cause: '버킷에 복제 설정이 없어요.',
    remedy: '샌드박스의 S3는 복제를 하지 않아요. 필요하면 자신의 AWS 계정에서 실습하세요.',
    source: docs,
  },
  noObjectLock: {
    code: 'ObjectLockConfigurationNotFoundError',
    status: 404,
    message: 'Object Lock configuration does not exist for this bucket',
    cause: '버킷에 객체 잠금을 켜지 않았어요.',
    remedy: '샌드박스의 S3에는 객체 잠금이 없어요. 필요하면 자신의 AWS 계정에서 실습하세요.',
    source: docs,
  },
  malformedConfiguration: {
    code: 'MalformedXML',
    status: 400,
    message: 'The XML you provided was not well-formed or did not validate against our published schema',
    cause: '설정에 꼭 있어야 할 값이 빠졌거나, 허용되지 않는 값이에요.',
    remedy: '명령의 예시와 비교해 값을 고치세요.',
    source: docs,
  },
});
