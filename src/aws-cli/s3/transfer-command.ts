import type { ParsedValue } from '../args/option-spec.ts';
import { CliError, generalError, Interrupted } from '../cli-error.ts';
import type { CommandContext } from '../command/context.ts';
import { createFilter, type FilterOption } from './filters.ts';
import { pageSizeOf } from './options.ts';
import { objectParameters } from './request-parameters.ts';
import { s3Client, type S3Client } from './s3-client.ts';
import { transferStream } from './stream.ts';
import { compareSides } from './sync-compare.ts';
import { describeItem, transferItem, type TransferContext } from './transfer-item.ts';
import { transferPaths, type TransferCommand, type TransferPaths } from './transfer-paths.ts';
import { TransferReport, type Loudness } from './transfer-report.ts';
import { transferSources, type SourceRequest, type TransferItem } from './transfer-sources.ts';

type Options = ReadonlyMap<string, ParsedValue>;

const exitCodes = { success: 0, failed: 1, warned: 2 } as const;

/** `aws s3 cp|mv|rm|sync`. Returns 1 when a file failed, 2 when one was skipped. Throws CLI errors for wrong use. */
export async function runTransfer(context: CommandContext, command: TransferCommand, options: Options) {
  const { host } = context;
  if (!host.localFiles) throw generalError('This terminal has no files.');
  const words = options.get('paths') as string[];
  const client = s3Client(context);
  const paths = await transferPaths(command, words, options.has('dir_op'), host.localFiles);
  const transfer: TransferContext = {
    host,
    client,
    sourceClient: sourceClientOf(context, client, paths, options),
    options,
    parameters: objectParameters(options),
    isMove: command === 'mv',
  };
  const report = new TransferReport(host, loudnessOf(options, paths));
  try {
    if (paths.isStream) await transferStream(transfer, paths, report);
    else await transferAll(transfer, paths, report, await itemsOf(transfer, command, paths, report));
  } catch (error) {
    if (error instanceof Interrupted || host.signal?.aborted) report.fatal('cancelled: ctrl-c received');
    else if (error instanceof CliError) report.fatal(`fatal error: ${error.message}`);
    else throw error;
  }
  if (report.failures > 0) return exitCodes.failed;
  return report.warnings > 0 ? exitCodes.warned : exitCodes.success;
}

function loudnessOf(options: Options, { isStream }: TransferPaths): Loudness {
  if (options.has('quiet')) return 'nothing';
  if (options.has('only_show_errors') || isStream) return 'errors';
  return options.has('no_progress') ? 'no-progress' : 'all';
}

/** Copies read from another Region with `--source-region`. */
function sourceClientOf(context: CommandContext, client: S3Client, { operation }: TransferPaths, options: Options) {
  const region = options.get('source_region');
  if (operation !== 'copy' || typeof region !== 'string') return client;
  const globals = new Map(context.globals).set('region', region);
  globals.delete('endpoint_url');
  return s3Client({ ...context, globals });
}

async function itemsOf(
  transfer: TransferContext,
  command: TransferCommand,
  paths: TransferPaths,
  report: TransferReport,
): Promise<TransferItem[]> {
  const { host, options } = transfer;
  const isWanted = createFilter(filtersOf(options), paths, host.localFiles!.folder);
  const request: SourceRequest = {
    ...paths,
    pageSize: pageSizeOf(options),
    requestPayer: options.get('request_payer') as string | undefined,
    warn: (message) => report.warning(message),
  };
  const list = async (client: S3Client, of: SourceRequest) => {
    const items: TransferItem[] = [];
    for await (const item of transferSources(host, client, of)) if (isWanted(item.source)) items.push(item);
    return items;
  };
  const sources = await list(transfer.sourceClient, request);
  if (command !== 'sync') return sources;
  const targets = await list(transfer.client, { ...request, source: paths.target, target: paths.source });
  const rules = {
    isSizeOnly: options.has('size_only'),
    hasExactTimestamps: options.has('exact_timestamps'),
    deletes: options.has('delete'),
  };
  return [...compareSides(sources, targets, rules)];
}

function filtersOf(options: Options): FilterOption[] {
  const flat = (options.get('filters') ?? []) as string[];
  return Array.from({ length: flat.length / 2 }, (_, index) => [flat[2 * index]!, flat[2 * index + 1]!]);
}

async function transferAll(
  transfer: TransferContext,
  paths: TransferPaths,
  report: TransferReport,
  items: readonly TransferItem[],
): Promise<void> {
  const wanted = items.filter((item) => !isSkipped(transfer, paths, item, report));
  if (transfer.options.has('dryrun')) {
    for (const item of wanted) report.dryRun(describeItem(transfer, item));
    return;
  }
  for (const item of wanted) report.expect(item.sizeBytes);
  for (const item of wanted) await transferOne(transfer, item, report);
}

async function transferOne(transfer: TransferContext, item: TransferItem, report: TransferReport): Promise<void> {
  const what = describeItem(transfer, item);
  let missingBytes = item.sizeBytes ?? 0;
  report.start();
  try {
    await transferItem(transfer, item, (sizeBytes) => {
      missingBytes -= sizeBytes;
      report.progress(sizeBytes);
    });
  } catch (error) {
    if (error instanceof Interrupted || transfer.host.signal?.aborted) throw error;
    report.failure(what.replace(':', ' failed:'), String((error as Error).message), missingBytes);
    return;
  }
  report.success(what);
}

/** Archived objects and names that lead out of the folder are warned about, not transferred. */
function isSkipped({ options }: TransferContext, paths: TransferPaths, item: TransferItem, report: TransferReport) {
  const isArchived = item.storageClass === 'GLACIER' || item.storageClass === 'DEEP_ARCHIVE';
  const isRestored = item.restore?.includes('ongoing-request="false"') === true;
  const isRead = item.operation === 'copy' || item.operation === 'download';
  if (isRead && isArchived && !isRestored && !options.has('force_glacier_transfer')) {
    if (!options.has('ignore_glacier_warnings')) {
      report.warning(
        `warning: Skipping file s3://${item.source}. Object is of storage class GLACIER. Unable to perform ` +
          `${paths.operation} operations on GLACIER objects. You must restore the object to be able to perform the ` +
          `operation. See aws s3 ${paths.operation} help for additional parameter options to ignore or force these transfers.`,
      );
    }
    return true;
  }
  if (item.operation === 'download' && leadsOut(item.compareKey)) {
    report.warning(`warning: Skipping file ${item.compareKey}. File references a parent directory.`);
    return true;
  }
  return false;
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
