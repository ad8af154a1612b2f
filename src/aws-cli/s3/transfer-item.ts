import type { ParsedValue } from '../args/option-spec.ts';
import { generalError, parameterError } from '../cli-error.ts';
import { expandPath } from '../config/paths.ts';
import type { AwsCliHost } from '../host.ts';
import { contentTypeOf } from './content-type.ts';
import { copyObject } from './copy-object.ts';
import { downloadBytes } from './download.ts';
import { shownPath } from './local-path.ts';
import type { S3Client } from './s3-client.ts';
import { parseS3Path } from './s3-uri.ts';
import type { TransferItem } from './transfer-sources.ts';
import { uploadBytes } from './upload.ts';

const noKey = 'Parameter validation failed:\nInvalid length for parameter Key, value: 0, valid min length: 1';

/** What all files of one command share. */
export interface TransferContext {
  host: AwsCliHost;
  client: S3Client;
  sourceClient: S3Client;
  options: ReadonlyMap<string, ParsedValue>;
  /** Of new objects, from the options. */
  parameters: Record<string, unknown>;
  isMove: boolean;
}

/** `upload: ./a to s3://b/a`, without the outcome. */
export function describeItem({ host, isMove }: TransferContext, item: TransferItem): string {
  const folder = host.localFiles!.folder;
  const shown = (path: string, isLocal: boolean) => (isLocal ? shownPath(path, folder) : `s3://${path}`);
  const verb = isMove && item.operation !== 'delete' ? 'move' : item.operation;
  const source = shown(item.source, item.sourceType === 'local');
  if (item.operation === 'delete') return `${verb}: ${source}`;
  return `${verb}: ${source} to ${shown(item.target, item.operation === 'download')}`;
}

/** Uploads, downloads, copies or deletes one file; a move deletes its source afterwards. Throws what went wrong. */
export async function transferItem(
  context: TransferContext,
  item: TransferItem,
  progress: (sizeBytes: number) => void,
): Promise<void> {
  const { host, isMove } = context;
  switch (item.operation) {
    case 'upload':
      await upload(context, item, progress);
      if (isMove) await host.localFiles!.remove(item.source);
      return;
    case 'download':
      await download(context, item, progress);
      if (isMove) await deleteObject(context, item.source);
      return;
    case 'copy':
      await copyObject({
        ...context,
        source: parseS3Path(item.source),
        target: parseS3Path(item.target),
        sizeBytes: item.sizeBytes ?? 0,
      });
      progress(item.sizeBytes ?? 0);
      if (isMove) await deleteObject(context, item.source);
      return;
    case 'delete':
      if (item.sourceType === 'local') await host.localFiles!.remove(item.source);
      else await deleteObject(context, item.source);
  }
}

/** `--request-payer` as a parameter. */
export function payerOf(options: ReadonlyMap<string, ParsedValue>): Record<string, unknown> {
  const payer = options.get('request_payer');
  return payer ? { RequestPayer: payer } : {};
}

async function upload(context: TransferContext, item: TransferItem, progress: (sizeBytes: number) => void) {
  const { host, client, options, parameters } = context;
  const target = parseS3Path(item.target);
  if (target.key === '') throw parameterError(noKey);
  if (item.source.endsWith('/')) throw generalError(`[Errno 21] Is a directory: '${item.source}'`);
  const type =
    parameters.ContentType === undefined && !options.has('no_guess_mime_type') ? contentTypeOf(item.source) : undefined;
  const all = type === undefined ? parameters : { ...parameters, ContentType: type };
  await uploadBytes(client, await host.readFile(item.source), target, all, progress);
}

async function download(context: TransferContext, item: TransferItem, progress: (sizeBytes: number) => void) {
  const { host, sourceClient, options } = context;
  const source = parseS3Path(item.source);
  const bytes = await downloadBytes(sourceClient, source, item.sizeBytes ?? 0, payerOf(options), progress);
  const path = expandPath(item.target, host.env);
  await host.writeFile(path, bytes);
  // As the CLI does, to whole seconds.
  const modifiedSeconds = Math.floor((item.modifiedMs ?? host.nowMs()) / 1000);
  await host.localFiles!.setModified(path, modifiedSeconds * 1000);
}

async function deleteObject({ sourceClient, options }: TransferContext, path: string): Promise<void> {
  const { bucket, key } = parseS3Path(path);
  await sourceClient.call('DeleteObject', { Bucket: bucket, Key: key, ...payerOf(options) });
}
