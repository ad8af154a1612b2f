import type { S3Options } from '../options.ts';
import { isoText } from '../../output/timestamps.ts';
import type { S3Client } from '../s3-client.ts';
import type { S3Uri } from '../s3-uri.ts';
import { createFromParts, partsOf, rangeText, uploadPartBytes } from './multipart.ts';
import {
  copySourceParameters,
  copySourceReadParameters,
  partParameters,
  payerParameters,
} from './request-parameters.ts';
import type { TransferContext } from './transfer-item.ts';

type Tag = { Key: string; Value: string };
type Parameters = Record<string, unknown>;

export interface ObjectCopy {
  source: S3Uri;
  target: S3Uri;
  sizeBytes: number;
  /** Hears of bytes once they are copied. */
  progress(sizeBytes: number): void;
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
const taggingHeaderBytesMax = 2048;

/** Copies an object within S3, with the properties and tags that `--copy-props` wants kept. */
export async function copyObject(context: TransferContext, copy: ObjectCopy): Promise<void> {
  const { client, slots, config, options } = context;
  const { source, target, sizeBytes, progress } = copy;
  const place = { Bucket: target.bucket, Key: target.key };
  const CopySource = `${source.bucket}/${encodeURIComponent(source.key).replaceAll('%2F', '/')}`;
  const ofSource = { CopySource, ...copySourceParameters(options) };
  const isInParts = sizeBytes >= config.multipartBytesMin;
  const { lateTags, parameters } = await copyParameters(context, copy, isInParts);
  if (!isInParts) {
    await slots.run(() => client.call('CopyObject', { ...parameters, ...place, ...ofSource }));
    progress(sizeBytes);
    return;
  }
  // Parts carry bytes only: the new object gets its properties when the upload is created.
  const { MetadataDirective: _metadata, TaggingDirective: _tagging, ...created } = parameters;
  const { ChecksumAlgorithm: _checksum, ...ofParts } = partParameters(parameters);
  const parts = partsOf(sizeBytes, uploadPartBytes(sizeBytes, config.partBytes));
  await createFromParts(context, { target, parts, parameters: created }, async ({ UploadId, PartNumber, range }) => {
    const CopySourceRange = rangeText(range);
    const part = { ...ofParts, ...place, ...ofSource, UploadId, PartNumber, CopySourceRange };
    const { CopyPartResult } = await client.call('UploadPartCopy', part);
    progress(range.to - range.from + 1);
    return { ETag: (CopyPartResult as { ETag?: string }).ETag };
  });
  if (lateTags) await putTags(context, place, lateTags);
}

interface CopyParameters {
  parameters: Parameters;
  /** Tags that no header can hold, to be set once the object is there. */
  lateTags?: Tag[];
}

async function copyParameters(
  { sourceClient, options, parameters: given }: TransferContext,
  { source }: ObjectCopy,
  isInParts: boolean,
): Promise<CopyParameters> {
  const parameters: Parameters = { ...given };
  const directive = options.get('metadata_directive');
  if (directive) return { parameters: { ...parameters, MetadataDirective: directive } };
  if (parameters.Metadata) parameters.MetadataDirective = 'REPLACE';
  const kept = options.get('copy_props') ?? 'default';
  if (kept === 'none') {
    return { parameters: { ...parameters, MetadataDirective: 'REPLACE', TaggingDirective: 'REPLACE' } };
  }
  const isChanged = properties.some((name) => name in parameters);
  if (isChanged && !isInParts) parameters.MetadataDirective = 'REPLACE';
  if (isChanged || isInParts) {
    Object.assign(parameters, await keptProperties(sourceClient, source, options, parameters));
  }
  if (kept === 'metadata-directive') return { parameters: { ...parameters, TaggingDirective: 'REPLACE' } };
  if (!isInParts) return { parameters };
  const tags = await tagsOf(sourceClient, source, options);
  if (tags.length === 0) return { parameters };
  const Tagging = tags.map(({ Key, Value }) => `${encodeURIComponent(Key)}=${encodeURIComponent(Value)}`).join('&');
  return Tagging.length <= taggingHeaderBytesMax
    ? { parameters: { ...parameters, Tagging } }
    : { parameters, lateTags: tags };
}

async function keptProperties(
  client: S3Client,
  source: S3Uri,
  options: S3Options,
  given: Parameters,
): Promise<Parameters> {
  const place = { Bucket: source.bucket, Key: source.key };
  const head = await client.call('HeadObject', { ...place, ...copySourceReadParameters(options) });
  const missing = properties.filter((name) => !(name in given) && head[name] !== undefined);
  return Object.fromEntries(missing.map((name) => [name, parameterOf(head[name])]));
}

/** Times come in epoch milliseconds and are given as text. */
function parameterOf(answered: unknown): unknown {
  return typeof answered === 'number' ? isoText(answered) : answered;
}

async function tagsOf(client: S3Client, source: S3Uri, options: S3Options): Promise<Tag[]> {
  const place = { Bucket: source.bucket, Key: source.key };
  const { TagSet } = await client.call('GetObjectTagging', { ...place, ...payerParameters(options) });
  return (TagSet ?? []) as Tag[];
}

/** Tags the copy; an object that cannot be tagged does not stay. */
async function putTags({ client, options }: TransferContext, place: Parameters, TagSet: Tag[]): Promise<void> {
  const payer = payerParameters(options);
  try {
    await client.call('PutObjectTagging', { ...place, ...payer, Tagging: { TagSet } });
  } catch (error) {
    await client.finish('DeleteObject', { ...place, ...payer });
    throw error;
  }
}
