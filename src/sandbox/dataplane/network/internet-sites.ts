import type { HttpRequest, HttpResponse } from '../../../core/http.ts';
import { answerWebsite, websiteBucketOf } from '../../services/s3/website-endpoint.ts';
import type { World } from '../../world.ts';
import { resolveAliases } from './names.ts';

/** Address that sites outside AWS and websites of buckets have: from the block for documentation. */
export const siteAddress = '198.51.100.10';

/** Whether a host is a site of the internet that the world has. */
export const isInternetSite = (host: string): boolean => Object.hasOwn(sites, host);

/** Sites of the internet that the world has: each answers from the address its client has. */
const sites: Record<string, (clientAddress: string) => string> = {
  'checkip.amazonaws.com': (clientAddress) => `${clientAddress}\n`,
};

function textResponse(text: string): HttpResponse {
  const body = new TextEncoder().encode(text);
  return { status: 200, headers: { 'content-type': 'text/plain', 'content-length': String(body.length) }, body };
}

/** The answer of a site that is no machine of the world: one outside AWS or a bucket's website; undefined for others. */
export function answerInternetSite(
  world: World,
  request: HttpRequest,
  client: { host: string; address: string },
): HttpResponse | undefined {
  const host = client.host.toLowerCase();
  if (isInternetSite(host)) return textResponse(sites[host]!(client.address));
  const bucketName = websiteBucketOf(host, resolveAliases(world, host).canonicalName);
  return bucketName === undefined ? undefined : answerWebsite(world, bucketName, request);
}
