import type { ParsedValue } from '../args/option-spec.ts';
import { createFromParts, multipartBytesMin, rangeText } from './multipart.ts';
import type { S3Client } from './s3-client.ts';
import type { S3Uri } from './s3-uri.ts';

type Parameters = Record<string, unknown>;

export interface ObjectCopy {
  /** Where the source is read: another Region's client with `--source-region`. */
  sourceClient: S3Client;
  client: S3Client;
  source: S3Uri;
  target: S3Uri;
  sizeBytes: number;
  options: ReadonlyMap<string, ParsedValue>;
  parameters: Parameters;
}

const properties = [
  'CacheControl',
  'ContentDisposition',
  'ContentEncoding',
  'ContentLanguage',
  'ContentType',
  'Expires',
  'Metadata',
];

/** Copies an object within S3, with the properties and tags that `--copy-props` wants kept. */
export async function copyObject(copy: ObjectCopy): Promise<void> {
  const { client, source, target, sizeBytes } = copy;
  const place = { Bucket: target.bucket, Key: target.key };
  const CopySource = `${source.bucket}/${encodeURIComponent(source.key).replaceAll('%2F', '/')}`;
  const isInParts = sizeBytes >= multipartBytesMin;
  const parameters = await copyParameters(copy, isInParts);
  if (!isInParts) {
    await client.call('CopyObject', { ...parameters, ...place, CopySource });
    return;
  }
  // Parts carry bytes only: the new object gets its properties when the upload is created.
  const { MetadataDirective: _metadata, TaggingDirective: _tagging, ...created } = parameters;
  await createFromParts(client, target, created, sizeBytes, async ({ UploadId, PartNumber, range }) => {
    const part = { ...place, CopySource, UploadId, PartNumber, CopySourceRange: rangeText(range) };
    const { CopyPartResult } = await client.call('UploadPartCopy', part);
    return String((CopyPartResult as { ETag?: string }).ETag);
  });
}

async function copyParameters(copy: ObjectCopy, isInParts: boolean): Promise<Parameters> {
  const { options } = copy;
  const parameters: Parameters = { ...copy.parameters };
  const directive = options.get('metadata_directive');
  if (directive) return { ...parameters, MetadataDirective: directive };
  if (parameters.Metadata) parameters.MetadataDirective = 'REPLACE';
  const kept = options.get('copy_props') ?? 'default';
  if (kept === 'none') return { ...parameters, MetadataDirective: 'REPLACE', TaggingDirective: 'REPLACE' };
  const isChanged = properties.some((name) => name in parameters);
  if (isChanged) parameters.MetadataDirective = 'REPLACE';
  if (isChanged || isInParts) Object.assign(parameters, await keptProperties(copy, parameters));
  if (kept === 'metadata-directive') parameters.TaggingDirective = 'REPLACE';
  else if (isInParts) Object.assign(parameters, await keptTags(copy));
  return parameters;
}

async function keptProperties({ sourceClient, source }: ObjectCopy, given: Parameters): Promise<Parameters> {
  const head = await sourceClient.call('HeadObject', { Bucket: source.bucket, Key: source.key });
  const missing = properties.filter((name) => !(name in given) && head[name] !== undefined);
  return Object.fromEntries(missing.map((name) => [name, head[name]]));
}

async function keptTags({ sourceClient, source }: ObjectCopy): Promise<Parameters> {
  const { TagSet } = await sourceClient.call('GetObjectTagging', { Bucket: source.bucket, Key: source.key });
  const tags = (TagSet ?? []) as { Key: string; Value: string }[];
  if (tags.length === 0) return {};
  const pairs = tags.map(({ Key, Value }) => `${encodeURIComponent(Key)}=${encodeURIComponent(Value)}`);
  return { Tagging: pairs.join('&') };
}
