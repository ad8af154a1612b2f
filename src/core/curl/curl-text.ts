import { reasonPhrases } from '../http-status.ts';
import type { HttpResponse } from '../http.ts';
import type { PreparedRequest } from './curl-request.ts';

/** `content-type` as servers write it: Content-Type. */
function headerName(name: string): string {
  return name === 'etag' ? 'ETag' : name.replace(/(^|-)[a-z]/g, (letters) => letters.toUpperCase());
}

/** Status line and headers of an answer, as `-i` prints them. */
export function headerText({ status, headers }: HttpResponse): string {
  const lines = Object.entries(headers).map(([name, value]) => `${headerName(name)}: ${value}\r\n`);
  return `HTTP/1.1 ${status} ${reasonPhrases[status] ?? ''}\r\n${lines.join('')}\r\n`;
}

/** What `-v` prints of one request and its answer. `connectedTo` is the address; `hostname` the name it was asked by. */
export function verboseText(
  { request, sentHeaders }: PreparedRequest,
  response: HttpResponse,
  { hostname, connectedTo, port }: { hostname: string; connectedTo: string; port: string },
): string {
  const target = request.query === '' ? request.path : `${request.path}?${request.query}`;
  const received = headerText(response).trimEnd().split('\r\n');
  return [
    `*   Trying ${connectedTo}:${port}...`,
    `* Connected to ${hostname} (${connectedTo}) port ${port}`,
    `> ${request.method} ${target} HTTP/1.1`,
    ...sentHeaders.map(([name, value]) => `> ${name}: ${value}`),
    '> ',
    ...received.map((line) => `< ${line}`),
    '< ',
    '',
  ].join('\n');
}
