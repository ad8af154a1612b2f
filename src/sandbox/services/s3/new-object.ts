import { md5 } from '@noble/hashes/legacy.js';
import { AwsError } from '../../../core/errors/aws-error.ts';
import { s3RequestErrors } from '../../../core/errors/s3-requests.ts';
import { s3UploadErrors } from '../../../core/errors/s3-uploads.ts';
import { encodeBase64 } from '../../../core/base64.ts';
import { hexOf } from '../../../core/bytes.ts';
import type { ObjectHeaders } from './bucket-record.ts';

const maxKeyBytes = 1024;
const maxMetadataLength = 2048;
/** The sandbox keeps objects in memory and in snapshots. */
const maxObjectBytes = 64 * 1024 * 1024;

/** MD5 of bytes as hexadecimal text. */
export function md5Hex(bytes: Uint8Array): string {
  return hexOf(md5(bytes));
}

/** Throws BadDigest when the client's Content-MD5 says otherwise. */
export function checkMd5(bytes: Uint8Array, contentMd5: string | undefined): void {
  if (contentMd5 !== undefined && contentMd5 !== encodeBase64(md5(bytes))) {
    throw new AwsError(s3UploadErrors.badDigest, {});
  }
}

/** Throws KeyTooLongError, MetadataTooLarge, EntityTooLarge. */
export function checkUpload(upload: { key: string; bytes: number; metadata: Record<string, string> }): void {
  if (new TextEncoder().encode(upload.key).length > maxKeyBytes) throw new AwsError(s3UploadErrors.keyTooLong, {});
  if (upload.bytes > maxObjectBytes) throw new AwsError(s3UploadErrors.entityTooLarge, {});
  const metadataLength = Object.entries(upload.metadata).reduce(
    (sum, [key, value]) => sum + key.length + value.length,
    0,
  );
  if (metadataLength > maxMetadataLength) throw new AwsError(s3UploadErrors.metadataTooLarge, {});
}

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
const headerNames = [
  'CacheControl',
  'ContentDisposition',
  'ContentEncoding',
  'ContentLanguage',
  'ContentType',
  'WebsiteRedirectLocation',
  'StorageClass',
  'Expires',
] as const;

/** The headers of a request that are stored with the object. Throws InvalidStorageClass. */
export function storedHeaders(input: ObjectHeaders): ObjectHeaders {
  const { StorageClass: storageClass } = input;
  if (storageClass !== undefined && !storageClasses.includes(storageClass)) {
    throw new AwsError(s3RequestErrors.invalidStorageClass, {}, { StorageClassRequested: storageClass });
  }
  return Object.fromEntries(headerNames.filter((name) => input[name] !== undefined).map((name) => [name, input[name]]));
}
