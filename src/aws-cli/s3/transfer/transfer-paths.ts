import { parameterError, generalError } from '../../cli-error.ts';
import type { LocalFiles } from '../../host.ts';
import { absolutePath } from './local-path.ts';
import { isS3Uri, parseS3Path } from '../s3-uri.ts';

export type TransferCommand = 'cp' | 'mv' | 'rm' | 'sync';
export type Operation = 'upload' | 'download' | 'copy' | 'delete';
export type PlaceType = 's3' | 'local';

/** A side of a transfer: `bucket/key` in S3 or an absolute path here; folders and prefixes end with '/'. */
export interface TransferEnd {
  type: PlaceType;
  path: string;
}

/** From where to where, as the words of the command say. */
export interface TransferPaths {
  operation: Operation;
  source: TransferEnd;
  target: TransferEnd;
  /** As given, a bare bucket with its slash. */
  words: { source: string; target: string };
  /** All files below the source, not one. */
  isFolder: boolean;
  /** `-` on one side: standard input or output. */
  isStream: boolean;
  /** Whether the target is a folder in which files keep their names. */
  keepsNames: boolean;
}

const transferUsage = '<LocalPath> <S3Uri> or <S3Uri> <LocalPath> or <S3Uri> <S3Uri>';
const operations: Record<string, Operation> = { locals3: 'upload', s3local: 'download', s3s3: 'copy', s3: 'delete' };

/** Reads the paths of cp, mv, rm and sync. Throws CLI errors with the CLI's words. */
export async function transferPaths(
  command: TransferCommand,
  given: readonly string[],
  isRecursive: boolean,
  files: LocalFiles,
): Promise<TransferPaths> {
  const words = given.map((word) => (isS3Uri(word) && parseS3Path(word).key === '' ? withSlash(word) : word));
  const operation = operations[words.map(typeOf).join('')];
  if (operation === undefined || (operation === 'delete') !== (command === 'rm')) {
    const usage = command === 'rm' ? '<S3Uri>' : transferUsage;
    throw parameterError(`usage: aws s3 ${command} ${usage}\nError: Invalid argument type`);
  }
  const [source = '', target = source] = words;
  const isStream = source === '-' || target === '-';
  if (isStream && (command !== 'cp' || isRecursive)) {
    throw parameterError('Streaming currently is only compatible with non-recursive cp commands');
  }
  if (command === 'mv' && operation === 'copy' && isSameObject(source, target)) {
    throw parameterError(`Cannot mv a file onto itself: '${source}' - '${target}'`);
  }
  const isFolder = isRecursive || command === 'sync';
  const isThere = source !== '' && (await files.stat(source)) !== undefined;
  if (operation === 'upload' && !isStream && !isThere) {
    throw generalError(`The user-provided path ${source} does not exist.`);
  }
  if (operation === 'download' && isFolder && !(await files.stat(target))) {
    await files.makeFolder(absolutePath(target, files.folder));
  }
  const sourceEnd = await endOf(source, isFolder, files);
  const targetEnd = await endOf(target, isFolder, files);
  const keepsNames = targetEnd.path.endsWith('/');
  return {
    operation,
    source: sourceEnd,
    target: targetEnd,
    words: { source, target },
    isFolder,
    isStream,
    keepsNames,
  };
}

function typeOf(word: string): PlaceType {
  return isS3Uri(word) ? 's3' : 'local';
}

function withSlash(word: string): string {
  return word.endsWith('/') ? word : `${word}/`;
}

function isSameObject(source: string, target: string): boolean {
  return source === target || (target.endsWith('/') && source === target + source.slice(source.lastIndexOf('/') + 1));
}

async function endOf(word: string, isFolder: boolean, files: LocalFiles): Promise<TransferEnd> {
  if (isS3Uri(word)) {
    const path = word.slice('s3://'.length);
    return { type: 's3', path: isFolder ? withSlash(path) : path };
  }
  const path = absolutePath(word, files.folder);
  const hasSlash = isFolder || word.endsWith('/') || (await files.stat(path))?.isFolder === true;
  return { type: 'local', path: hasSlash ? withSlash(path) : path };
}
