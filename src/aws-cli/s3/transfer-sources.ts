import { ServiceError } from '../call/service-error.ts';
import type { AwsCliHost, LocalFile, LocalFiles } from '../host.ts';
import { compareNames } from './local-path.ts';
import { listObjects, type S3Client } from './s3-client.ts';
import { parseS3Path } from './s3-uri.ts';
import type { Operation, PlaceType, TransferEnd } from './transfer-paths.ts';

/** One file or object to transfer or to delete. */
export interface TransferItem {
  operation: Operation;
  sourceType: PlaceType;
  /** `bucket/key` or an absolute path. */
  source: string;
  target: string;
  /** Path below the source, by which sync finds the same file on both sides. */
  compareKey: string;
  /** Missing when one object is deleted: nobody asks for it then. */
  sizeBytes: number | undefined;
  modifiedMs: number | undefined;
  storageClass?: string | undefined;
  restore?: string | undefined;
}

/** How sources are listed. */
export interface SourceRequest {
  operation: Operation;
  source: TransferEnd;
  target: TransferEnd;
  isFolder: boolean;
  keepsNames: boolean;
  pageSize: number | undefined;
  requestPayer: string | undefined;
  /** Called for what is skipped. */
  warn(message: string): void;
}

type Found = Pick<TransferItem, 'source' | 'sizeBytes' | 'modifiedMs' | 'storageClass' | 'restore'>;

/** The files or objects of a source, in S3's order of keys. Throws ServiceError. */
export async function* transferSources(host: AwsCliHost, client: S3Client, request: SourceRequest) {
  const { source, target, isFolder, keepsNames, operation } = request;
  const found =
    source.type === 's3'
      ? objectsOf(client, request)
      : filesOf(host.localFiles!, source.path, isFolder, (path, problem) =>
          request.warn(`warning: Skipping file ${path}. ${problem}`),
        );
  for await (const item of found) {
    const name = isFolder ? item.source.slice(source.path.length) : item.source.split('/').at(-1)!;
    const transfer: TransferItem = {
      ...item,
      operation,
      sourceType: source.type,
      target: keepsNames ? target.path + name : target.path,
      compareKey: name,
    };
    yield transfer;
  }
}

async function* objectsOf(client: S3Client, request: SourceRequest): AsyncGenerator<Found> {
  const { bucket, key } = parseS3Path(request.source.path);
  const { isFolder, operation, pageSize, requestPayer } = request;
  if (!isFolder && key !== '') {
    yield await singleObject(client, request);
    return;
  }
  for await (const { objects } of listObjects(client, bucket, { prefix: key, pageSize, requestPayer })) {
    for (const { Key, Size, LastModified, StorageClass } of objects) {
      // Empty objects that stand for folders are deleted, but neither copied nor downloaded.
      const isFolderMark = Size === 0 && Key.endsWith('/');
      if (!isFolder || (isFolderMark && operation !== 'delete')) continue;
      yield { source: `${bucket}/${Key}`, sizeBytes: Size, modifiedMs: LastModified, storageClass: StorageClass };
    }
  }
}

async function singleObject(client: S3Client, request: SourceRequest): Promise<Found> {
  const source = request.source.path;
  if (request.operation === 'delete') return { source, sizeBytes: undefined, modifiedMs: undefined };
  const { bucket, key } = parseS3Path(source);
  const payer = request.requestPayer === undefined ? {} : { RequestPayer: request.requestPayer };
  const head = await client.call('HeadObject', { Bucket: bucket, Key: key, ...payer }).catch((error: unknown) => {
    if (!(error instanceof ServiceError) || error.status !== 404) throw error;
    throw new ServiceError('HeadObject', '404', `Key "${key}" does not exist`, 404, undefined);
  });
  return {
    source,
    sizeBytes: Number(head.ContentLength ?? 0),
    modifiedMs: head.LastModified as number,
    storageClass: head.StorageClass as string | undefined,
    restore: head.Restore as string | undefined,
  };
}

type Skip = (path: string, problem: string) => void;

async function* filesOf(files: LocalFiles, path: string, isFolder: boolean, skip: Skip): AsyncGenerator<Found> {
  const stat = await files.stat(path);
  if (!stat) skip(path, 'File does not exist.');
  else if (isFolder) yield* filesBelow(files, path, skip);
  else yield foundFile(path, stat);
}

/** Files below a folder; `folder` ends with '/'. Folders sort with their slash, as their keys do. */
async function* filesBelow(files: LocalFiles, folder: string, skip: Skip): AsyncGenerator<Found> {
  const entries: { name: string; stat: LocalFile }[] = [];
  const names = await files.list(folder).catch(() => undefined);
  if (!names) skip(folder, 'File/Directory is not readable.');
  for (const name of names ?? []) {
    const stat = await files.stat(folder + name);
    if (!stat) skip(folder + name, 'File does not exist.');
    else entries.push({ name: stat.isFolder ? `${name}/` : name, stat });
  }
  entries.sort((a, b) => compareNames(a.name, b.name));
  for (const { name, stat } of entries) {
    if (stat.isFolder) yield* filesBelow(files, folder + name, skip);
    else yield foundFile(folder + name, stat);
  }
}

function foundFile(source: string, { sizeBytes, modifiedMs }: LocalFile): Found {
  return { source, sizeBytes, modifiedMs };
}
