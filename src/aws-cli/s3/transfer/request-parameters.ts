import type { S3Options } from '../options.ts';
import { parameterError } from '../../cli-error.ts';
import type { Operation } from './transfer-paths.ts';

type Parameters = Record<string, unknown>;

const names: Record<string, string> = {
  acl: 'ACL',
  storage_class: 'StorageClass',
  website_redirect: 'WebsiteRedirectLocation',
  content_type: 'ContentType',
  cache_control: 'CacheControl',
  content_disposition: 'ContentDisposition',
  content_encoding: 'ContentEncoding',
  content_language: 'ContentLanguage',
  expires: 'Expires',
  metadata: 'Metadata',
  sse: 'ServerSideEncryption',
  sse_kms_key_id: 'SSEKMSKeyId',
  sse_c: 'SSECustomerAlgorithm',
  sse_c_key: 'SSECustomerKey',
  request_payer: 'RequestPayer',
  checksum_algorithm: 'ChecksumAlgorithm',
};
const readNames: Record<string, string> = {
  sse_c: 'SSECustomerAlgorithm',
  sse_c_key: 'SSECustomerKey',
  request_payer: 'RequestPayer',
  checksum_mode: 'ChecksumMode',
};
const copySourceNames: Record<string, string> = {
  sse_c_copy_source: 'CopySourceSSECustomerAlgorithm',
  sse_c_copy_source_key: 'CopySourceSSECustomerKey',
};
const grantNames: Record<string, string> = {
  read: 'GrantRead',
  full: 'GrantFullControl',
  readacl: 'GrantReadACP',
  writeacl: 'GrantWriteACP',
};

/** Parameters of a new object (PutObject, CopyObject, CreateMultipartUpload) from the options. Throws a CLI error. */
export function objectParameters(options: S3Options): Parameters {
  const parameters = translated(options, names);
  for (const grant of (options.get('grants') ?? []) as string[]) {
    const equals = grant.indexOf('=');
    if (equals === -1) throw parameterError('grants should be of the form permission=principal');
    const name = grantNames[grant.slice(0, equals)];
    if (name === undefined) throw parameterError('permission must be one of: read|readacl|writeacl|full');
    parameters[name] = grant.slice(equals + 1);
  }
  return parameters;
}

/** Keys and algorithms of customers come in pairs. Throws a CLI error (252). */
export function checkCustomerKeys(options: S3Options, operation: Operation): void {
  for (const name of ['sse-c', 'sse-c-copy-source']) {
    const key = name.replaceAll('-', '_');
    const [hasAlgorithm, hasKey] = [Boolean(options.get(key)), Boolean(options.get(`${key}_key`))];
    if (hasAlgorithm === hasKey) continue;
    const [given, missing] = hasAlgorithm ? [name, `${name}-key`] : [`${name}-key`, name];
    throw parameterError(`If --${given} is specified, --${missing} must be specified as well.`);
  }
  if (options.get('sse_c_copy_source') && operation !== 'copy') {
    throw parameterError('--sse-c-copy-source is only supported for copy operations.');
  }
}

/** Parameters of GetObject and HeadObject. */
export function readParameters(options: S3Options): Parameters {
  return translated(options, readNames);
}

/** Parameters of HeadObject for the source of a copy, which may have a key of its own. */
export function copySourceReadParameters(options: S3Options): Parameters {
  const source = translated(options, {
    sse_c_copy_source: 'SSECustomerAlgorithm',
    sse_c_copy_source_key: 'SSECustomerKey',
  });
  return { ...readParameters(options), ...source };
}

/** Parameters of CopyObject and UploadPartCopy that say how the source is encrypted. */
export function copySourceParameters(options: S3Options): Parameters {
  return translated(options, copySourceNames);
}

/** `--request-payer` as a parameter. */
export function payerParameters(options: S3Options): Parameters {
  return translated(options, { request_payer: 'RequestPayer' });
}

/** Those of a new object's parameters that each of its parts needs as well. */
export function partParameters(parameters: Parameters): Parameters {
  const wanted = ['ChecksumAlgorithm', 'SSECustomerAlgorithm', 'SSECustomerKey', 'RequestPayer'];
  return Object.fromEntries(wanted.filter((name) => name in parameters).map((name) => [name, parameters[name]]));
}

function translated(options: S3Options, nameOf: Record<string, string>): Parameters {
  const given = Object.entries(nameOf).filter(([key]) => options.get(key));
  return Object.fromEntries(given.map(([key, name]) => [name, options.get(key)]));
}
