import type { S3Options } from '../options.ts';
import type { TransferItem } from './transfer-sources.ts';

/**
 * Why a file is not transferred, although it was found: archived objects and names that lead out of the folder.
 * `warning` is missing where the CLI says nothing. Undefined when the file takes part.
 */
export function reasonToSkip(item: TransferItem, options: S3Options): { warning?: string } | undefined {
  const { operation } = item;
  if (isUnreadable(item) && !options.has('force_glacier_transfer')) {
    if (options.has('ignore_glacier_warnings')) return {};
    return {
      warning:
        `warning: Skipping file s3://${item.source}. Object is of storage class GLACIER. Unable to perform ` +
        `${operation} operations on GLACIER objects. You must restore the object to be able to perform the ` +
        `operation. See aws s3 ${operation} help for additional parameter options to ignore or force these transfers.`,
    };
  }
  if (operation === 'download' && leadsOut(item.compareKey)) {
    return { warning: `warning: Skipping file ${item.compareKey}. File references a parent directory.` };
  }
  return undefined;
}

/** Whether an object would have to be restored from the archive first. */
function isUnreadable({ operation, storageClass, restore }: TransferItem): boolean {
  if (operation !== 'copy' && operation !== 'download') return false;
  const isArchived = storageClass === 'GLACIER' || storageClass === 'DEEP_ARCHIVE';
  return isArchived && !restore?.includes('ongoing-request="false"');
}

function leadsOut(path: string): boolean {
  let depth = 0;
  for (const part of path.split('/')) {
    if (part === '..') depth--;
    else if (part !== '' && part !== '.') depth++;
    if (depth < 0) return true;
  }
  return false;
}
