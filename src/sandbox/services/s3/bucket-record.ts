import type {
  BucketLifecycleConfiguration,
  CORSConfiguration,
  Grant,
  LoggingEnabled,
  NotificationConfiguration,
  OwnershipControls,
  PublicAccessBlockConfiguration,
  ReplicationConfiguration,
  ServerSideEncryptionConfiguration,
  WebsiteConfiguration,
} from '../../../wire/generated/s3.ts';
import { defineSlice, type Scope } from '../../slice.ts';
import type { World } from '../../world.ts';
import type { Checksum, ChecksumAlgorithm } from './checksums.ts';

/** What is stored of an object beside its bytes, and given back as headers. */
export interface ObjectHeaders {
  CacheControl?: string;
  ContentDisposition?: string;
  ContentEncoding?: string;
  ContentLanguage?: string;
  ContentType?: string;
  WebsiteRedirectLocation?: string;
  StorageClass?: string;
  /** Epoch milliseconds. */
  Expires?: number;
}

/** How an object is encrypted, as members of answers. */
export type ObjectEncryption =
  { ServerSideEncryption: string; SSEKMSKeyId?: string } | { SSECustomerAlgorithm: string; SSECustomerKeyMD5: string };

/** Who may do what besides the owner. */
export interface AclRecord {
  /** Canned ACL, when it is not the private one: worlds from before there were grants have it. */
  acl?: string;
  /** All grants, when they are not those of the private ACL. */
  grants?: Grant[];
}

/** What keeps a version from being deleted. */
export interface LockRecord {
  retention?: { mode: 'GOVERNANCE' | 'COMPLIANCE'; untilMs: number };
  hasLegalHold?: true;
}

export interface ObjectRecord extends AclRecord, LockRecord {
  key: string;
  body: Uint8Array;
  /** With quotes, as on the wire. */
  etag: string;
  modifiedAtMs: number;
  headers: ObjectHeaders;
  metadata: Record<string, string>;
  tags: Record<string, string>;
  checksum?: Checksum;
  /** What the object was put together of, when it was uploaded in parts. */
  parts?: { bytes: number; checksum?: Checksum }[];
  /** Set when the bucket has or had versioning. */
  versionId?: string;
  encryption?: ObjectEncryption;
  /** How far its replication is; objects that no rule speaks of have none. */
  replicationStatus?: 'PENDING' | 'COMPLETED' | 'FAILED' | 'REPLICA';
  /** The copy of an archived object that can be read for a while. */
  restored?: { readyAtMs: number; untilMs: number };
}

/** Stands where a key was deleted in a bucket with versioning. */
export interface DeleteMarkerRecord {
  key: string;
  versionId: string;
  modifiedAtMs: number;
  isDeleteMarker: true;
}

export interface PartRecord {
  body: Uint8Array;
  etag: string;
  modifiedAtMs: number;
  checksum?: Checksum;
}

export interface UploadRecord extends AclRecord, LockRecord {
  uploadId: string;
  key: string;
  startedAtMs: number;
  headers: ObjectHeaders;
  metadata: Record<string, string>;
  tags: Record<string, string>;
  checksumAlgorithm?: ChecksumAlgorithm;
  checksumType?: Checksum['type'];
  encryption?: ObjectEncryption;
  parts: Record<string, PartRecord>;
}

export interface BucketRecord extends AclRecord {
  name: string;
  region: string;
  createdAtMs: number;
  /** The current object of each key. */
  objects: Record<string, ObjectRecord>;
  versioning?: 'Enabled' | 'Suspended';
  /** Former versions and delete markers of each key, newest first. A delete marker that comes first is the latest. */
  history?: Record<string, (ObjectRecord | DeleteMarkerRecord)[]>;
  uploads: Record<string, UploadRecord>;
  tags?: Record<string, string>;
  policy?: string;
  publicAccessBlock?: PublicAccessBlockConfiguration;
  ownershipControls?: OwnershipControls;
  website?: WebsiteConfiguration;
  encryption?: ServerSideEncryptionConfiguration;
  cors?: CORSConfiguration;
  lifecycle?: BucketLifecycleConfiguration;
  /** Tells the lifecycle configuration from the bucket's former ones. */
  lifecycleRun?: string;
  logging?: LoggingEnabled;
  notification?: NotificationConfiguration;
  replication?: ReplicationConfiguration;
  /** Set where objects can be locked; `preset` is what new ones are kept by. */
  objectLock?: { preset?: { mode: 'GOVERNANCE' | 'COMPLIANCE'; days: number; years?: number } };
  /** By kind, then by id. */
  configurations?: Partial<Record<ConfigurationKind, Record<string, object>>>;
  acceleration?: 'Enabled' | 'Suspended';
  payer?: 'BucketOwner' | 'Requester';
  /** Whether access may go by tags; noted only. */
  abac?: 'Enabled' | 'Disabled';
}

/** Kinds of configurations of which a bucket has many. */
export type ConfigurationKind = 'Analytics' | 'IntelligentTiering' | 'Inventory' | 'Metrics';

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
