import { encodeBase64 } from '../base64.ts';
import { joinBytes } from '../bytes.ts';
import type { HttpRequest } from '../http.ts';
import { CurlFailure, type CurlHost } from './curl-host.ts';
import { formBody, formContentType } from './form-data.ts';
import type { CurlOptions, DataPart } from './curl-options.ts';

const encoder = new TextEncoder();

/** A URL as curl takes it: without a scheme it is http. Throws CurlFailure. */
export function parseUrl(text: string): URL {
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`;
  const url = URL.canParse(withScheme) ? new URL(withScheme) : undefined;
  if (!url?.hostname) throw new CurlFailure(3, 'URL rejected: Malformed input to a URL function');
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new CurlFailure(1, `Protocol "${url.protocol.slice(0, -1)}" not supported`);
  }
  return url;
}

/** The port that a URL names or its scheme stands for. */
export function portOf(url: URL): string {
  return url.port || (url.protocol === 'https:' ? '443' : '80');
}

async function readOrFail(host: CurlHost, path: string): Promise<Uint8Array> {
  const bytes = await host.readFile(path);
  if (!bytes) throw new CurlFailure(26, `Failed to open ${path}`);
  return bytes;
}

function urlEncoded(text: string): string {
  const [, name, value] = /^(?:([^=]*)=)?(.*)$/s.exec(text)!;
  const encoded = encodeURIComponent(value!);
  return name ? `${name}=${encoded}` : encoded;
}

async function dataBytes({ kind, text }: DataPart, host: CurlHost): Promise<Uint8Array> {
  if (kind === 'urlencode') return encoder.encode(urlEncoded(text));
  if (kind === 'raw' || !text.startsWith('@')) return encoder.encode(text);
  const bytes = await readOrFail(host, text.slice(1));
  return kind === 'binary' ? bytes : bytes.filter((byte) => byte !== 10 && byte !== 13 && byte !== 0);
}

/** The uploaded file, or the data of all options joined with '&'; undefined when there is neither. */
export async function requestBody(options: CurlOptions, host: CurlHost): Promise<Uint8Array | undefined> {
  if (options.uploadFile !== undefined) return readOrFail(host, options.uploadFile);
  if (options.form.length > 0) return formBody(options.form, host);
  if (options.data.length === 0) return undefined;
  const parts: Uint8Array[] = [];
  for (const part of options.data) {
    if (parts.length > 0) parts.push(encoder.encode('&'));
    parts.push(await dataBytes(part, host));
  }
  return joinBytes(parts);
}

/** The method of the first request: what -X says, or what the other options come to. */
export function methodOf(options: CurlOptions): string {
  if (options.method !== undefined) return options.method;
  if (options.isHead) return 'HEAD';
  if (options.uploadFile !== undefined) return 'PUT';
  if (options.form.length > 0) return 'POST';
  return options.data.length > 0 && !options.isDataInQuery ? 'POST' : 'GET';
}

export interface PreparedRequest {
  request: HttpRequest;
  /** Headers with their names as they are sent, for -v. */
  sentHeaders: [name: string, value: string][];
}

/** The request to one URL with the options' headers; `body` was read before. */
export function prepareRequest(
  url: URL,
  options: CurlOptions,
  method: string,
  body: Uint8Array | undefined,
): PreparedRequest {
  const carriesBody = body !== undefined && !options.isDataInQuery;
  const sentHeaders = headersFor(url, options, carriesBody ? body : undefined);
  const dataQuery = options.isDataInQuery && body ? new TextDecoder().decode(body) : '';
  return {
    sentHeaders,
    request: {
      method,
      scheme: url.protocol === 'https:' ? 'https' : 'http',
      host: addressFor(url, options),
      path: url.pathname,
      query: [url.search.slice(1), dataQuery].filter((part) => part !== '').join('&'),
      headers: Object.fromEntries(sentHeaders.map(([name, value]) => [name.toLowerCase(), value])),
      body: carriesBody ? body : new Uint8Array(0),
    },
  };
}

function headersFor(url: URL, options: CurlOptions, body: Uint8Array | undefined): [string, string][] {
  const sent: [string, string][] = [['Host', url.host]];
  const indexOf = (name: string) => sent.findIndex(([other]) => other.toLowerCase() === name.toLowerCase());
  if (options.userPassword !== undefined) {
    sent.push(['Authorization', `Basic ${encodeBase64(encoder.encode(options.userPassword))}`]);
  }
  sent.push(['User-Agent', options.userAgent], ['Accept', '*/*']);
  if (options.referer) sent.push(['Referer', options.referer]);
  if (options.cookie) sent.push(['Cookie', options.cookie]);
  for (const [name, value] of options.headers) {
    const known = indexOf(name);
    if (known >= 0) sent.splice(known, 1);
    if (value !== '') sent.push([name, value]);
  }
  if (body) {
    sent.push(['Content-Length', String(body.length)]);
    if (indexOf('content-type') < 0 && options.uploadFile === undefined) {
      sent.push(['Content-Type', options.form.length > 0 ? formContentType : 'application/x-www-form-urlencoded']);
    }
  }
  return sent;
}

/** Where the connection goes: `--resolve` replaces the name's address; the Host header keeps the name. */
function addressFor(url: URL, options: CurlOptions): string {
  const replaced = options.resolves.find((one) => one.host === url.hostname && one.port === portOf(url));
  if (!replaced) return url.host;
  return url.port ? `${replaced.address}:${url.port}` : replaced.address;
}
