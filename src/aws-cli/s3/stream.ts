import { CliError } from '../cli-error.ts';
import { downloadBytes } from './download.ts';
import { parseS3Path } from './s3-uri.ts';
import { payerOf, type TransferContext } from './transfer-item.ts';
import type { TransferPaths } from './transfer-paths.ts';
import type { TransferReport } from './transfer-report.ts';
import { uploadBytes } from './upload.ts';

/** `aws s3 cp - s3://…` and `aws s3 cp s3://… -`: bytes of standard input or output, of unknown size. */
export async function transferStream(
  context: TransferContext,
  { operation, source, target }: TransferPaths,
  report: TransferReport,
): Promise<void> {
  const isUpload = operation === 'upload';
  const what = isUpload ? `upload failed: - to s3://${target.path}` : `download failed: s3://${source.path} to -`;
  try {
    if (isUpload) await uploadInput(context, target.path);
    else await downloadOutput(context, source.path);
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    report.failure(what, error.message, 0);
  }
}

async function uploadInput({ host, client, parameters }: TransferContext, path: string): Promise<void> {
  const input = (await host.readInput?.()) ?? new Uint8Array(0);
  await uploadBytes(client, input, parseS3Path(path), parameters, () => undefined);
}

async function downloadOutput({ host, sourceClient, options }: TransferContext, path: string): Promise<void> {
  const source = parseS3Path(path);
  const payer = payerOf(options);
  const head = await sourceClient.call('HeadObject', { Bucket: source.bucket, Key: source.key, ...payer });
  const bytes = await downloadBytes(sourceClient, source, Number(head.ContentLength ?? 0), payer, () => undefined);
  if (host.writeOutput) host.writeOutput(bytes);
  else host.stdout(new TextDecoder().decode(bytes));
}
