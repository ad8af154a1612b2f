import { parseS3Path } from '../s3-uri.ts';
import { downloadBytes } from './download.ts';
import { readParameters } from './request-parameters.ts';
import type { TransferContext } from './transfer-item.ts';
import type { TransferItem } from './transfer-sources.ts';
import { uploadBytes } from './upload.ts';

const silent = () => undefined;

/** `aws s3 cp - s3://…`: stores all of standard input as an object. Throws CLI errors. */
export async function uploadInput(context: TransferContext, item: TransferItem): Promise<void> {
  const input = (await context.host.readInput?.()) ?? new Uint8Array(0);
  await uploadBytes(context, {
    target: parseS3Path(item.target),
    sizeBytes: input.length,
    expectedBytes: item.sizeBytes ?? 0,
    read: () => Promise.resolve(input),
    parameters: context.parameters,
    progress: silent,
  });
}

/** `aws s3 cp s3://… -`: writes an object to standard output. Throws CLI errors. */
export async function downloadOutput(context: TransferContext, item: TransferItem): Promise<void> {
  const { host, sourceClient, options } = context;
  const source = parseS3Path(item.source);
  const parameters = readParameters(options);
  const head = await sourceClient.call('HeadObject', { Bucket: source.bucket, Key: source.key, ...parameters });
  const sizeBytes = Number(head.ContentLength ?? 0);
  const bytes = await downloadBytes(context, { source, sizeBytes, parameters, progress: silent });
  if (host.writeOutput) host.writeOutput(bytes);
  else host.stdout(new TextDecoder().decode(bytes));
}
