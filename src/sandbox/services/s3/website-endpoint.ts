import { escapeXml } from '../../../wire/xml/write-xml.ts';
import { AwsError } from '../../../core/errors/aws-error.ts';
import { s3AccessErrors } from '../../../core/errors/s3-access.ts';
import { s3BucketErrors } from '../../../core/errors/s3-buckets.ts';
import { s3ObjectErrors } from '../../../core/errors/s3-objects.ts';
import { s3SettingErrors } from '../../../core/errors/s3-settings.ts';
import { emptyBody, type HttpRequest, type HttpResponse } from '../../../core/http.ts';
import { formatHttpDate } from '../../../core/iso-time.ts';
import { defaultAccountId } from '../../callers.ts';
import { anonymousConditions } from '../../policies/request-conditions.ts';
import type { World } from '../../world.ts';
import { isAllowedToEverybody } from './bucket-policy-rules.ts';
import { findBucket, type BucketRecord, type ObjectRecord } from './bucket-record.ts';
import { currentObject } from './versions.ts';
import { routedRequest } from './website-rules.ts';

const websiteHost = /^(?:(.+)\.)?s3-website[.-]([a-z]{2}(?:-[a-z]+)+-\d)\.amazonaws\.com$/;

/** Whether a host is one of S3's for websites, with or without a bucket before it. */
export const isWebsiteHost = (host: string): boolean => websiteHost.test(host);

/**
 * The bucket whose website a request is for: the one that the host `photos.s3-website.ap-northeast-2.amazonaws.com`
 * names or, when another name leads there (`canonicalName`), the bucket of the same name as the host.
 */
export function websiteBucketOf(host: string, canonicalName: string): string | undefined {
  const own = websiteHost.exec(host);
  if (own) return own[1];
  return isWebsiteHost(canonicalName) ? host : undefined;
}

function errorPage(error: AwsError, details: Record<string, string>, reason: string): HttpResponse {
  const items = Object.entries({ Code: error.code, Message: error.message, ...details });
  const list = items.map(([name, value]) => `<li>${name}: ${escapeXml(value)}</li>\n`).join('');
  const title = `${error.status} ${reason}`;
  const html = `<html>\n<head><title>${title}</title></head>\n<body>\n<h1>${title}</h1>\n<ul>\n${list}</ul>\n<hr/>\n</body>\n</html>\n`;
  const headers = { 'content-type': 'text/html; charset=utf-8', server: 'AmazonS3' };
  return { status: error.status, headers, body: new TextEncoder().encode(html) };
}

function notFound(error: AwsError, details: Record<string, string>): HttpResponse {
  return errorPage(error, details, 'Not Found');
}

function redirect(status: number, location: string): HttpResponse {
  return { status, headers: { location, server: 'AmazonS3' }, body: emptyBody };
}

function serve(object: ObjectRecord, status: number): HttpResponse {
  const { ContentType: contentType, CacheControl: cacheControl } = object.headers;
  const headers = {
    'content-type': contentType ?? 'binary/octet-stream',
    ...(cacheControl && { 'cache-control': cacheControl }),
    etag: object.etag,
    'last-modified': formatHttpDate(object.modifiedAtMs),
    server: 'AmazonS3',
  };
  return { status, headers, body: object.body };
}

function isPublic(bucket: BucketRecord, key: string, request: HttpRequest): boolean {
  const conditionValues = anonymousConditions(request);
  return isAllowedToEverybody(bucket, 's3:GetObject', { key, conditionValues });
}

/** Where a rule sends the request on to, else the error document, else the page that S3 makes up itself. */
function failure(
  bucket: BucketRecord,
  request: HttpRequest,
  { key, error, details = {} }: { key: string; error: AwsError; details?: Record<string, string> },
): HttpResponse {
  const routed = bucket.website && routedRequest(bucket.website, request, { key, errorStatus: error.status });
  if (routed) return redirect(routed.status, routed.location);
  const errorKey = bucket.website?.ErrorDocument?.Key;
  const document = errorKey === undefined ? undefined : currentObject(bucket, errorKey);
  if (document && isPublic(bucket, document.key, request)) return serve(document, error.status);
  return error.status === 403 ? errorPage(error, details, 'Forbidden') : notFound(error, details);
}

function keyOf(path: string): string {
  try {
    return decodeURIComponent(path.slice(1));
  } catch {
    return path.slice(1);
  }
}

function answer(bucket: BucketRecord, request: HttpRequest): HttpResponse {
  const { website } = bucket;
  if (!website) {
    return notFound(new AwsError(s3SettingErrors.noWebsiteConfiguration, {}), { BucketName: bucket.name });
  }
  const whole = website.RedirectAllRequestsTo;
  if (whole) return redirect(301, `${whole.Protocol ?? request.scheme}://${whole.HostName}${request.path}`);
  const suffix = website.IndexDocument?.Suffix ?? 'index.html';
  const path = keyOf(request.path);
  const routed = routedRequest(website, request, { key: path });
  if (routed) return redirect(routed.status, routed.location);
  const key = path === '' || path.endsWith('/') ? `${path}${suffix}` : path;
  if (!isPublic(bucket, key, request)) {
    return failure(bucket, request, { key, error: new AwsError(s3AccessErrors.accessDenied, {}) });
  }
  const object = currentObject(bucket, key);
  if (object) {
    const target = object.headers.WebsiteRedirectLocation;
    return target === undefined ? serve(object, 200) : redirect(301, target);
  }
  if (currentObject(bucket, `${key}/${suffix}`)) return redirect(302, `${request.path}/`);
  return failure(bucket, request, { key, error: new AwsError(s3ObjectErrors.noSuchKey, {}), details: { Key: key } });
}

/** What the website endpoint of S3 answers: everybody may read what the bucket's policy opens to them. */
export function answerWebsite(world: World, bucketName: string, request: HttpRequest): HttpResponse {
  const found = findBucket({ world, accountId: defaultAccountId, region: '' }, bucketName);
  const response = found
    ? answer(found.bucket, request)
    : notFound(new AwsError(s3BucketErrors.noSuchBucket, {}), { BucketName: bucketName });
  const headers = { ...response.headers, 'content-length': String(response.body.length) };
  return { ...response, headers, body: request.method === 'HEAD' ? emptyBody : response.body };
}
