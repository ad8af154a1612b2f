import { defineAwsErrors } from './aws-error.ts';

const docs = 'docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html';
const observed = 'observed answers of Amazon S3';

/** Errors of Amazon S3 about buckets. */
export const s3BucketErrors = defineAwsErrors({
  noSuchBucket: {
    code: 'NoSuchBucket',
    status: 404,
    message: 'The specified bucket does not exist',
    cause: '그런 이름의 버킷이 없어요.',
    remedy: 'aws s3 ls로 버킷 이름을 확인하세요.',
    source: docs,
  },
  bucketAlreadyOwnedByYou: {
    code: 'BucketAlreadyOwnedByYou',
    status: 409,
    message: 'Your previous request to create the named bucket succeeded and you already own it.',
    cause: '같은 이름의 버킷을 이미 가지고 있어요.',
    remedy: '있는 버킷을 그대로 쓰거나 다른 이름으로 만드세요.',
    source: docs,
  },
  bucketAlreadyExists: {
    code: 'BucketAlreadyExists',
    status: 409,
    message:
      'The requested bucket name is not available. The bucket namespace is shared by all users of the system. Please select a different name and try again.',
    cause: '버킷 이름은 전 세계에서 하나뿐인데, 다른 계정이 이미 쓰고 있어요.',
    remedy: '계정 번호나 날짜를 붙여 다른 이름을 고르세요.',
    source: docs,
  },
  bucketNotEmpty: {
    code: 'BucketNotEmpty',
    status: 409,
    message: 'The bucket you tried to delete is not empty',
    cause: '버킷 안에 객체가 남아 있어요.',
    remedy: 'aws s3 rm s3://버킷 --recursive로 비운 뒤에 지우세요.',
    source: docs,
  },
  invalidBucketName: {
    code: 'InvalidBucketName',
    status: 400,
    message: 'The specified bucket is not valid.',
    cause: '버킷 이름은 소문자, 숫자, -, .만 쓰는 3~63자여야 해요.',
    remedy: '대문자와 밑줄(_)을 빼고 다시 만드세요.',
    source: 'docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html',
  },
  unspecifiedLocation: {
    code: 'IllegalLocationConstraintException',
    status: 400,
    message:
      'The unspecified location constraint is incompatible for the region specific endpoint this request was sent to.',
    cause: 'us-east-1이 아닌 리전에서는 LocationConstraint를 적어야 해요.',
    remedy: '--create-bucket-configuration LocationConstraint=ap-northeast-2를 붙이세요.',
    source: observed,
  },
  incompatibleLocation: {
    code: 'IllegalLocationConstraintException',
    status: 400,
    message:
      'The {location} location constraint is incompatible for the region specific endpoint this request was sent to.',
    cause: 'LocationConstraint가 요청을 보낸 리전과 달라요.',
    remedy: '--region과 LocationConstraint를 같게 하세요.',
    source: observed,
  },
  invalidLocation: {
    code: 'InvalidLocationConstraint',
    status: 400,
    message: 'The specified location-constraint is not valid',
    cause: '그런 리전이 없거나, us-east-1을 LocationConstraint로 적었어요.',
    remedy: 'us-east-1에 만들 때는 LocationConstraint를 빼세요.',
    source: docs,
  },
});
