import { defineAwsErrors } from './aws-error.ts';

const observed = 'observed answers of Amazon S3';

/** Errors of Amazon S3 about server-side encryption. */
export const s3EncryptionErrors = defineAwsErrors({
  twoEncryptions: {
    code: 'InvalidArgument',
    status: 400,
    message: 'Server Side Encryption with Customer provided key is incompatible with the encryption method specified',
    cause: '서버 쪽 암호화 방법을 둘 지정했어요.',
    remedy: '--sse와 --sse-c 가운데 하나만 쓰세요.',
    source: observed,
  },
  invalidKey: {
    code: 'InvalidArgument',
    status: 400,
    message: 'The secret key was invalid for the specified algorithm.',
    cause: '고객이 주는 키(SSE-C)는 32바이트여야 해요.',
    remedy: '`openssl rand 32 > key.bin`으로 만들어 fileb://key.bin으로 주세요.',
    source: observed,
  },
  wrongKeyMd5: {
    code: 'InvalidArgument',
    status: 400,
    message: 'The calculated MD5 hash of the key did not match the hash that was provided.',
    cause: '키와 함께 보낸 MD5가 그 키의 것이 아니에요.',
    remedy: 'MD5를 빼면 CLI가 계산해 보내요.',
    source: observed,
  },
  keyMissing: {
    code: 'InvalidRequest',
    status: 400,
    message:
      'The object was stored using a form of Server Side Encryption. The correct parameters must be provided to retrieve the object.',
    cause: '고객이 준 키(SSE-C)로 암호화된 객체라 그 키 없이는 읽을 수 없어요.',
    remedy: '올릴 때 쓴 키를 --sse-c와 --sse-c-key로 주세요. S3는 그 키를 보관하지 않아요.',
    source: observed,
  },
  keyNotApplicable: {
    code: 'InvalidRequest',
    status: 400,
    message: 'The encryption parameters are not applicable to this object.',
    cause: '고객이 준 키로 암호화된 객체가 아니에요.',
    remedy: '--sse-c와 --sse-c-key를 빼고 다시 실행하세요.',
    source: observed,
  },
  partKeyMissing: {
    code: 'InvalidRequest',
    status: 400,
    message:
      'The multipart upload initiate requested encryption. Subsequent part requests must include the appropriate encryption parameters.',
    cause: '고객이 준 키로 시작한 멀티파트 업로드라 부분마다 같은 키가 필요해요.',
    remedy: '부분을 올릴 때도 같은 키를 주세요.',
    source: observed,
  },
  partKeyOther: {
    code: 'InvalidRequest',
    status: 400,
    message: 'The provided encryption parameters did not match the ones used originally to encrypt the object.',
    cause: '업로드를 시작할 때와 다른 키를 주었어요.',
    remedy: '모든 부분에 같은 키를 주세요.',
    source: observed,
  },
});
