import type { S3Uri } from '../s3-uri.ts';
import { createFromParts, partsOf, uploadPartBytes } from './multipart.ts';
import { partParameters } from './request-parameters.ts';
import type { TransferContext } from './transfer-item.ts';

const stepBytes = 256 * 1024;

/** Bytes to store as an object. */
export interface Upload {
  target: S3Uri;
  sizeBytes: number;
  /** What the parts' size is chosen for; a stream's size is not known before. */
  expectedBytes: number;
  /** Called once, when the first request is about to be sent. */
  read(): Promise<Uint8Array>;
  parameters: Record<string, unknown>;
  /** Hears of bytes once they are sent. */
  progress(sizeBytes: number): void;
}

/** Stores bytes as an object, in parts when there are many of them. */
export async function uploadBytes(context: TransferContext, upload: Upload): Promise<void> {
  const { client, slots, config, bandwidth } = context;
  const { target, sizeBytes, parameters, progress } = upload;
  const place = { Bucket: target.bucket, Key: target.key };
  if (sizeBytes < config.multipartBytesMin) {
    await slots.run(async () => {
      const Body = await upload.read();
      await bandwidth.take(Body.length);
      await client.call('PutObject', { ...parameters, ...place, Body });
      inSteps(Body.length, progress);
    });
    return;
  }
  const parts = partsOf(sizeBytes, uploadPartBytes(upload.expectedBytes, config.partBytes));
  const ofParts = partParameters(parameters);
  let bytes: Promise<Uint8Array> | undefined;
  await createFromParts(context, { target, parts, parameters }, async ({ UploadId, PartNumber, range }) => {
    bytes ??= upload.read();
    const Body = (await bytes).subarray(range.from, range.to + 1);
    await bandwidth.take(Body.length);
    const answer = await client.call('UploadPart', { ...ofParts, ...place, UploadId, PartNumber, Body });
    inSteps(Body.length, progress);
    const checksum = `Checksum${String(parameters.ChecksumAlgorithm)}`;
    return { ETag: answer.ETag, ...(answer[checksum] === undefined ? {} : { [checksum]: answer[checksum] }) };
  });
}

/** The CLI counts in steps of 256 KiB. */
export function inSteps(sizeBytes: number, progress: (sizeBytes: number) => void): void {
  for (let done = 0; done < sizeBytes; done += stepBytes) progress(Math.min(stepBytes, sizeBytes - done));
}
