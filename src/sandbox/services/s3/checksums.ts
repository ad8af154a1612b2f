import { sha1 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { encodeBase64 } from '../../../core/base64.ts';
import { AwsError } from '../../../core/errors/aws-error.ts';
import { s3UploadErrors } from '../../../core/errors/s3-uploads.ts';
import { crc32, crc32c, crc64Nvme } from '../../../core/crc.ts';

const digests = { CRC32: crc32, CRC32C: crc32c, CRC64NVME: crc64Nvme, SHA1: sha1, SHA256: sha256 };

/** The checksum algorithms that the sandbox computes. */
export type ChecksumAlgorithm = keyof typeof digests;
const algorithms = Object.keys(digests) as ChecksumAlgorithm[];

/** A further checksum of an object or part, as the client asked for. */
export interface Checksum {
  algorithm: ChecksumAlgorithm;
  /** Base64; of objects made of parts with `-` and their number behind it, unless it is one of the whole. */
  value: string;
  type: 'FULL_OBJECT' | 'COMPOSITE';
}

/** Members of requests and answers that carry checksums. */
export type ChecksumMembers = { [Name in ChecksumAlgorithm as `Checksum${Name}`]?: string };

/** The algorithm of that name, if it is one that the sandbox computes. */
export function checksumAlgorithm(name: string | undefined): ChecksumAlgorithm | undefined {
  return algorithms.find((algorithm) => algorithm === name);
}

export function checksumOf(algorithm: ChecksumAlgorithm, bytes: Uint8Array): string {
  return encodeBase64(digests[algorithm](bytes));
}

/** The checksum that a request brings along. */
export function sentChecksum(input: ChecksumMembers): { algorithm: ChecksumAlgorithm; value: string } | undefined {
  for (const algorithm of algorithms) {
    const value = input[`Checksum${algorithm}`];
    if (value !== undefined) return { algorithm, value };
  }
  return undefined;
}

/**
 * The checksum to store with uploaded bytes: the one that was sent, or computed when only `ChecksumAlgorithm` was.
 * Throws BadDigest when the bytes have another one.
 */
export function checkedChecksum(
  bytes: Uint8Array,
  input: ChecksumMembers & { ChecksumAlgorithm?: string },
): Checksum | undefined {
  const sent = sentChecksum(input);
  const algorithm = sent?.algorithm ?? checksumAlgorithm(input.ChecksumAlgorithm);
  if (!algorithm) return undefined;
  const value = checksumOf(algorithm, bytes);
  if (sent && sent.value !== value) throw new AwsError(s3UploadErrors.checksumMismatch, { algorithm });
  return { algorithm, value, type: 'FULL_OBJECT' };
}

/** The checksum that S3 gives whole objects by itself when the client asks for none. */
export function defaultChecksum(bytes: Uint8Array): Checksum {
  return { algorithm: 'CRC64NVME', value: checksumOf('CRC64NVME', bytes), type: 'FULL_OBJECT' };
}

/** A checksum as members of an answer. */
export function checksumView(checksum: Checksum | undefined): ChecksumMembers & { ChecksumType?: string } {
  return checksum ? { [`Checksum${checksum.algorithm}`]: checksum.value, ChecksumType: checksum.type } : {};
}
