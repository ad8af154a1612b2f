import type { HttpResponse } from '../../../core/http.ts';

/** Sites of the internet that the world has: each answers from the address its client has. */
const sites: Record<string, (clientAddress: string) => string> = {
  'checkip.amazonaws.com': (clientAddress) => `${clientAddress}\n`,
};

/** The answer of a site outside AWS, or undefined when the world has no such site. */
export function answerInternetSite(host: string, clientAddress: string): HttpResponse | undefined {
  const site = Object.hasOwn(sites, host) ? sites[host] : undefined;
  if (!site) return undefined;
  const body = new TextEncoder().encode(site(clientAddress));
  return { status: 200, headers: { 'content-type': 'text/plain', 'content-length': String(body.length) }, body };
}
