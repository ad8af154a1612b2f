import type { BucketRecord } from './bucket-record.ts';

/** How new objects of a bucket are encrypted, as members of an answer. */
export function encryptionView(bucket: BucketRecord): { ServerSideEncryption: string; SSEKMSKeyId?: string } {
  const rule = bucket.encryption?.Rules[0]?.ApplyServerSideEncryptionByDefault;
  return {
    ServerSideEncryption: rule?.SSEAlgorithm ?? 'AES256',
    ...(rule?.KMSMasterKeyID && { SSEKMSKeyId: rule.KMSMasterKeyID }),
  };
}
