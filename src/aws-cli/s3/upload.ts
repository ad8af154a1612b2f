import { createFromParts, multipartBytesMin } from './multipart.ts';
import type { S3Client } from './s3-client.ts';
import type { S3Uri } from './s3-uri.ts';

const stepBytes = 256 * 1024;

/** Stores bytes as an object, in parts when there are many of them. `progress` hears of bytes as they are sent. */
export async function uploadBytes(
  client: S3Client,
  body: Uint8Array,
  target: S3Uri,
  parameters: Record<string, unknown>,
  progress: (sizeBytes: number) => void,
): Promise<void> {
  const place = { Bucket: target.bucket, Key: target.key };
  if (body.length < multipartBytesMin) {
    await client.call('PutObject', { ...parameters, ...place, Body: body });
    inSteps(body.length, progress);
    return;
  }
  await createFromParts(client, target, parameters, body.length, async ({ UploadId, PartNumber, range }) => {
    const Body = body.subarray(range.from, range.to + 1);
    const { ETag } = await client.call('UploadPart', { ...place, UploadId, PartNumber, Body });
    inSteps(Body.length, progress);
    return String(ETag);
  });
}

/** The CLI counts in steps of 256 KiB. */
export function inSteps(sizeBytes: number, progress: (sizeBytes: number) => void): void {
  for (let done = 0; done < sizeBytes; done += stepBytes) progress(Math.min(stepBytes, sizeBytes - done));
}
