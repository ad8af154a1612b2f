import { defineAwsErrors } from './aws-error.ts';

const docs = 'docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html';
const observed = 'observed answers of Amazon S3';

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
    message: 'Your proposed upload exceeds the maximum allowed size',
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
