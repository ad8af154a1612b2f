import { defineAwsErrors } from './aws-error.ts';

const docs = 'docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html';
const observed = 'observed answers of Amazon S3';
const policyRemedy = '정책의 conditions와 폼의 필드가 서로 맞는지 확인하고 폼을 다시 만드세요.';

/** Errors of Amazon S3 about what is uploaded, whole or in parts. */
export const s3UploadErrors = defineAwsErrors({
  badDigest: {
    code: 'BadDigest',
    status: 400,
    message: 'The Content-MD5 you specified did not match what we received.',
    cause: '보낸 내용의 MD5가 Content-MD5 헤더와 달라요.',
    remedy: '파일을 다시 읽어 보내세요.',
    source: docs,
  },
  checksumMismatch: {
    code: 'BadDigest',
    status: 400,
    message: 'The {algorithm} you specified did not match the calculated checksum.',
    cause: '보낸 내용의 체크섬이 함께 보낸 값과 달라요.',
    remedy: '파일을 다시 읽어 보내세요.',
    source: observed,
  },
  keyTooLong: {
    code: 'KeyTooLongError',
    status: 400,
    message: 'Your key is too long',
    cause: '객체의 키는 UTF-8로 1,024바이트까지예요.',
    remedy: '키를 줄이세요.',
    source: docs,
  },
  entityTooLarge: {
    code: 'EntityTooLarge',
    status: 400,
    message:
      'Your proposed upload exceeds the maximum allowed size (cheonman sandbox: 객체 하나는 64 MiB까지 담을 수 있어요)',
    cause: '샌드박스는 메모리에 객체를 두므로 하나에 64 MiB까지만 받아요(AWS는 5 GB).',
    remedy: '더 작은 파일로 실습하세요.',
    source: docs,
  },
  metadataTooLarge: {
    code: 'MetadataTooLarge',
    status: 400,
    message: 'Your metadata headers exceed the maximum allowed metadata size',
    cause: '사용자 메타데이터는 모두 합쳐 2KB까지예요.',
    remedy: '메타데이터를 줄이세요.',
    source: docs,
  },
  noSuchUpload: {
    code: 'NoSuchUpload',
    status: 404,
    message:
      'The specified upload does not exist. The upload ID may be invalid, or the upload may have been aborted or completed.',
    cause: '그런 멀티파트 업로드가 없거나, 이미 끝났어요.',
    remedy: 'aws s3api list-multipart-uploads로 확인하세요.',
    source: docs,
  },
  invalidPart: {
    code: 'InvalidPart',
    status: 400,
    message:
      "One or more of the specified parts could not be found.  The part may not have been uploaded, or the specified entity tag may not match the part's entity tag.",
    cause: '완료 요청에 적은 조각이 올라와 있지 않거나 ETag가 달라요.',
    remedy: 'aws s3api list-parts로 조각을 확인하세요.',
    source: docs,
  },
  invalidPartOrder: {
    code: 'InvalidPartOrder',
    status: 400,
    message: 'The list of parts was not in ascending order. Parts must be ordered by part number.',
    cause: '조각 번호가 오름차순이 아니에요.',
    remedy: 'PartNumber 순서대로 적으세요.',
    source: docs,
  },
  entityTooSmall: {
    code: 'EntityTooSmall',
    status: 400,
    message: 'Your proposed upload is smaller than the minimum allowed size',
    cause: '마지막이 아닌 조각은 5 MiB 이상이어야 해요.',
    remedy: '조각을 더 크게 나누세요.',
    source: docs,
  },
  invalidPartNumber: {
    code: 'InvalidArgument',
    status: 400,
    message: 'Part number must be an integer between 1 and 10000, inclusive',
    cause: '조각 번호는 1부터 10000까지예요.',
    remedy: '--part-number를 고치세요.',
    source: observed,
  },
});

/** Errors of uploads by HTML forms. */
export const s3PostErrors = defineAwsErrors({
  malformedForm: {
    code: 'MalformedPOSTRequest',
    status: 400,
    message: 'The body of your POST request is not well-formed multipart/form-data.',
    cause: '폼의 본문을 읽을 수 없어요.',
    remedy: 'form에 enctype="multipart/form-data"를 쓰거나 curl -F로 보내세요.',
    source: docs,
  },
  fileMissing: {
    code: 'InvalidArgument',
    status: 400,
    message: 'POST requires exactly one file upload per request.',
    cause: '폼에 file 필드가 없어요.',
    remedy: 'file 필드를 마지막에 하나 넣으세요.',
    source: observed,
  },
  keyMissing: {
    code: 'InvalidArgument',
    status: 400,
    message: "Bucket POST must contain a field named 'key'.  If it is specified, please check the order of the fields.",
    cause: '폼에 key 필드가 없거나 file보다 뒤에 있어요.',
    remedy: 'key 필드를 file 필드보다 앞에 넣으세요.',
    source: observed,
  },
  invalidPolicy: {
    code: 'InvalidPolicyDocument',
    status: 400,
    message: 'Invalid Policy: {detail}',
    cause: '폼의 policy가 올바른 정책 문서가 아니에요.',
    remedy: 'SDK의 presigned POST 기능으로 policy를 다시 만드세요.',
    source: observed,
  },
  policyExpired: {
    code: 'AccessDenied',
    status: 403,
    message: 'Invalid according to Policy: Policy expired.',
    cause: '폼의 정책이 만료됐어요.',
    remedy: '유효 시간을 늘려 폼을 다시 만드세요.',
    source: observed,
  },
  conditionFailed: {
    code: 'AccessDenied',
    status: 403,
    message: 'Invalid according to Policy: Policy Condition failed: {condition}',
    cause: '폼의 필드가 서명된 정책의 조건과 달라요.',
    remedy: policyRemedy,
    source: observed,
  },
  extraField: {
    code: 'AccessDenied',
    status: 403,
    message: 'Invalid according to Policy: Extra input fields: {field}',
    cause: '정책이 허용하지 않은 필드가 폼에 있어요.',
    remedy: policyRemedy,
    source: observed,
  },
  tooSmall: {
    code: 'EntityTooSmall',
    status: 400,
    message: 'Your proposed upload is smaller than the minimum allowed size',
    cause: '파일이 정책의 content-length-range보다 작아요.',
    remedy: '더 큰 파일을 올리거나 정책의 범위를 고치세요.',
    source: docs,
  },
  tooLarge: {
    code: 'EntityTooLarge',
    status: 400,
    message: 'Your proposed upload exceeds the maximum allowed size',
    cause: '파일이 정책의 content-length-range보다 커요.',
    remedy: '더 작은 파일을 올리거나 정책의 범위를 고치세요.',
    source: docs,
  },
});
