import type { DeleteMarkerEntry, ObjectVersion, S3Operations } from '../../../wire/generated/s3.ts';
import type { Handlers } from '../../service.ts';
import type { BucketRecord, DeleteMarkerRecord, ObjectRecord } from './bucket-record.ts';
import { listingEncoder, pageSize } from './list-objects.ts';
import { ownerOf } from './owner.ts';
import { requireBucket } from './require-bucket.ts';
import { allKeys, versionIdOf, versionsOf } from './versions.ts';

interface Entry {
  /** Undefined stands for a prefix that rolls up what lies below it. */
  version?: ObjectRecord | DeleteMarkerRecord;
  name: string;
  isLatest: boolean;
}

/** Versions of all keys in order, with those below the delimiter rolled into prefixes. */
function entriesOf(bucket: BucketRecord, prefix: string, delimiter: string | undefined): Entry[] {
  const entries: Entry[] = [];
  for (const key of allKeys(bucket).sort()) {
    if (!key.startsWith(prefix)) continue;
    const cut = delimiter ? key.indexOf(delimiter, prefix.length) : -1;
    if (cut >= 0) {
      const name = key.slice(0, cut + delimiter!.length);
      if (entries.at(-1)?.name !== name) entries.push({ name, isLatest: false });
      continue;
    }
    for (const [index, version] of versionsOf(bucket, key).entries()) {
      entries.push({ version, name: key, isLatest: index === 0 });
    }
  }
  return entries;
}

/** Where the page after the markers begins. */
function startOf(
  entries: readonly Entry[],
  keyMarker: string | undefined,
  versionIdMarker: string | undefined,
): number {
  if (!keyMarker) return 0;
  const at = entries.findIndex(
    ({ name, version }) => name === keyMarker && version && versionIdOf(version) === versionIdMarker,
  );
  if (at >= 0) return at + 1;
  const next = entries.findIndex(({ name }) => name > keyMarker);
  return next < 0 ? entries.length : next;
}

export const listVersionHandlers: Handlers<S3Operations> = {
  ListObjectVersions: (input, context) => {
    const bucket = requireBucket(input.Bucket, context, { action: 's3:ListBucketVersions' });
    const size = pageSize(input.MaxKeys);
    const encode = listingEncoder(input.EncodingType);
    const entries = entriesOf(bucket, input.Prefix ?? '', input.Delimiter);
    const start = startOf(entries, input.KeyMarker, input.VersionIdMarker);
    const page = entries.slice(start, start + size);
    const isTruncated = entries.length > start + size;
    const last = page.at(-1);
    const owner = ownerOf(context.accountId);
    const versions: ObjectVersion[] = [];
    const markers: DeleteMarkerEntry[] = [];
    for (const { version, name, isLatest } of page) {
      if (!version) continue;
      const { modifiedAtMs } = version;
      const base = { Key: encode(name), VersionId: versionIdOf(version), IsLatest: isLatest };
      const entry = { ...base, LastModified: modifiedAtMs, Owner: owner };
      if ('isDeleteMarker' in version) markers.push(entry);
      else {
        const storageClass = version.headers.StorageClass ?? 'STANDARD';
        versions.push({ ...entry, ETag: version.etag, Size: version.body.length, StorageClass: storageClass });
      }
    }
    const prefixes = page.filter(({ version }) => !version).map(({ name }) => ({ Prefix: encode(name) }));
    return {
      Name: bucket.name,
      Prefix: encode(input.Prefix ?? ''),
      KeyMarker: encode(input.KeyMarker ?? ''),
      VersionIdMarker: input.VersionIdMarker ?? '',
      MaxKeys: size,
      IsTruncated: isTruncated,
      ...(input.Delimiter && { Delimiter: encode(input.Delimiter) }),
      ...(input.EncodingType && { EncodingType: input.EncodingType }),
      ...(isTruncated && last && { NextKeyMarker: encode(last.name) }),
      ...(isTruncated && last?.version && { NextVersionIdMarker: versionIdOf(last.version) }),
      ...(versions.length > 0 && { Versions: versions }),
      ...(markers.length > 0 && { DeleteMarkers: markers }),
      ...(prefixes.length > 0 && { CommonPrefixes: prefixes }),
    };
  },
};
