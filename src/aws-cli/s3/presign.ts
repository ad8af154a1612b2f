import { endpointText } from '../call/endpoint.ts';
import { presignedQuery } from '../call/sign.ts';
import { configurationError } from '../cli-error.ts';
import { checkedInput, type S3Client } from './s3-client.ts';
import { parseS3Path } from './s3-uri.ts';

/** Names that may stand before S3's host. */
const hostSafeBucket = /^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/;
const ownHost = /^s3\.[a-z0-9-]+\.amazonaws\.com$/;

/** `aws s3 presign`: a URL with which anybody may GET the object until it expires. Throws CLI errors. */
export function presignedUrl({ connection }: S3Client, target: string, expiresInSeconds: number): string {
  const { credentials, endpoint, host } = connection;
  if (!credentials) {
    throw configurationError('Unable to locate credentials. You can configure credentials by running "aws configure".');
  }
  const { bucket, key } = parseS3Path(target);
  checkedInput('GetObject', { Bucket: bucket, Key: key });
  const isInHost = ownHost.test(endpoint.host) && hostSafeBucket.test(bucket);
  const place = isInHost ? { ...endpoint, host: `${bucket}.${endpoint.host}` } : endpoint;
  const path = `${isInHost ? '' : `/${bucket}`}/${encodePath(key)}`;
  const scope = { region: endpoint.signingRegion, service: 's3', nowMs: host.nowMs() };
  const request = { host: place.host, path: place.basePath + path };
  return endpointText(place, path, presignedQuery(request, credentials, scope, expiresInSeconds));
}

function encodePath(key: string): string {
  return encodeURIComponent(key)
    .replaceAll('%2F', '/')
    .replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
