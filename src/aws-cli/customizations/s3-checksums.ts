import { sha1 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { encodeBase64 } from '../../core/base64.ts';
import { crc32, crc32c, crc64Nvme } from '../../core/crc.ts';
import type { ValueRecord } from '../python/values.ts';

const digests: Record<string, (bytes: Uint8Array) => Uint8Array> = {
  CRC32: crc32,
  CRC32C: crc32c,
  CRC64NVME: crc64Nvme,
  SHA1: sha1,
  SHA256: sha256,
};

/** The algorithms that `--checksum-algorithm` of `aws s3` takes. */
export const checksumAlgorithms = Object.keys(digests);

/** Who asks for a checksum algorithm sends the checksum with the bytes, unless it is given already. */
export function addChecksum(parameters: ValueRecord): void {
  const { ChecksumAlgorithm, Body } = parameters;
  const digest = typeof ChecksumAlgorithm === 'string' ? digests[ChecksumAlgorithm] : undefined;
  if (digest && Body instanceof Uint8Array) {
    parameters[`Checksum${String(ChecksumAlgorithm)}`] ??= encodeBase64(digest(Body));
  }
}
