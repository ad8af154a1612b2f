import { AwsError } from '../../../core/errors/aws-error.ts';
import { s3ObjectErrors } from '../../../core/errors/s3-objects.ts';
import { s3RequestErrors } from '../../../core/errors/s3-requests.ts';
import type { CommonPrefix, S3Object, S3Operations } from '../../../wire/generated/s3.ts';
import { encodeUri } from '../../../wire/query/form.ts';
import type { Handlers } from '../../service.ts';
import type { BucketRecord } from './bucket-record.ts';
import { ownerOf } from './owner.ts';
import { requireBucket } from './require-bucket.ts';

const maxPage = 1000;

interface Listing {
  contents: S3Object[];
  prefixes: CommonPrefix[];
  /** Last key or prefix of the page, when there is more. */
  last?: string;
}

/** One page of keys in order, those with the same text up to the delimiter rolled into one prefix. */
function listKeys(
  bucket: BucketRecord,
  options: { prefix: string; delimiter: string | undefined; after: string; size: number },
): Listing {
  const { prefix, delimiter, after, size } = options;
  const listing: Listing = { contents: [], prefixes: [] };
  const seen = new Set<string>();
  let last: string | undefined;
  for (const key of Object.keys(bucket.objects).sort()) {
    if (!key.startsWith(prefix)) continue;
    const cut = delimiter ? key.indexOf(delimiter, prefix.length) : -1;
    const common = cut < 0 ? undefined : key.slice(0, cut + delimiter!.length);
    const name = common ?? key;
    if (name <= after || (common !== undefined && seen.has(common))) continue;
    if (listing.contents.length + listing.prefixes.length >= size) return { ...listing, ...(last && { last }) };
    last = name;
    if (common === undefined) listing.contents.push(describe(bucket, key));
    else {
      seen.add(common);
      listing.prefixes.push({ Prefix: common });
    }
  }
  return listing;
}

function describe(bucket: BucketRecord, key: string): S3Object {
  const object = bucket.objects[key]!;
  return {
    Key: key,
    LastModified: object.modifiedAtMs,
    ETag: object.etag,
    Size: object.body.length,
    StorageClass: object.headers.StorageClass ?? 'STANDARD',
  };
}

/** Keys may hold what XML cannot: most clients ask for percent-encoding. Throws InvalidArgument. */
export function listingEncoder(encodingType: string | undefined): (text: string) => string {
  if (encodingType !== undefined && encodingType !== 'url') {
    throw new AwsError(s3RequestErrors.invalidEncodingType, {}, { ArgumentName: 'encoding-type' });
  }
  return encodingType === 'url' ? (text) => text.split('/').map(encodeUri).join('/') : (text) => text;
}

/** How many entries a page of a listing has at most. Throws InvalidArgument. */
export function pageSize(maxKeys: number | undefined): number {
  if (maxKeys !== undefined && maxKeys < 0) {
    throw new AwsError(s3RequestErrors.invalidMaxKeys, {}, { ArgumentName: 'maxKeys', ArgumentValue: String(maxKeys) });
  }
  return Math.min(maxKeys ?? maxPage, maxPage);
}

/** Members that both versions of the listing answer alike. */
function listingView(
  bucket: BucketRecord,
  input: { Prefix?: string; Delimiter?: string; EncodingType?: string },
  page: { listing: Listing; size: number },
) {
  const encode = listingEncoder(input.EncodingType);
  const { contents, prefixes, last } = page.listing;
  return {
    Name: bucket.name,
    Prefix: encode(input.Prefix ?? ''),
    MaxKeys: page.size,
    IsTruncated: last !== undefined,
    ...(input.Delimiter && { Delimiter: encode(input.Delimiter) }),
    ...(input.EncodingType && { EncodingType: input.EncodingType }),
    ...(contents.length > 0 && { Contents: contents.map((object) => ({ ...object, Key: encode(object.Key!) })) }),
    ...(prefixes.length > 0 && { CommonPrefixes: prefixes.map(({ Prefix }) => ({ Prefix: encode(Prefix!) })) }),
  };
}

function tokenOf(last: string): string {
  return btoa(encodeURIComponent(last));
}

/** Throws InvalidArgument. */
function readToken(token: string): string {
  try {
    return decodeURIComponent(atob(token));
  } catch {
    throw new AwsError(s3ObjectErrors.invalidContinuationToken, {});
  }
}

export const listObjectHandlers: Handlers<S3Operations> = {
  ListObjectsV2: (input, context) => {
    const bucket = requireBucket(input.Bucket, context, { action: 's3:ListBucket' });
    const size = pageSize(input.MaxKeys);
    const after = input.ContinuationToken ? readToken(input.ContinuationToken) : (input.StartAfter ?? '');
    const listing = listKeys(bucket, { prefix: input.Prefix ?? '', delimiter: input.Delimiter, after, size });
    const owner = ownerOf(context.accountId);
    const view = listingView(bucket, input, { listing, size });
    return {
      ...view,
      ...(input.FetchOwner && view.Contents && { Contents: view.Contents.map((item) => ({ ...item, Owner: owner })) }),
      KeyCount: listing.contents.length + listing.prefixes.length,
      ...(input.StartAfter && { StartAfter: listingEncoder(input.EncodingType)(input.StartAfter) }),
      ...(input.ContinuationToken && { ContinuationToken: input.ContinuationToken }),
      ...(listing.last !== undefined && { NextContinuationToken: tokenOf(listing.last) }),
    };
  },

  ListObjects: (input, context) => {
    const bucket = requireBucket(input.Bucket, context, { action: 's3:ListBucket' });
    const size = pageSize(input.MaxKeys);
    const after = input.Marker ?? '';
    const listing = listKeys(bucket, { prefix: input.Prefix ?? '', delimiter: input.Delimiter, after, size });
    const view = listingView(bucket, input, { listing, size });
    const owner = ownerOf(context.accountId);
    const encode = listingEncoder(input.EncodingType);
    return {
      ...view,
      Marker: encode(after),
      ...(view.Contents && { Contents: view.Contents.map((item) => ({ ...item, Owner: owner })) }),
      ...(listing.last !== undefined && input.Delimiter && { NextMarker: encode(listing.last) }),
    };
  },
};
