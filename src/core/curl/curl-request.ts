import { encodeBase64 } from '../base64.ts';
import type { HttpRequest } from '../http.ts';
import type { CurlOptions } from './curl-options.ts';

/** Version that curl reports; the one of Amazon Linux 2023. */
export const curlVersion = '8.11.1';

/** An error with curl's own number and text. */
export class CurlFailure extends Error {
  readonly exitCode: number;

  constructor(exitCode: number, message: string) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** The body that --data options ask for. `readFile` rejects when there is no such file. */
export async function requestBody(
  options: CurlOptions,
  readFile: (path: string) => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for (const [i, { kind, value }] of options.data.entries()) {
    if (i > 0) parts.push(new TextEncoder().encode('&'));
    if (kind === 'text') parts.push(new TextEncoder().encode(value));
    else {
      const bytes = await readFile(value).catch(() => {
        throw new CurlFailure(26, `Failed to open ${value}`);
      });
      parts.push(kind === 'raw-file' ? bytes : bytes.filter((byte) => byte !== 10 && byte !== 13));
    }
  }
  const body = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    body.set(part, offset);
    offset += part.length;
  }
  return body;
}

/** A URL as curl takes it: without a scheme it is http. */
export function parseUrl(text: string): URL {
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`;
  const url = URL.canParse(withScheme) ? new URL(withScheme) : undefined;
  if (!url) throw new CurlFailure(3, 'URL rejected: Malformed input to a URL function');
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new CurlFailure(1, `Protocol "${url.protocol.slice(0, -1)}" not supported`);
  }
  return url;
}

export function buildRequest(url: URL, options: CurlOptions, body: Uint8Array): HttpRequest {
  const headers: Record<string, string> = { host: url.host, 'user-agent': `curl/${curlVersion}`, accept: '*/*' };
  const hasBody = body.length > 0 && !options.isDataInQuery;
  if (hasBody) {
    headers['content-length'] = String(body.length);
    headers['content-type'] = 'application/x-www-form-urlencoded';
  }
  if (options.userPassword !== undefined) {
    headers.authorization = `Basic ${encodeBase64(new TextEncoder().encode(options.userPassword))}`;
  }
  for (const header of options.headers) {
    const colon = header.indexOf(':');
    if (colon < 0) continue;
    const value = header.slice(colon + 1).trim();
    const name = header.slice(0, colon).trim().toLowerCase();
    if (value === '') delete headers[name];
    else headers[name] = value;
  }
  const query = [url.search.slice(1), options.isDataInQuery ? new TextDecoder().decode(body) : '']
    .filter((part) => part !== '')
    .join('&');
  return {
    method: options.method ?? (options.isHead ? 'HEAD' : hasBody ? 'POST' : 'GET'),
    scheme: url.protocol === 'https:' ? 'https' : 'http',
    host: url.host,
    path: url.pathname,
    query,
    headers,
    body: hasBody ? body : new Uint8Array(0),
  };
}
