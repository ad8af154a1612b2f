import { multipartBytesMin, partsOf, rangeText } from './multipart.ts';
import type { S3Client } from './s3-client.ts';
import type { S3Uri } from './s3-uri.ts';
import { inSteps } from './upload.ts';

/** The bytes of an object whose size is known; big ones come part by part. */
export async function downloadBytes(
  client: S3Client,
  source: S3Uri,
  sizeBytes: number,
  parameters: Record<string, unknown>,
  progress: (sizeBytes: number) => void,
): Promise<Uint8Array> {
  const place = { ...parameters, Bucket: source.bucket, Key: source.key };
  if (sizeBytes < multipartBytesMin) {
    const bytes = bodyOf(await client.call('GetObject', place));
    inSteps(bytes.length, progress);
    return bytes;
  }
  const whole = new Uint8Array(sizeBytes);
  for (const range of partsOf(sizeBytes)) {
    const bytes = bodyOf(await client.call('GetObject', { ...place, Range: rangeText(range) }));
    whole.set(bytes, range.from);
    inSteps(bytes.length, progress);
  }
  return whole;
}

function bodyOf({ Body }: Record<string, unknown>): Uint8Array {
  return Body instanceof Uint8Array ? Body : new Uint8Array(0);
}
