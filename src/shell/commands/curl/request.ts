import type { HttpRequest } from '../../../core/http.ts';
import type { CommandContext } from '../../kernel.ts';
import { joinBytes } from '../../io/byte-streams.ts';
import { pathOf } from '../support.ts';
import type { CurlOptions, DataPart } from './options.ts';

const encoder = new TextEncoder();

/** The URL that curl reads in a word: http:// is added, and a host alone gets the path '/'. */
export function readUrl(word: string): URL | undefined {
  const text = /^[a-z][a-z0-9+.-]*:\/\//i.test(word) ? word : `http://${word}`;
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  return url.hostname === '' ? undefined : url;
}

/** Base64 of UTF-8 text, for `-u`. */
function basicCredentials(user: string): string {
  return btoa(String.fromCharCode(...encoder.encode(user)));
}

async function dataBytes(context: CommandContext, part: DataPart): Promise<Uint8Array> {
  const { text, kind } = part;
  if (kind === 'urlencode') {
    const match = /^([^=@]*)=?(.*)$/s.exec(text)!;
    const hasName = text.includes('=');
    const value = encodeURIComponent(hasName ? match[2]! : text);
    return encoder.encode(hasName && match[1] ? `${match[1]}=${value}` : value);
  }
  if (kind === 'raw' || !text.startsWith('@')) return encoder.encode(text);
  const path = text.slice(1);
  const bytes =
    path === '-' ? await context.stdin.readAll() : await context.kernel.files.readFileBuffer(pathOf(context, path));
  return kind === 'binary' ? bytes : bytes.filter((byte) => byte !== 10 && byte !== 13 && byte !== 0);
}

/** Joins the data of all -d options with '&', as curl does. */
export async function requestBody(context: CommandContext, options: CurlOptions): Promise<Uint8Array | undefined> {
  if (options.uploadFile !== undefined) {
    return options.uploadFile === '-'
      ? context.stdin.readAll()
      : context.kernel.files.readFileBuffer(pathOf(context, options.uploadFile));
  }
  if (options.data.length === 0) return undefined;
  const parts: Uint8Array[] = [];
  for (const part of options.data) {
    if (parts.length > 0) parts.push(encoder.encode('&'));
    parts.push(await dataBytes(context, part));
  }
  return joinBytes(parts);
}

export interface PreparedRequest {
  request: HttpRequest;
  /** Header names as they are sent, for -v. */
  sentHeaders: [string, string][];
}

/** The request to one URL with the options' headers; `body` was read before. */
export function prepareRequest(
  url: URL,
  options: CurlOptions,
  method: string,
  body: Uint8Array | undefined,
): PreparedRequest {
  const query = options.isGet && body ? [url.search.slice(1), new TextDecoder().decode(body)] : [url.search.slice(1)];
  const sent: [string, string][] = [['Host', url.host]];
  if (options.user !== undefined) sent.push(['Authorization', `Basic ${basicCredentials(options.user)}`]);
  sent.push(['User-Agent', options.userAgent], ['Accept', '*/*']);
  if (options.referer) sent.push(['Referer', options.referer]);
  if (options.cookie) sent.push(['Cookie', options.cookie]);
  for (const [name, value] of options.headers) {
    const known = sent.findIndex(([other]) => other.toLowerCase() === name.toLowerCase());
    if (known >= 0) sent.splice(known, 1);
    if (value !== '') sent.push([name, value]);
  }
  const carriesBody = body !== undefined && !options.isGet;
  if (carriesBody) {
    sent.push(['Content-Length', String(body.length)]);
    const hasType = sent.some(([name]) => name.toLowerCase() === 'content-type');
    if (!hasType && options.uploadFile === undefined) sent.push(['Content-Type', 'application/x-www-form-urlencoded']);
  }
  const headers: Record<string, string> = {};
  for (const [name, value] of sent) headers[name.toLowerCase()] = value;
  return {
    sentHeaders: sent,
    request: {
      method,
      scheme: url.protocol === 'https:' ? 'https' : 'http',
      host: addressFor(url, options),
      path: url.pathname,
      query: query.filter((part) => part !== '').join('&'),
      headers,
      body: carriesBody ? body : new Uint8Array(0),
    },
  };
}

/** Where the connection goes: `--resolve` replaces the name's address; the Host header keeps the name. */
function addressFor(url: URL, options: CurlOptions): string {
  const port = url.port || (url.protocol === 'https:' ? '443' : '80');
  const replaced = options.resolves.find((one) => one.host === url.hostname && one.port === port);
  if (!replaced) return url.host;
  return url.port ? `${replaced.address}:${url.port}` : replaced.address;
}
