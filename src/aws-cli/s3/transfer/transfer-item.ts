import type { S3Options } from '../options.ts';
import { generalError } from '../../cli-error.ts';
import { expandPath } from '../../config/paths.ts';
import type { AwsCliHost } from '../../host.ts';
import { checkedInput, type S3Client } from '../s3-client.ts';
import { parseS3Path } from '../s3-uri.ts';
import type { Bandwidth } from './bandwidth.ts';
import { contentTypeOf } from './content-type.ts';
import { copyObject } from './copy-object.ts';
import { downloadBytes } from './download.ts';
import { shownPath } from './local-path.ts';
import { payerParameters, readParameters } from './request-parameters.ts';
import type { RequestSlots } from './request-slots.ts';
import { downloadOutput, uploadInput } from './stream.ts';
import type { TransferConfig } from './transfer-config.ts';
import type { TransferItem } from './transfer-sources.ts';
import { uploadBytes } from './upload.ts';

/** What all files of one command share. */
export interface TransferContext {
  host: AwsCliHost;
  client: S3Client;
  sourceClient: S3Client;
  options: S3Options;
  /** Of new objects, from the options. */
  parameters: Record<string, unknown>;
  isMove: boolean;
  /** Standard input or output on one side. */
  isStream: boolean;
  config: TransferConfig;
  slots: RequestSlots;
  bandwidth: Bandwidth;
}

type Progress = (sizeBytes: number) => void;

/** `upload: ./a to s3://b/a`, without the outcome. */
export function describeItem({ host, isMove, isStream }: TransferContext, item: TransferItem): string {
  const folder = host.localFiles!.folder;
  const shown = (path: string, isLocal: boolean) => {
    if (!isLocal) return `s3://${path}`;
    return isStream ? '-' : shownPath(path, folder);
  };
  const verb = isMove && item.operation !== 'delete' ? 'move' : item.operation;
  const source = shown(item.source, item.sourceType === 'local');
  if (item.operation === 'delete') return `${verb}: ${source}`;
  return `${verb}: ${source} to ${shown(item.target, item.operation === 'download')}`;
}

/** Uploads, downloads, copies or deletes one file; a move deletes its source afterwards. Throws what went wrong. */
export async function transferItem(context: TransferContext, item: TransferItem, progress: Progress): Promise<void> {
  const { host, isMove, isStream } = context;
  switch (item.operation) {
    case 'upload':
      await (isStream ? uploadInput(context, item) : upload(context, item, progress));
      if (isMove) await host.localFiles!.remove(item.source);
      return;
    case 'download':
      await (isStream ? downloadOutput(context, item) : download(context, item, progress));
      if (isMove) await deleteObject(context.sourceClient, context, item.source);
      return;
    case 'copy': {
      const [source, target] = [parseS3Path(item.source), parseS3Path(item.target)];
      await copyObject(context, { source, target, sizeBytes: item.sizeBytes ?? 0, progress });
      if (isMove) await deleteObject(context.sourceClient, context, item.source);
      return;
    }
    case 'delete':
      if (item.sourceType === 'local') await host.localFiles!.remove(item.source);
      else await context.slots.run(() => deleteObject(context.client, context, item.source));
  }
}

async function upload(context: TransferContext, item: TransferItem, progress: Progress): Promise<void> {
  const { host, options, parameters } = context;
  const target = parseS3Path(item.target);
  const guesses = parameters.ContentType === undefined && !options.has('no_guess_mime_type');
  const type = guesses ? contentTypeOf(item.source) : undefined;
  const all = type === undefined ? parameters : { ...parameters, ContentType: type };
  // What is wrong with the options shows before what is wrong with the file.
  checkedInput('PutObject', { ...all, Bucket: target.bucket, Key: target.key });
  if (item.source.endsWith('/')) throw generalError(`[Errno 21] Is a directory: '${item.source}'`);
  const sizeBytes = item.sizeBytes ?? 0;
  const read = () => host.readFile(item.source);
  await uploadBytes(context, { target, sizeBytes, expectedBytes: sizeBytes, read, parameters: all, progress });
}

async function download(context: TransferContext, item: TransferItem, progress: Progress): Promise<void> {
  const { host, options } = context;
  const bytes = await downloadBytes(context, {
    source: parseS3Path(item.source),
    sizeBytes: item.sizeBytes ?? 0,
    parameters: readParameters(options),
    progress,
  });
  const path = expandPath(item.target, host.env);
  await host.writeFile(path, bytes);
  // As the CLI does, to whole seconds.
  const modifiedSeconds = Math.floor((item.modifiedMs ?? host.nowMs()) / 1000);
  await host.localFiles!.setModified(path, modifiedSeconds * 1000);
}

async function deleteObject(client: S3Client, { options }: TransferContext, path: string): Promise<void> {
  const { bucket, key } = parseS3Path(path);
  await client.call('DeleteObject', { Bucket: bucket, Key: key, ...payerParameters(options) });
}
