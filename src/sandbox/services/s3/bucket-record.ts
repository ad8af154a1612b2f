import type {
  OwnershipControls,
  PublicAccessBlockConfiguration,
  WebsiteConfiguration,
} from '../../../wire/generated/s3.ts';
import { defineSlice, type Scope } from '../../slice.ts';
import type { World } from '../../world.ts';

/** What is stored of an object beside its bytes, and given back as headers. */
export interface ObjectHeaders {
  CacheControl?: string;
  ContentDisposition?: string;
  ContentEncoding?: string;
  ContentLanguage?: string;
  ContentType?: string;
  WebsiteRedirectLocation?: string;
  StorageClass?: string;
}

export interface ObjectRecord {
  key: string;
  body: Uint8Array;
  /** With quotes, as on the wire. */
  etag: string;
  modifiedAtMs: number;
  headers: ObjectHeaders;
  metadata: Record<string, string>;
  tags: Record<string, string>;
}

export interface UploadRecord {
  uploadId: string;
  key: string;
  startedAtMs: number;
  headers: ObjectHeaders;
  metadata: Record<string, string>;
  tags: Record<string, string>;
  parts: Record<string, { body: Uint8Array; etag: string; modifiedAtMs: number }>;
}

export interface BucketRecord {
  name: string;
  region: string;
  createdAtMs: number;
  objects: Record<string, ObjectRecord>;
  uploads: Record<string, UploadRecord>;
  tags?: Record<string, string>;
  policy?: string;
  publicAccessBlock?: PublicAccessBlockConfiguration;
  ownershipControls?: OwnershipControls;
  website?: WebsiteConfiguration;
}

/** An account's buckets. Names are taken world-wide: see bucketOwners. */
export const s3State = defineSlice<{ buckets: Record<string, BucketRecord> }>({
  service: 's3',
  per: 'account',
  initial: () => ({ buckets: {} }),
});

/** Bucket name → account, over all accounts of the world. */
export function bucketOwners(world: World): Record<string, string> {
  return (world.data.shared['s3.bucketOwners'] ??= {}) as Record<string, string>;
}

/** The bucket of that name, whoever owns it. */
export function findBucket(scope: Scope, name: string): { bucket: BucketRecord; ownerId: string } | undefined {
  const owners = bucketOwners(scope.world);
  if (!Object.hasOwn(owners, name)) return undefined;
  const ownerId = owners[name]!;
  return { bucket: s3State({ ...scope, accountId: ownerId }).buckets[name]!, ownerId };
}
