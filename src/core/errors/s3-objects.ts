import { defineAwsErrors } from './aws-error.ts';

const docs = 'docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html';
const observed = 'observed answers of Amazon S3';

/** Errors of Amazon S3 about objects. */
export const s3ObjectErrors = defineAwsErrors({
  noSuchKey: {
    code: 'NoSuchKey',
    status: 404,
    message: 'The specified key does not exist.',
    cause: '버킷에 그런 키의 객체가 없어요.',
    remedy: 'aws s3 ls s3://버킷/ --recursive로 키를 확인하세요.',
    source: docs,
  },
  noSuchVersion: {
    code: 'NoSuchVersion',
    status: 404,
    message: 'The specified version does not exist.',
    cause: '그 키에 그런 버전이 없어요.',
    remedy: 'aws s3api list-object-versions로 버전 ID를 확인하세요.',
    source: docs,
  },
  isDeleteMarker: {
    code: 'MethodNotAllowed',
    status: 405,
    message: 'The specified method is not allowed against this resource.',
    cause: '그 버전은 객체가 아니라 삭제 표시(delete marker)예요.',
    remedy: 'list-object-versions의 Versions에 있는 버전 ID를 쓰세요. 삭제 표시를 지우면 객체가 돌아와요.',
    source: docs,
  },
  archived: {
    code: 'InvalidObjectState',
    status: 403,
    message: "The operation is not valid for the object's storage class",
    cause: '보관(Glacier) 계층의 객체는 복원하기 전에는 읽을 수 없어요.',
    remedy: 'aws s3api restore-object로 복원을 시작하고, head-object의 Restore가 끝났다고 할 때까지 기다리세요.',
    source: docs,
  },
  notArchived: {
    code: 'InvalidObjectState',
    status: 403,
    message: "Restore is not allowed for the object's current storage class",
    cause: '보관 계층에 있지 않은 객체예요. 복원할 것이 없어요.',
    remedy: '바로 읽으면 돼요. aws s3api head-object로 StorageClass를 확인하세요.',
    source: docs,
  },
  restoreInProgress: {
    code: 'RestoreAlreadyInProgress',
    status: 409,
    message: 'Object restore is already in progress',
    cause: '이 객체는 이미 복원하는 중이에요.',
    remedy: 'aws s3api head-object로 끝났는지 확인하세요.',
    source: docs,
  },
  notModified: {
    code: 'NotModified',
    status: 304,
    message: 'Not Modified',
    cause: '조건(If-None-Match, If-Modified-Since) 뒤로 바뀌지 않았어요.',
    remedy: '가지고 있는 사본을 그대로 쓰면 돼요.',
    source: docs,
  },
  preconditionFailed: {
    code: 'PreconditionFailed',
    status: 412,
    message: 'At least one of the pre-conditions you specified did not hold',
    cause: '요청에 붙인 조건(If-Match, If-None-Match)이 맞지 않아요.',
    remedy: '객체의 ETag를 다시 확인하세요.',
    source: docs,
  },
  invalidRange: {
    code: 'InvalidRange',
    status: 416,
    message: 'The requested range is not satisfiable',
    cause: '요청한 바이트 범위가 객체의 크기를 벗어났어요.',
    remedy: 'aws s3api head-object로 크기를 확인하세요.',
    source: docs,
  },
  invalidContinuationToken: {
    code: 'InvalidArgument',
    status: 400,
    message: 'The continuation token provided is incorrect',
    cause: '목록을 이어서 볼 토큰이 맞지 않아요.',
    remedy: '앞 응답의 NextContinuationToken을 그대로 쓰세요.',
    source: observed,
  },
  copyToItself: {
    code: 'InvalidRequest',
    status: 400,
    message:
      "This copy request is illegal because it is trying to copy an object to itself without changing the object's metadata, storage class, website redirect location or encryption attributes.",
    cause: '객체를 자기 자신 위에 그대로 복사하려고 했어요.',
    remedy: '--metadata-directive REPLACE로 바꿀 것을 함께 적으세요.',
    source: docs,
  },
  invalidCopySource: {
    code: 'InvalidArgument',
    status: 400,
    message: 'Copy Source must mention the source bucket and key: sourcebucket/sourcekey',
    cause: '복사할 원본의 형식이 맞지 않아요.',
    remedy: '--copy-source 버킷/키 형식으로 쓰세요.',
    source: observed,
  },
  malformedDeletion: {
    code: 'MalformedXML',
    status: 400,
    message: 'The XML you provided was not well-formed or did not validate against our published schema',
    cause: '한 번에 지울 객체는 1개부터 1,000개까지예요.',
    remedy: '목록을 나누어 여러 번 지우세요.',
    source: docs,
  },
});
