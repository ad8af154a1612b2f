import type { OptionSpec, ParsedValue } from '../args/option-spec.ts';
import { checksumAlgorithms } from '../customizations/s3-checksums.ts';
import type { ValueRecord } from '../python/values.ts';

/** Parsed options by key; values that stood in a file are loaded, as bytes when the file
 * was named with `fileb://`. */
export type S3Options = ReadonlyMap<string, ParsedValue | Uint8Array | ValueRecord>;

const flag = (name: string, key = keyOf(name)): OptionSpec => ({ name: `--${name}`, key, arity: 'flag' });
const word = (name: string, choices?: readonly string[]): OptionSpec => ({
  name: `--${name}`,
  key: keyOf(name),
  arity: 'one',
  ...(choices ? { choices } : {}),
});

function keyOf(name: string): string {
  return name.replaceAll('-', '_');
}

/** A positional argument; `count` of them make up one key. */
export const paths = (count: number): OptionSpec => ({ name: 'paths', key: 'paths', arity: count, required: true });
export const path: OptionSpec = { name: 'path', key: 'path', arity: 'one', required: true };

const pageSize: OptionSpec = { name: '--page-size', key: 'page_size', arity: 'one' };
const requestPayer: OptionSpec = {
  name: '--request-payer',
  key: 'request_payer',
  arity: 'optional',
  bareValue: 'requester',
  choices: ['requester'],
};
const filter = (name: string): OptionSpec => ({ name: `--${name}`, key: 'filters', arity: 1, appends: true });
const recursive = flag('recursive', 'dir_op');
const filters = [filter('include'), filter('exclude')];

export const listOptions: OptionSpec[] = [
  { name: 'paths', key: 'paths', arity: 'optional' },
  recursive,
  pageSize,
  flag('human-readable'),
  flag('summarize'),
  requestPayer,
];

export const removeOptions: OptionSpec[] = [
  paths(1),
  flag('dryrun'),
  flag('quiet'),
  recursive,
  requestPayer,
  ...filters,
  flag('only-show-errors'),
  pageSize,
];

const acls = [
  'private',
  'public-read',
  'public-read-write',
  'authenticated-read',
  'aws-exec-read',
  'bucket-owner-read',
  'bucket-owner-full-control',
  'log-delivery-write',
];
const storageClasses = [
  'STANDARD',
  'REDUCED_REDUNDANCY',
  'STANDARD_IA',
  'ONEZONE_IA',
  'INTELLIGENT_TIERING',
  'GLACIER',
  'DEEP_ARCHIVE',
  'GLACIER_IR',
];

const customerAlgorithm = (name: string): OptionSpec => ({
  ...word(name, ['AES256']),
  arity: 'optional',
  bareValue: 'AES256',
});

const transferOptions: OptionSpec[] = [
  paths(2),
  flag('dryrun'),
  flag('quiet'),
  ...filters,
  word('acl', acls),
  flag('follow-symlinks'),
  flag('no-follow-symlinks'),
  flag('no-guess-mime-type'),
  { name: '--sse', key: 'sse', arity: 'optional', bareValue: 'AES256', choices: ['AES256', 'aws:kms'] },
  customerAlgorithm('sse-c'),
  word('sse-c-key'),
  word('sse-kms-key-id'),
  customerAlgorithm('sse-c-copy-source'),
  word('sse-c-copy-source-key'),
  word('storage-class', storageClasses),
  { name: '--grants', key: 'grants', arity: 'some' },
  word('website-redirect'),
  word('content-type'),
  word('cache-control'),
  word('content-disposition'),
  word('content-encoding'),
  word('content-language'),
  word('expires'),
  word('source-region'),
  flag('only-show-errors'),
  flag('no-progress'),
  pageSize,
  flag('ignore-glacier-warnings'),
  flag('force-glacier-transfer'),
  requestPayer,
  word('checksum-mode', ['ENABLED']),
  word('checksum-algorithm', checksumAlgorithms),
  word('metadata'),
  word('copy-props', ['none', 'metadata-directive', 'default']),
  word('metadata-directive', ['COPY', 'REPLACE']),
];

export const moveOptions: OptionSpec[] = [...transferOptions, recursive];
export const copyOptions: OptionSpec[] = [...moveOptions, word('expected-size')];
export const syncOptions: OptionSpec[] = [
  ...transferOptions,
  flag('size-only'),
  flag('exact-timestamps'),
  flag('delete'),
];
