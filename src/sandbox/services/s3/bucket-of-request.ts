import type { HttpRequest } from '../../../core/http.ts';
import { bucketOfHost } from '../../../wire/detection/aws-host.ts';
import { defaultAccountId } from '../../callers.ts';
import type { World } from '../../world.ts';
import { findBucket, type BucketRecord } from './bucket-record.ts';

/** Name of the bucket that a request is for, and the rest of its path, still percent-encoded. */
export function bucketNameAndPath(request: HttpRequest): { name: string; path: string } {
  const ofHost = bucketOfHost(request.host);
  if (ofHost !== undefined) return { name: ofHost, path: request.path.slice(1) };
  const [, name = '', path = ''] = /^\/([^/]*)\/?(.*)$/s.exec(request.path) ?? [];
  return { name, path };
}

/** The bucket that a request is for, whoever owns it; the key is still percent-encoded. */
export function findBucketOfRequest(
  request: HttpRequest,
  world: World,
): { bucket: BucketRecord; key: string } | undefined {
  const { name, path } = bucketNameAndPath(request);
  const found = findBucket({ world, accountId: defaultAccountId, region: '' }, name);
  return found && { bucket: found.bucket, key: path };
}
