import type { S3Client } from '../s3-client.ts';
import type { S3Uri } from '../s3-uri.ts';
import { settleAll, type RequestSlots } from './request-slots.ts';

const partsMax = 10_000;
const partBytesMin = 5 * 2 ** 20;
const partBytesMax = 5 * 2 ** 30;

/** First and last byte of a part. */
export interface ByteRange {
  from: number;
  to: number;
}

/** The parts of a file. */
export function partsOf(sizeBytes: number, partBytes: number): ByteRange[] {
  const parts: ByteRange[] = [];
  for (let from = 0; from < sizeBytes; from += partBytes) {
    parts.push({ from, to: Math.min(from + partBytes, sizeBytes) - 1 });
  }
  return parts;
}

/** The size of parts that S3 takes: doubled until 10,000 parts are enough, from 5 MiB to 5 GiB. */
export function uploadPartBytes(sizeBytes: number, wantedBytes: number): number {
  let partBytes = wantedBytes;
  while (Math.ceil(sizeBytes / partBytes) > partsMax) partBytes *= 2;
  return Math.min(Math.max(partBytes, partBytesMin), partBytesMax);
}

/** Text of the range for `Range` and `CopySourceRange`. */
export function rangeText({ from, to }: ByteRange): string {
  return `bytes=${from}-${to}`;
}

/** An object that is made of parts. */
export interface MultipartObject {
  target: S3Uri;
  parts: readonly ByteRange[];
  /** Of CreateMultipartUpload. */
  parameters: Record<string, unknown>;
}

/** What one part is sent with. */
export interface SentPart {
  UploadId: string;
  PartNumber: number;
  range: ByteRange;
}

/** A part as CompleteMultipartUpload takes it: its number, its ETag and perhaps a checksum. */
export type PartReceipt = Record<string, unknown>;

/**
 * Creates an object from parts, which are sent at the same time; `sendPart` sends one. A failure or Ctrl-C aborts the
 * upload once no part is under way any more, so that none is left behind to be paid for, and is thrown again.
 */
export async function createFromParts(
  { client, slots }: { client: S3Client; slots: RequestSlots },
  { target, parts, parameters }: MultipartObject,
  sendPart: (part: SentPart) => Promise<PartReceipt>,
): Promise<void> {
  const place = { Bucket: target.bucket, Key: target.key };
  const payer = parameters.RequestPayer === undefined ? {} : { RequestPayer: parameters.RequestPayer };
  // Its answer is waited for even after Ctrl-C: nobody else knows the id of what has to be aborted then.
  const created = await slots.run(() => client.finish('CreateMultipartUpload', { ...parameters, ...place }));
  const UploadId = String(created.UploadId);
  let failure: unknown;
  const send = async (range: ByteRange, index: number) => {
    if (failure !== undefined) throw failure;
    const PartNumber = index + 1;
    const receipt = await sendPart({ UploadId, PartNumber, range }).catch((error: unknown) => {
      failure ??= error;
      throw error;
    });
    return { ...receipt, PartNumber };
  };
  try {
    const Parts = await settleAll(parts.map((range, index) => slots.run(() => send(range, index))));
    await slots.run(() =>
      client.call('CompleteMultipartUpload', { ...place, ...payer, UploadId, MultipartUpload: { Parts } }),
    );
  } catch (error) {
    await client.finish('AbortMultipartUpload', { ...place, ...payer, UploadId }).catch(() => undefined);
    throw error;
  }
}
