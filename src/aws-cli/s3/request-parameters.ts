import type { ParsedValue } from '../args/option-spec.ts';
import { parameterError, parsingError } from '../cli-error.ts';
import { parseShorthand } from '../params/shorthand.ts';
import { ShorthandError } from '../params/shorthand-error.ts';
import { parseTimestampArgument } from '../params/timestamps.ts';
import { repr } from '../python/repr.ts';
import { JsonSyntaxError, parseJsonArgument } from '../python/json-parser.ts';

type Options = ReadonlyMap<string, ParsedValue>;
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
  sse: 'ServerSideEncryption',
  sse_kms_key_id: 'SSEKMSKeyId',
  request_payer: 'RequestPayer',
};
const grantNames: Record<string, string> = {
  read: 'GrantRead',
  full: 'GrantFullControl',
  readacl: 'GrantReadACP',
  writeacl: 'GrantWriteACP',
};

/** Parameters of a new object (PutObject, CopyObject, CreateMultipartUpload) from the options. Throws CLI errors. */
export function objectParameters(options: Options): Parameters {
  const parameters: Parameters = {};
  for (const [key, name] of Object.entries(names)) {
    const value = options.get(key);
    if (value) parameters[name] = value;
  }
  const expires = options.get('expires');
  if (expires) parameters.Expires = timeOf(String(expires));
  for (const grant of (options.get('grants') ?? []) as string[]) {
    const equals = grant.indexOf('=');
    if (equals === -1) throw parameterError('grants should be of the form permission=principal');
    const name = grantNames[grant.slice(0, equals)];
    if (name === undefined) throw parameterError('permission must be one of: read|readacl|writeacl|full');
    parameters[name] = grant.slice(equals + 1);
  }
  const metadata = options.get('metadata');
  if (metadata) parameters.Metadata = metadataOf(String(metadata));
  return parameters;
}

function timeOf(text: string): number {
  const time = parseTimestampArgument(text);
  if (time !== undefined) return time;
  throw parameterError(
    `Parameter validation failed:\nInvalid type for parameter Expires, value: ${text}, type: <class 'str'>, ` +
      "valid types: <class 'datetime.datetime'>, timestamp-string",
  );
}

/** `key=value,…` or a JSON object. */
function metadataOf(text: string): Record<string, string> {
  const option = '--metadata';
  try {
    const values = text.trimStart().startsWith('{') ? parseJsonArgument(text) : parseShorthand(text);
    const wrong = Object.entries(values as object).find(([, value]) => typeof value !== 'string');
    if (wrong) throw parsingError(option, `Invalid value for ${wrong[0]}: ${repr(wrong[1])}`);
    return values as Record<string, string>;
  } catch (error) {
    if (error instanceof ShorthandError) throw parsingError(option, error.message);
    if (error instanceof JsonSyntaxError)
      throw parsingError(option, `Invalid JSON: ${error.message}\nJSON received: ${text}`);
    throw error;
  }
}
