import type { HttpRequest, HttpResponse } from '../http.ts';

/** A finished request with its answer. */
export interface Transfer {
  url: URL;
  request: HttpRequest;
  response: HttpResponse;
  redirects: number;
  remoteAddress: string;
}

/** Status line and headers of an answer, as `-i` prints them. */
export function headerText(response: HttpResponse): string {
  const lines = Object.entries(response.headers).map(([name, value]) => `${titleCase(name)}: ${value}`);
  return (
    `HTTP/1.1 ${response.status} ${reasonPhrases[response.status] ?? ''}`.trimEnd() +
    `\r\n${lines.join('\r\n')}\r\n\r\n`
  );
}

function titleCase(name: string): string {
  return name === 'etag' ? 'ETag' : name.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase());
}

const reasonPhrases: Record<number, string> = {
  200: 'OK',
  204: 'No Content',
  301: 'Moved Permanently',
  302: 'Found',
  304: 'Not Modified',
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
};

/** What `--write-out FORMAT` prints. */
export function writeOutText(format: string, done: Transfer): string {
  const values: Record<string, string> = {
    http_code: String(done.response.status),
    response_code: String(done.response.status),
    content_type: done.response.headers['content-type'] ?? '',
    size_download: String(done.response.body.length),
    url_effective: done.url.href,
    remote_ip: done.remoteAddress,
    num_redirects: String(done.redirects),
    redirect_url: done.response.headers.location ?? '',
    time_total: '0.004512',
    time_connect: '0.001873',
    time_starttransfer: '0.004401',
    method: done.request.method,
  };
  const escapes: Record<string, string> = { n: '\n', t: '\t', r: '\r', '\\': '\\' };
  return format
    .replace(/%\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
    .replace(/\\([ntr\\])/g, (_whole, letter: string) => escapes[letter]!)
    .replace(/%%/g, '%');
}

/** What `-v` prints. */
export function verboseText(done: Transfer): string {
  const { request, response, remoteAddress, url } = done;
  const port = url.port || (url.protocol === 'https:' ? '443' : '80');
  const target = request.query === '' ? request.path : `${request.path}?${request.query}`;
  const sent = Object.entries(request.headers).map(([name, value]) => `> ${titleCase(name)}: ${value}`);
  const received = headerText(response)
    .trimEnd()
    .split('\r\n')
    .map((line) => `< ${line}`);
  return [
    `*   Trying ${remoteAddress}:${port}...`,
    `* Connected to ${url.hostname} (${remoteAddress}) port ${port}`,
    `> ${request.method} ${target} HTTP/1.1`,
    ...sent,
    '>',
    ...received,
    '<',
    '',
  ].join('\n');
}
