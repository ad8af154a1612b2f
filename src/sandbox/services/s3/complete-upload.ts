import { AwsError } from '../../../core/errors/aws-error.ts';
import { s3UploadErrors } from '../../../core/errors/s3-uploads.ts';
import { s3SettingErrors } from '../../../core/errors/s3-settings.ts';
import { decodeBase64 } from '../../../core/base64.ts';
import { joinBytes } from '../../../core/bytes.ts';
import type { CompletedPart, CompleteMultipartUploadRequest } from '../../../wire/generated/s3.ts';
import type { ObjectRecord, PartRecord, UploadRecord } from './bucket-record.ts';
import { checksumOf, defaultChecksum, sentChecksum, type Checksum } from './checksums.ts';
import { md5Hex } from './new-object.ts';

const minPartBytes = 5 * 1024 * 1024;

function isSamePart(part: PartRecord | undefined, wanted: CompletedPart): part is PartRecord {
  if (part?.etag.replaceAll('"', '') !== (wanted.ETag ?? '').replaceAll('"', '')) return false;
  const sent = sentChecksum(wanted);
  return !sent || part.checksum?.algorithm !== sent.algorithm || part.checksum.value === sent.value;
}

/** The parts that a completion names, in order. Throws MalformedXML, InvalidPart, InvalidPartOrder, EntityTooSmall. */
function chosenParts(upload: UploadRecord, wanted: readonly CompletedPart[]): PartRecord[] {
  if (wanted.length === 0) throw new AwsError(s3SettingErrors.malformedConfiguration, {});
  let before = 0;
  const parts = wanted.map((one) => {
    const number = one.PartNumber ?? 0;
    if (number <= before) throw new AwsError(s3UploadErrors.invalidPartOrder, {});
    before = number;
    const part = upload.parts[number];
    if (!isSamePart(part, one)) throw new AwsError(s3UploadErrors.invalidPart, {});
    return part;
  });
  if (parts.slice(0, -1).some(({ body }) => body.length < minPartBytes)) {
    throw new AwsError(s3UploadErrors.entityTooSmall, {});
  }
  return parts;
}

/** MD5 of the parts' MD5s, with their number: what S3 gives objects that were uploaded in parts. */
function multipartEtag(parts: readonly PartRecord[]): string {
  const digests = parts.flatMap(({ etag }) =>
    etag
      .replaceAll('"', '')
      .match(/../g)!
      .map((hex) => Number.parseInt(hex, 16)),
  );
  return `"${md5Hex(Uint8Array.from(digests))}-${parts.length}"`;
}

/** The checksum of the whole, or of the parts' checksums. Throws BadDigest when the client says otherwise. */
function wholeChecksum(
  upload: UploadRecord,
  parts: readonly PartRecord[],
  body: Uint8Array,
  input: CompleteMultipartUploadRequest,
): Checksum {
  const { checksumAlgorithm: algorithm, checksumType: type = 'COMPOSITE' } = upload;
  if (!algorithm) return defaultChecksum(body);
  if (type === 'FULL_OBJECT') {
    const value = checksumOf(algorithm, body);
    const sent = sentChecksum(input);
    if (sent?.algorithm === algorithm && sent.value !== value) {
      throw new AwsError(s3UploadErrors.checksumMismatch, { algorithm });
    }
    return { algorithm, value, type };
  }
  const digests = parts.map(({ checksum }) => decodeBase64(checksum?.value ?? '') ?? new Uint8Array(0));
  return { algorithm, value: `${checksumOf(algorithm, joinBytes(digests))}-${parts.length}`, type };
}

/** What a completed upload makes: the parts that were named, put together. */
export function assembleUpload(
  upload: UploadRecord,
  input: CompleteMultipartUploadRequest,
): Pick<ObjectRecord, 'body' | 'etag' | 'checksum' | 'parts'> {
  const parts = chosenParts(upload, input.MultipartUpload?.Parts ?? []);
  const body = joinBytes(parts.map((part) => part.body));
  return {
    body,
    etag: multipartEtag(parts),
    checksum: wholeChecksum(upload, parts, body, input),
    parts: parts.map((part) => ({ bytes: part.body.length, ...(part.checksum && { checksum: part.checksum }) })),
  };
}
