import type { S3Client } from './s3-client.ts';
import type { S3Uri } from './s3-uri.ts';

const mebibyte = 2 ** 20;
const partsMax = 10_000;
/** From this size on, files are moved in parts. */
export const multipartBytesMin = 8 * mebibyte;

/** First and last byte of a part. */
export interface ByteRange {
  from: number;
  to: number;
}

/** The parts of a file: of 8 MiB, or of twice as much until S3's 10,000 parts are enough. */
export function partsOf(sizeBytes: number): ByteRange[] {
  let partBytes = multipartBytesMin;
  while (Math.ceil(sizeBytes / partBytes) > partsMax) partBytes *= 2;
  const parts: ByteRange[] = [];
  for (let from = 0; from < sizeBytes; from += partBytes) {
    parts.push({ from, to: Math.min(from + partBytes, sizeBytes) - 1 });
  }
  return parts;
}

/** Text of the range for `Range` and `CopySourceRange`. */
export function rangeText({ from, to }: ByteRange): string {
  return `bytes=${from}-${to}`;
}

/**
 * Creates an object from parts. `sendPart` sends one and answers its ETag. A failure aborts the upload, so that no
 * part is left behind to be paid for, and is thrown again.
 */
export async function createFromParts(
  client: S3Client,
  target: S3Uri,
  parameters: Record<string, unknown>,
  sizeBytes: number,
  sendPart: (part: { UploadId: string; PartNumber: number; range: ByteRange }) => Promise<string>,
): Promise<void> {
  const place = { Bucket: target.bucket, Key: target.key };
  const created = await client.call('CreateMultipartUpload', { ...parameters, ...place });
  const UploadId = String(created.UploadId);
  try {
    const Parts: { ETag: string; PartNumber: number }[] = [];
    for (const [index, range] of partsOf(sizeBytes).entries()) {
      const PartNumber = index + 1;
      Parts.push({ ETag: await sendPart({ UploadId, PartNumber, range }), PartNumber });
    }
    await client.call('CompleteMultipartUpload', { ...place, UploadId, MultipartUpload: { Parts } });
  } catch (error) {
    await client.call('AbortMultipartUpload', { ...place, UploadId });
    throw error;
  }
}
