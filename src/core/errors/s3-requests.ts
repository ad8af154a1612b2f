import { defineAwsErrors } from './aws-error.ts';

const docs = 'docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html';
const observed = 'observed answers of Amazon S3';

/** Errors of Amazon S3 about the values of a request's options. */
export const s3RequestErrors = defineAwsErrors({
  invalidMaxKeys: {
    code: 'InvalidArgument',
    status: 400,
    message: 'Argument maxKeys must be an integer between 0 and 2147483647',
    cause: '한 번에 받을 개수가 음수예요.',
    remedy: '--max-keys(또는 --max-items)를 0 이상으로 적으세요.',
    source: observed,
  },
  invalidEncodingType: {
    code: 'InvalidArgument',
    status: 400,
    message: 'Invalid Encoding Method specified in Request',
    cause: '--encoding-type에는 url만 쓸 수 있어요.',
    remedy: '--encoding-type url로 고치거나 빼세요.',
    source: observed,
  },
  invalidStorageClass: {
    code: 'InvalidStorageClass',
    status: 400,
    message: 'The storage class you specified is not valid',
    cause: '그런 스토리지 클래스가 없어요.',
    remedy:
      'STANDARD, STANDARD_IA, ONEZONE_IA, INTELLIGENT_TIERING, GLACIER_IR, GLACIER, DEEP_ARCHIVE 가운데 고르세요.',
    source: docs,
  },
  conditionNotImplemented: {
    code: 'NotImplemented',
    status: 501,
    message: 'A header you provided implies functionality that is not implemented',
    cause: '쓰기의 --if-none-match에는 *만 쓸 수 있어요.',
    remedy: "없을 때만 쓰려면 --if-none-match '*', 특정 버전일 때만 쓰려면 --if-match ETag를 쓰세요.",
    source: observed,
  },
  invalidPartNumber: {
    code: 'InvalidPartNumber',
    status: 416,
    message: 'The requested partnumber is not satisfiable',
    cause: '객체에 그 번호의 파트가 없어요.',
    remedy: 'aws s3api head-object의 PartsCount로 파트 수를 확인하세요.',
    source: observed,
  },
  rangeAndPart: {
    code: 'InvalidRequest',
    status: 400,
    message: 'Cannot specify both Range header and partNumber query parameter',
    cause: '--range와 --part-number는 함께 쓸 수 없어요.',
    remedy: '둘 가운데 하나만 쓰세요.',
    source: observed,
  },
  malformedCopyRange: {
    code: 'InvalidArgument',
    status: 400,
    message:
      'The x-amz-copy-source-range value must be of the form bytes=first-last where first and last are the zero-based offsets of the first and last bytes to copy',
    cause: '--copy-source-range의 형식이 틀렸어요.',
    remedy: 'bytes=0-5242879처럼 쓰세요.',
    source: observed,
  },
  copyRangeBeyondEnd: {
    code: 'InvalidArgument',
    status: 400,
    message: 'Range specified is not valid for source object of size: {bytes}',
    cause: '복사할 범위가 원본 객체의 크기를 넘어요.',
    remedy: 'aws s3api head-object의 ContentLength보다 작은 바이트까지 적으세요.',
    source: observed,
  },
  checksumTypeUnfitting: {
    code: 'InvalidRequest',
    status: 400,
    message: 'The {type} checksum type cannot be used with the {algorithm} checksum algorithm.',
    cause: 'SHA1과 SHA256은 COMPOSITE로, CRC64NVME는 FULL_OBJECT로만 쓸 수 있어요.',
    remedy: '--checksum-type이나 --checksum-algorithm을 바꾸세요.',
    source: observed,
  },
  checksumTypeAlone: {
    code: 'InvalidRequest',
    status: 400,
    message: 'The x-amz-checksum-type header can only be used with the x-amz-checksum-algorithm header.',
    cause: '--checksum-type만 적고 알고리즘을 적지 않았어요.',
    remedy: '--checksum-algorithm CRC32처럼 함께 적으세요.',
    source: observed,
  },
});
