import { ServiceError } from '../../call/service-error.ts';
import type { AwsCliHost, LocalFile, LocalFiles } from '../../host.ts';
import { compareNames } from './local-path.ts';
import { listObjects, type S3Client } from '../s3-client.ts';
import { parseS3Path } from '../s3-uri.ts';
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
  /** Whether links to files and folders here are followed. */
  followsLinks: boolean;
  pageSize: number | undefined;
  /** Of ListObjectsV2 and of HeadObject. */
  listParameters: Record<string, unknown>;
  headParameters: Record<string, unknown>;
  /** Called for what is skipped. */
  warn(message: string): void;
}

type Found = Pick<TransferItem, 'source' | 'sizeBytes' | 'modifiedMs' | 'storageClass' | 'restore'>;

/** The files or objects of a source, in S3's order of keys. Throws ServiceError. */
export async function* transferSources(host: AwsCliHost, client: S3Client, request: SourceRequest) {
  const { source, target, isFolder, keepsNames, operation } = request;
  const found = source.type === 's3' ? objectsOf(client, request) : filesOf(host.localFiles!, request);
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
  const { isFolder, operation, pageSize, listParameters } = request;
  if (!isFolder && key !== '') {
    yield await singleObject(client, request);
    return;
  }
  for await (const { objects } of listObjects(client, bucket, { prefix: key, pageSize, parameters: listParameters })) {
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
  const head = await client
    .call('HeadObject', { Bucket: bucket, Key: key, ...request.headParameters })
    .catch((error: unknown) => {
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

async function* filesOf(files: LocalFiles, request: SourceRequest): AsyncGenerator<Found> {
  const { path } = request.source;
  const stat = await usableFile(files, path, request);
  if (!stat) return;
  if (request.isFolder) yield* filesBelow(files, path, request);
  else yield foundFile(path, stat);
}

/** Files below a folder; `folder` ends with '/'. Folders sort with their slash, as their keys do. */
async function* filesBelow(files: LocalFiles, folder: string, request: SourceRequest): AsyncGenerator<Found> {
  const entries: { name: string; stat: LocalFile }[] = [];
  for (const name of await files.list(folder)) {
    const stat = await usableFile(files, folder + name, request);
    if (stat) entries.push({ name: stat.isFolder ? `${name}/` : name, stat });
  }
  entries.sort((a, b) => compareNames(a.name, b.name));
  for (const { name, stat } of entries) {
    if (stat.isFolder) yield* filesBelow(files, folder + name, request);
    else yield foundFile(folder + name, stat);
  }
}

/** The file or folder, unless the CLI leaves it out: links quietly when they are not followed, others with a warning. */
async function usableFile(files: LocalFiles, path: string, request: SourceRequest): Promise<LocalFile | undefined> {
  const plain = path.replace(/(?<=.)\/$/, '');
  if (!request.followsLinks && (await files.isLink(plain))) return undefined;
  const stat = await files.stat(path);
  const problem = await problemOf(files, path, stat);
  if (problem === undefined) return stat;
  request.warn(`warning: Skipping file ${path}. ${problem}`);
  return undefined;
}

async function problemOf(files: LocalFiles, path: string, stat: LocalFile | undefined): Promise<string | undefined> {
  if (!stat || (path.endsWith('/') && !stat.isFolder)) return 'File does not exist.';
  if (stat.isSpecial) return 'File is character special device, block special device, FIFO, or socket.';
  const isReadable = stat.isFolder ? await canList(files, path) : stat.isReadable;
  return isReadable ? undefined : 'File/Directory is not readable.';
}

async function canList(files: LocalFiles, folder: string): Promise<boolean> {
  return files.list(folder).then(
    () => true,
    () => false,
  );
}

function foundFile(source: string, { sizeBytes, modifiedMs }: LocalFile): Found {
  return { source, sizeBytes, modifiedMs };
}
