import { generalError } from '../../cli-error.ts';
import type { Session } from '../../config/session.ts';

/** How transfers run: `s3 =` of the profile, as `aws configure set default.s3.max_concurrent_requests 20` writes it. */
export interface TransferConfig {
  /** From this size on, files are moved in parts. */
  multipartBytesMin: number;
  partBytes: number;
  /** Requests that carry files and are under way at once. */
  concurrentRequestsMax: number;
  /** Requests that may wait for their turn. */
  queuedRequestsMax: number;
  /** Limit of all transfers together; undefined when there is none. */
  bytesPerSecondMax: number | undefined;
}

const mebibyte = 2 ** 20;

export const defaultTransferConfig: TransferConfig = {
  multipartBytesMin: 8 * mebibyte,
  partBytes: 8 * mebibyte,
  concurrentRequestsMax: 10,
  queuedRequestsMax: 1000,
  bytesPerSecondMax: undefined,
};

const unitBytes: Record<string, number> = { kb: 2 ** 10, mb: 2 ** 20, gb: 2 ** 30, tb: 2 ** 40 };
const transferClients = ['auto', 'classic', 'crt'];

/** Reads the profile's settings. Throws a CLI error (255) with the CLI's words when one of them makes no sense. */
export function transferConfigOf(session: Session): TransferConfig {
  const { s3 } = session.values;
  const given: Record<string, string> = typeof s3 === 'object' ? s3 : {};
  const read = (name: string, parse: (text: string) => number): number | undefined => {
    const text = given[name];
    return text === undefined ? undefined : positive(name, text, parse);
  };
  // In the order in which the CLI looks at them: sizes, then rates, then plain numbers.
  const partBytes = read('multipart_chunksize', sizeOf);
  const multipartBytesMin = read('multipart_threshold', sizeOf);
  const bytesPerSecondMax = read('max_bandwidth', rateOf);
  const concurrentRequestsMax = read('max_concurrent_requests', Number);
  const queuedRequestsMax = read('max_queue_size', Number);
  checkTransferClient(given.preferred_transfer_client);
  return {
    multipartBytesMin: multipartBytesMin ?? defaultTransferConfig.multipartBytesMin,
    partBytes: partBytes ?? defaultTransferConfig.partBytes,
    concurrentRequestsMax: concurrentRequestsMax ?? defaultTransferConfig.concurrentRequestsMax,
    queuedRequestsMax: queuedRequestsMax ?? defaultTransferConfig.queuedRequestsMax,
    bytesPerSecondMax,
  };
}

function positive(name: string, text: string, parse: (text: string) => number): number {
  const value = parse(text);
  if (Number.isInteger(value) && value > 0) return value;
  // Sizes and rates are shown in bytes, as they were understood.
  throw generalError(`Value for ${name} must be a positive integer: ${parse === Number ? text : value}`);
}

/** Bytes of `16MB` or `16777216`. */
function sizeOf(text: string): number {
  const [, digits, unit = ''] = /^\s*([-+]?\d+)\s*([a-z]*)\s*$/.exec(text.toLowerCase()) ?? [];
  const factor = unit === '' ? 1 : unitBytes[unit.replace('ib', 'b')];
  if (digits === undefined || factor === undefined) throw generalError(`Invalid size value: ${text.toLowerCase()}`);
  return Number(digits) * factor;
}

/** Bytes a second of `10MB/s` or `80Mb/s`. */
function rateOf(text: string): number {
  if (text.endsWith('B/s')) return sizeOf(text.slice(0, -2));
  if (text.endsWith('b/s')) return Math.trunc(sizeOf(text.slice(0, -2)) / 8);
  throw generalError(
    `Invalid rate: ${text}. The value must be expressed as a rate in terms of bytes per second ` +
      '(e.g. 10MB/s or 800KB/s) or bits per second (e.g. 10Mb/s or 800Kb/s)',
  );
}

function checkTransferClient(name: string | undefined): void {
  // «default» is the former name of «classic». All of them send the same requests here.
  if (name === undefined || name === 'default' || transferClients.includes(name)) return;
  throw generalError(
    `Invalid value: "${name}" for configuration option: "preferred_transfer_client". ` +
      `Supported values are: ${transferClients.join(', ')}`,
  );
}
