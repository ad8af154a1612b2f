import type { S3Uri } from '../s3-uri.ts';
import { partsOf, rangeText } from './multipart.ts';
import { settleAll } from './request-slots.ts';
import type { TransferContext } from './transfer-item.ts';
import { inSteps } from './upload.ts';

/** An object to fetch. */
export interface Download {
  source: S3Uri;
  sizeBytes: number;
  /** Of GetObject. */
  parameters: Record<string, unknown>;
  /** Hears of bytes as they come. */
  progress(sizeBytes: number): void;
}

/** The bytes of an object whose size is known; the parts of big ones come at the same time. */
export async function downloadBytes(context: TransferContext, download: Download): Promise<Uint8Array> {
  const { sourceClient, slots, config, bandwidth } = context;
  const { source, sizeBytes, progress } = download;
  const place = { ...download.parameters, Bucket: source.bucket, Key: source.key };
  const get = (parameters: Record<string, unknown>, takenBytes: number) =>
    slots.run(async () => {
      await bandwidth.take(takenBytes);
      const { Body } = await sourceClient.call('GetObject', { ...place, ...parameters });
      const bytes = Body instanceof Uint8Array ? Body : new Uint8Array(0);
      inSteps(bytes.length, progress);
      return bytes;
    });
  if (sizeBytes < config.multipartBytesMin) return get({}, sizeBytes);
  const whole = new Uint8Array(sizeBytes);
  let failure: unknown;
  const parts = partsOf(sizeBytes, config.partBytes).map(async (range) => {
    try {
      if (failure !== undefined) throw failure;
      whole.set(await get({ Range: rangeText(range) }, range.to - range.from + 1), range.from);
    } catch (error) {
      failure ??= error;
      throw error;
    }
  });
  await settleAll(parts);
  return whole;
}
