import type { S3Options } from '../options.ts';
import { integerOf } from '../../params/scalars.ts';
import type { S3Client } from '../s3-client.ts';
import { createFilter, type FilterOption } from './filters.ts';
import { copySourceReadParameters, payerParameters, readParameters } from './request-parameters.ts';
import { compareSides } from './sync-compare.ts';
import type { TransferContext } from './transfer-item.ts';
import type { TransferCommand, TransferPaths } from './transfer-paths.ts';
import { transferSources, type SourceRequest, type TransferItem } from './transfer-sources.ts';

/** The files of a command, as they are found: filtered, and of sync only those that differ. Throws CLI errors. */
export async function* itemsToTransfer(
  transfer: TransferContext,
  command: TransferCommand,
  paths: TransferPaths,
  warn: (message: string) => void,
): AsyncGenerator<TransferItem> {
  if (paths.isStream) {
    yield streamItem(paths, transfer.options);
    return;
  }
  const { host, options } = transfer;
  const isWanted = createFilter(filtersOf(options), paths, host.localFiles!.folder);
  const request: SourceRequest = {
    ...paths,
    followsLinks: !options.has('no_follow_symlinks'),
    pageSize: options.get('page_size') as number | undefined,
    listParameters: payerParameters(options),
    headParameters: paths.operation === 'copy' ? copySourceReadParameters(options) : readParameters(options),
    warn,
  };
  const found = async function* (client: S3Client, of: SourceRequest) {
    for await (const item of transferSources(host, client, of)) if (isWanted(item.source)) yield item;
  };
  const sources = found(transfer.sourceClient, request);
  if (command !== 'sync') {
    yield* sources;
    return;
  }
  const targets = found(transfer.client, { ...request, source: paths.target, target: paths.source });
  yield* compareSides(sources, targets, {
    isSizeOnly: options.has('size_only'),
    hasExactTimestamps: options.has('exact_timestamps'),
    deletes: options.has('delete'),
  });
}

/** Standard input or output: of unknown size unless `--expected-size` says it, and nothing is looked for. */
function streamItem({ operation, source, target }: TransferPaths, options: S3Options): TransferItem {
  const expected = options.get('expected_size');
  return {
    operation,
    sourceType: source.type,
    source: source.path,
    target: target.path,
    compareKey: '',
    sizeBytes: expected === undefined ? undefined : integerOf(String(expected)),
    modifiedMs: undefined,
  };
}

function filtersOf(options: S3Options): FilterOption[] {
  const flat = (options.get('filters') ?? []) as string[];
  return Array.from({ length: flat.length / 2 }, (_, index) => [flat[2 * index]!, flat[2 * index + 1]!]);
}
