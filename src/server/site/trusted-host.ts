import { isIP } from 'node:net';

function hostnameOf(host: string): string {
  return host
    .replace(/:\d+$/, '')
    .replace(/^\[|\]$/g, '')
    .toLowerCase();
}

/**
 * Whether a request may be answered: its Host must be an address or localhost, never a name that somebody else's DNS
 * could point here (DNS rebinding), and its Origin, if any, must be this very server.
 */
export function isTrusted(headers: { host: string | undefined; origin: string | undefined }): boolean {
  const { host, origin } = headers;
  if (host === undefined) return false;
  const hostname = hostnameOf(host);
  if (hostname !== 'localhost' && isIP(hostname) === 0) return false;
  return origin === undefined || origin === `http://${host}`;
}
