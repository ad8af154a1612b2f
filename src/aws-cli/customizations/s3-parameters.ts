import { md5 } from '@noble/hashes/legacy.js';
import { encodeBase64 } from '../../core/base64.ts';
import { parameterError } from '../cli-error.ts';
import { isRecord, type ValueRecord } from '../python/values.ts';
import type { Customization } from './customization.ts';
import { addChecksum } from './s3-checksums.ts';

const bucketPattern = String.raw`^[a-zA-Z0-9.\-_]{1,255}$`;
const arnPattern =
  String.raw`^arn:(aws).*:(s3|s3-object-lambda):[a-z\-0-9]*:[0-9]{12}:accesspoint[/:][a-zA-Z0-9\-.]{1,63}$|` +
  String.raw`^arn:(aws).*:s3-outposts:[a-z\-0-9]+:[0-9]{12}:outpost[/:][a-zA-Z0-9\-]{1,63}[/:]accesspoint[/:][a-zA-Z0-9\-]{1,63}$`;
const bucketName = new RegExp(bucketPattern);
const bucketArn = new RegExp(arnPattern);
const customerKeys = ['SSECustomerKey', 'CopySourceSSECustomerKey'];

/**
 * What the CLI does with the parameters of any S3 operation before it validates them: checks the bucket's name and
 * the metadata, encodes customers' keys and adds checksums. Throws a CLI error (252).
 */
export function prepareS3Parameters(parameters: ValueRecord): void {
  const { Bucket, Metadata } = parameters;
  if (typeof Bucket === 'string') checkBucketName(Bucket);
  if (isRecord(Metadata)) checkMetadata(Metadata);
  for (const name of customerKeys) encodeCustomerKey(parameters, name);
  addChecksum(parameters);
}

/** The same for `aws s3api`. */
export const s3Parameters: Customization = { changeParameters: prepareS3Parameters };

function checkBucketName(bucket: string): void {
  if (bucketName.test(bucket) || bucketArn.test(bucket)) return;
  throw parameterError(
    `Parameter validation failed:\nInvalid bucket name "${bucket}": Bucket name must match the regex ` +
      `"${bucketPattern}" or be an ARN matching the regex "${arnPattern}"`,
  );
}

function checkMetadata(metadata: ValueRecord): void {
  for (const [key, value] of Object.entries(metadata)) {
    if (/^\p{ASCII}*$/u.test(`${key}${String(value)}`)) continue;
    throw parameterError(
      `Parameter validation failed:\nNon ascii characters found in S3 metadata for key "${key}", ` +
        `value: "${String(value)}".  \nS3 metadata can only contain ASCII characters. `,
    );
  }
}

/** Keys of customers (SSE-C) are given as they are; S3 takes them in base64 with their MD5 beside them. */
function encodeCustomerKey(parameters: ValueRecord, name: string): void {
  const key = parameters[name];
  if (parameters[`${name}MD5`] !== undefined) return;
  if (typeof key !== 'string' && !(key instanceof Uint8Array)) return;
  const bytes = typeof key === 'string' ? new TextEncoder().encode(key) : key;
  parameters[name] = encodeBase64(bytes);
  parameters[`${name}MD5`] = encodeBase64(md5(bytes));
}
