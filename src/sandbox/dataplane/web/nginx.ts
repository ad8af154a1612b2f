import { formatHttpDate } from '../../../core/iso-time.ts';
import type { HttpRequest, HttpResponse } from '../../../core/http.ts';
import type { Machine } from '../machines/machine.ts';
import { logAccess } from './access-log.ts';
import { contentTypeOf } from './content-types.ts';
import { readNginxServers } from './nginx-configuration.ts';
import { findStaticFile } from './static-file.ts';

const serverHeader = 'nginx/1.28.0';
const titles: Record<number, string> = {
  301: 'Moved Permanently',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Not Allowed',
};

function errorAnswer(status: number, headers: Record<string, string> = {}) {
  const title = `${status} ${titles[status]}`;
  const html = `<html>\r\n<head><title>${title}</title></head>\r\n<body>\r\n<center><h1>${title}</h1></center>\r\n<hr><center>${serverHeader}</center>\r\n</body>\r\n</html>\r\n`;
  return { status, headers: { 'content-type': 'text/html', ...headers }, body: new TextEncoder().encode(html) };
}

function respond(machine: Machine, request: HttpRequest, port: number) {
  if (!['GET', 'HEAD'].includes(request.method)) return errorAnswer(405);
  const server = readNginxServers(machine.files).find((candidate) => candidate.ports.includes(port));
  const { root, index } = server ?? { root: '/usr/share/nginx/html', index: ['index.html'] };
  const found = findStaticFile(machine.files, request, { root, index, user: 'nginx' });
  if (found.kind === 'redirect') return errorAnswer(301, { location: found.location });
  if (found.kind !== 'file') return errorAnswer(found.kind === 'missing' ? 404 : 403);
  const seconds = Math.floor(found.file.modifiedAtMs / 1000);
  const headers = {
    'content-type': contentTypeOf(found.path) ?? 'application/octet-stream',
    'last-modified': formatHttpDate(found.file.modifiedAtMs),
    etag: `"${seconds.toString(16)}-${found.file.bytes.length.toString(16)}"`,
    'accept-ranges': 'bytes',
  };
  return { status: 200, headers, body: found.file.bytes };
}

/** nginx's answer to a request that reached the machine on `port`. Writes to its access log. */
export function answerAsNginx(
  machine: Machine,
  request: HttpRequest,
  clientAddress: string,
  port: number,
): HttpResponse {
  const { status, headers, body } = respond(machine, request, port);
  logAccess(machine, '/var/log/nginx/access.log', { request, clientAddress, status, bytes: body.length });
  return {
    status,
    headers: {
      server: serverHeader,
      date: formatHttpDate(machine.world.nowMs()),
      ...headers,
      'content-length': String(body.length),
    },
    body: request.method === 'HEAD' ? new Uint8Array(0) : body,
  };
}
