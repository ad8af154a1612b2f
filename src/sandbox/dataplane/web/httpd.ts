import { formatHttpDate } from '../../../core/iso-time.ts';
import { formatKorean } from '../../../core/korean-template.ts';
import { dataplaneMessages } from '../../../core/messages/dataplane.ts';
import type { HttpRequest, HttpResponse } from '../../../core/http.ts';
import type { RegularFile } from '../files/file-node.ts';
import type { Machine } from '../machines/machine.ts';
import { logAccess } from './access-log.ts';
import { contentTypeOf } from './content-types.ts';
import { readHttpdConfiguration } from './httpd-configuration.ts';
import { findStaticFile } from './static-file.ts';

const serverHeader = 'Apache/2.4.66 (Amazon Linux)';
const reasons: Record<number, [title: string, text: string]> = {
  301: ['Moved Permanently', 'The document has moved <a href="{location}">here</a>.'],
  403: ['Forbidden', "You don't have permission to access this resource."],
  404: ['Not Found', 'The requested URL was not found on this server.'],
  405: ['Method Not Allowed', 'The requested method {method} is not allowed for this URL.'],
};

function errorBody(status: number, values: Record<string, string>): Uint8Array {
  const [title, text] = reasons[status]!;
  const filled = text.replace(/\{(\w+)\}/g, (_whole, name: string) => values[name] ?? '');
  const html = [
    '<!DOCTYPE HTML PUBLIC "-//IETF//DTD HTML 2.0//EN">',
    '<html><head>',
    `<title>${status} ${title}</title>`,
    '</head><body>',
    `<h1>${title}</h1>`,
    `<p>${filled}</p>`,
    '</body></html>',
    '',
  ].join('\n');
  return new TextEncoder().encode(html);
}

function fileHeaders(path: string, file: RegularFile): Record<string, string> {
  const type = contentTypeOf(path);
  const seconds = Math.floor(file.modifiedAtMs / 1000);
  return {
    'last-modified': formatHttpDate(file.modifiedAtMs),
    etag: `"${file.bytes.length.toString(16)}-${(seconds * 1_000_000).toString(16)}"`,
    'accept-ranges': 'bytes',
    ...(type && { 'content-type': /^text\/(html|plain)/.test(type) ? `${type}; charset=UTF-8` : type }),
  };
}

/** PHP is installed, so the file would be run: to send its text instead would be wrong in silence. */
function phpAnswer(path: string): { status: number; headers: Record<string, string>; body: Uint8Array } {
  const { text, remedy } = dataplaneMessages.noPhp;
  const body = new TextEncoder().encode(`${formatKorean(text, { path })} ${remedy}\n`);
  return { status: 501, headers: { 'content-type': 'text/plain; charset=UTF-8' }, body };
}

function respond(
  machine: Machine,
  request: HttpRequest,
): { status: number; headers: Record<string, string>; body: Uint8Array } {
  const html = { 'content-type': 'text/html; charset=iso-8859-1' };
  if (!['GET', 'HEAD', 'POST', 'OPTIONS'].includes(request.method)) {
    return {
      status: 405,
      headers: { ...html, allow: 'GET,POST,OPTIONS,HEAD' },
      body: errorBody(405, { method: request.method }),
    };
  }
  const { documentRoot, directoryIndex } = readHttpdConfiguration(machine.files);
  const found = findStaticFile(machine.files, request, { root: documentRoot, index: directoryIndex, user: 'apache' });
  if (found.kind === 'file' && found.path.endsWith('.php') && 'php-fpm' in machine.record.packages) {
    return phpAnswer(found.path);
  }
  if (found.kind === 'file')
    return { status: 200, headers: fileHeaders(found.path, found.file), body: found.file.bytes };
  if (found.kind === 'redirect') {
    return {
      status: 301,
      headers: { ...html, location: found.location },
      body: errorBody(301, { location: found.location }),
    };
  }
  const noIndexPage = machine.files.find('/usr/share/httpd/noindex/index.html');
  if (found.kind === 'no-index' && request.path === '/' && noIndexPage?.kind === 'file') {
    return { status: 403, headers: fileHeaders('/index.html', noIndexPage), body: noIndexPage.bytes };
  }
  const status = found.kind === 'missing' ? 404 : 403;
  return { status, headers: html, body: errorBody(status, {}) };
}

/** Apache's answer to a request that reached the machine. Writes to its access log. */
export function answerAsHttpd(machine: Machine, request: HttpRequest, clientAddress: string): HttpResponse {
  const { status, headers, body } = respond(machine, request);
  logAccess(machine, '/var/log/httpd/access_log', { request, clientAddress, status, bytes: body.length });
  return {
    status,
    headers: {
      date: formatHttpDate(machine.world.nowMs()),
      server: serverHeader,
      ...headers,
      'content-length': String(body.length),
    },
    body: request.method === 'HEAD' ? new Uint8Array(0) : body,
  };
}
