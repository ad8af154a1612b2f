import { md5 } from '@noble/hashes/legacy.js';
import { decodeBase64, encodeBase64 } from '../../../core/base64.ts';
import { AwsError } from '../../../core/errors/aws-error.ts';
import { s3AccessErrors } from '../../../core/errors/s3-access.ts';
import { s3EncryptionErrors } from '../../../core/errors/s3-encryption.ts';
import type { BucketRecord, ObjectEncryption } from './bucket-record.ts';

/** The members of a request that ask for an encryption. */
interface EncryptionInput extends CustomerKey {
  ServerSideEncryption?: string;
  SSEKMSKeyId?: string;
}

/** The members of a request that carry a customer's own key (SSE-C). */
interface CustomerKey {
  SSECustomerAlgorithm?: string;
  SSECustomerKey?: string;
  SSECustomerKeyMD5?: string;
}

const customerKeyBytes = 32;

/** How a new object is encrypted: as the request asks, else as its bucket does. Throws InvalidArgument. */
export function chosenEncryption(bucket: BucketRecord, input: EncryptionInput): ObjectEncryption {
  const { ServerSideEncryption, SSEKMSKeyId } = input;
  if (input.SSECustomerKey !== undefined || input.SSECustomerAlgorithm !== undefined) {
    if (ServerSideEncryption !== undefined) throw new AwsError(s3EncryptionErrors.twoEncryptions, {});
    return { SSECustomerAlgorithm: 'AES256', SSECustomerKeyMD5: checkedKeyMd5(input) };
  }
  if (ServerSideEncryption !== undefined) return { ServerSideEncryption, ...(SSEKMSKeyId && { SSEKMSKeyId }) };
  const rule = bucket.encryption?.Rules[0]?.ApplyServerSideEncryptionByDefault;
  return {
    ServerSideEncryption: rule?.SSEAlgorithm ?? 'AES256',
    ...(rule?.KMSMasterKeyID && { SSEKMSKeyId: rule.KMSMasterKeyID }),
  };
}

/** Objects of former versions of the sandbox do not know their encryption: they have their bucket's. */
export function encryptionView(bucket: BucketRecord, encryption: ObjectEncryption | undefined): ObjectEncryption {
  return encryption ?? chosenEncryption(bucket, {});
}

/** Who reads an object with a customer's key has to bring it. Throws InvalidRequest, InvalidArgument, AccessDenied. */
export function checkReadKey(encryption: ObjectEncryption | undefined, input: CustomerKey): void {
  const stored = encryption && 'SSECustomerKeyMD5' in encryption ? encryption.SSECustomerKeyMD5 : undefined;
  const isGiven = input.SSECustomerKey !== undefined;
  if (stored === undefined && isGiven) throw new AwsError(s3EncryptionErrors.keyNotApplicable, {});
  if (stored === undefined) return;
  if (!isGiven) throw new AwsError(s3EncryptionErrors.keyMissing, {});
  if (checkedKeyMd5(input) !== stored) throw new AwsError(s3AccessErrors.accessDenied, {});
}

/** Each part of an upload with a customer's key brings it again. Throws InvalidRequest, InvalidArgument. */
export function checkPartKey(encryption: ObjectEncryption | undefined, input: CustomerKey): void {
  if (!encryption || !('SSECustomerKeyMD5' in encryption)) return;
  if (input.SSECustomerKey === undefined) throw new AwsError(s3EncryptionErrors.partKeyMissing, {});
  if (checkedKeyMd5(input) !== encryption.SSECustomerKeyMD5) throw new AwsError(s3EncryptionErrors.partKeyOther, {});
}

/** MD5 of a customer's key in base64. Throws InvalidArgument when the key is none, or another than its MD5 says. */
function checkedKeyMd5({ SSECustomerKey, SSECustomerKeyMD5 }: CustomerKey): string {
  const key = decodeBase64(SSECustomerKey ?? '');
  if (key?.length !== customerKeyBytes) throw new AwsError(s3EncryptionErrors.invalidKey, {});
  const digest = encodeBase64(md5(key));
  if (SSECustomerKeyMD5 !== undefined && SSECustomerKeyMD5 !== digest) {
    throw new AwsError(s3EncryptionErrors.wrongKeyMd5, {});
  }
  return digest;
}
