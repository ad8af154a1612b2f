import type { S3Options } from '../options.ts';
import { CliError, generalError, Interrupted } from '../../cli-error.ts';
import type { CommandContext } from '../../command/context.ts';
import { printFailureHint } from '../../hints/hint.ts';
import { s3Client, type S3Client } from '../s3-client.ts';
import { Bandwidth } from './bandwidth.ts';
import { checkCustomerKeys, objectParameters } from './request-parameters.ts';
import { RequestSlots } from './request-slots.ts';
import { reasonToSkip } from './skipped-files.ts';
import { transferConfigOf } from './transfer-config.ts';
import { describeItem, transferItem, type TransferContext } from './transfer-item.ts';
import { itemsToTransfer } from './transfer-items.ts';
import { transferPaths, type TransferCommand, type TransferPaths } from './transfer-paths.ts';
import { TransferReport, type Loudness } from './transfer-report.ts';
import type { TransferItem } from './transfer-sources.ts';

const exitCodes = { success: 0, failed: 1, warned: 2 } as const;

/** `aws s3 cp|mv|rm|sync`. Returns 1 when a file failed, 2 when one was skipped. Throws CLI errors for wrong use. */
export async function runTransfer(context: CommandContext, command: TransferCommand, options: S3Options) {
  const { host } = context;
  if (!host.localFiles) throw generalError('This terminal has no files.');
  const client = await s3Client(context);
  const paths = await transferPaths(command, options.get('paths') as string[], options.has('dir_op'), host.localFiles);
  checkCustomerKeys(options, paths.operation);
  const config = transferConfigOf(context.session);
  const report = new TransferReport(host, loudnessOf(options, paths));
  const slots = new RequestSlots(config, host.signal);
  try {
    const transfer: TransferContext = {
      host,
      client,
      sourceClient: await sourceClientOf(context, client, paths, options),
      options,
      parameters: paths.operation === 'delete' ? {} : objectParameters(options),
      isMove: command === 'mv',
      isStream: paths.isStream,
      config,
      slots,
      bandwidth: new Bandwidth(host, config.bytesPerSecondMax),
    };
    await transferAll(
      transfer,
      report,
      itemsToTransfer(transfer, command, paths, (text) => report.warning(text)),
    );
  } catch (error) {
    if (error instanceof Interrupted || host.signal?.aborted) report.fatal('cancelled: ctrl-c received');
    else if (error instanceof CliError) report.fatal(`fatal error: ${error.message}`, error);
    else throw error;
  }
  if (report.firstFailure) printFailureHint(host, report.firstFailure, []);
  if (report.failures > 0) return exitCodes.failed;
  return report.warnings > 0 ? exitCodes.warned : exitCodes.success;
}

function loudnessOf(options: S3Options, { isStream }: TransferPaths): Loudness {
  if (options.has('quiet')) return 'nothing';
  if (options.has('only_show_errors') || isStream) return 'errors';
  return options.has('no_progress') ? 'no-progress' : 'all';
}

/** Copies read from another Region with `--source-region`. */
async function sourceClientOf(
  context: CommandContext,
  client: S3Client,
  { operation }: TransferPaths,
  options: S3Options,
) {
  const region = options.get('source_region');
  if (operation !== 'copy' || typeof region !== 'string') return client;
  const globals = new Map(context.globals).set('region', region);
  globals.delete('endpoint_url');
  return s3Client({ ...context, globals });
}

/** Starts each file as soon as it is found and there is room in the queue; ends when all have ended. */
async function transferAll(
  transfer: TransferContext,
  report: TransferReport,
  items: AsyncIterable<TransferItem>,
): Promise<void> {
  const { options, slots } = transfer;
  const running = new Set<Promise<void>>();
  try {
    for await (const item of items) {
      const skipped = reasonToSkip(item, options);
      if (skipped) {
        if (skipped.warning !== undefined) report.warning(skipped.warning);
        continue;
      }
      if (options.has('dryrun')) {
        report.dryRun(describeItem(transfer, item));
        continue;
      }
      await slots.room();
      report.expect(item.sizeBytes);
      const work = transferOne(transfer, item, report).finally(() => running.delete(work));
      running.add(work);
    }
    report.expectNoMore();
    await Promise.all(running);
  } catch (error) {
    // What has begun comes to its end, uploads in parts by being aborted, but is not reported any more.
    slots.stop(error);
    await Promise.allSettled(running);
    throw error;
  }
}

async function transferOne(transfer: TransferContext, item: TransferItem, report: TransferReport): Promise<void> {
  const what = describeItem(transfer, item);
  let missingBytes = item.sizeBytes ?? 0;
  try {
    await transferItem(transfer, item, (sizeBytes) => {
      missingBytes -= sizeBytes;
      report.progress(sizeBytes);
    });
  } catch (error) {
    if (error instanceof Interrupted || transfer.host.signal?.aborted) throw error;
    const failure = error instanceof CliError ? error : generalError(String((error as Error).message));
    report.failure(what.replace(':', ' failed:'), failure, missingBytes);
    return;
  }
  report.success(what);
}
