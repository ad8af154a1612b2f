import { decodeBase64 } from '../../../core/base64.ts';
import { formatHttpDate } from '../../../core/iso-time.ts';
import type { HttpRequest, HttpResponse } from '../../../core/http.ts';
import type { Machine } from '../machines/machine.ts';
import { identityDocument, metadataTree, type MetadataNode } from './metadata-tree.ts';
import { isTokenGood, newToken } from './token.ts';

export const imdsAddress = '169.254.169.254';

const ttlHeader = 'x-aws-ec2-metadata-token-ttl-seconds';
const tokenHeader = 'x-aws-ec2-metadata-token';
const titles: Record<number, string> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
};
const versions = ['1.0', '2011-01-01', '2016-09-02', '2019-10-01', '2021-07-15', '2024-04-11', 'latest'];

function answer(
  machine: Machine,
  status: number,
  body: Uint8Array,
  headers: Record<string, string> = {},
): HttpResponse {
  const base = {
    'content-type': 'text/plain',
    server: 'EC2ws',
    date: formatHttpDate(machine.world.nowMs()),
    connection: 'close',
  };
  return { status, headers: { ...base, ...headers, 'content-length': String(body.length) }, body };
}

function textAnswer(machine: Machine, text: string, headers: Record<string, string> = {}): HttpResponse {
  return answer(machine, 200, new TextEncoder().encode(text), headers);
}

function errorAnswer(machine: Machine, status: number, headers: Record<string, string> = {}): HttpResponse {
  const title = `${status} - ${titles[status]}`;
  const html = [
    '<?xml version="1.0" encoding="iso-8859-1"?>',
    '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN"',
    '\t"http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">',
    '<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="en" lang="en">',
    ' <head>',
    `  <title>${title}</title>`,
    ' </head>',
    ' <body>',
    `  <h1>${title}</h1>`,
    ' </body>',
    '</html>',
    '',
  ].join('\n');
  return answer(machine, status, new TextEncoder().encode(html), { 'content-type': 'text/html', ...headers });
}

function tokenAnswer(machine: Machine, request: HttpRequest): HttpResponse {
  if (request.method !== 'PUT') return errorAnswer(machine, 405, { allow: 'OPTIONS, PUT' });
  if (request.headers['x-forwarded-for'] !== undefined) return errorAnswer(machine, 403);
  const ttl = request.headers[ttlHeader];
  const token = ttl === undefined ? undefined : newToken(machine, Number(ttl));
  return token === undefined ? errorAnswer(machine, 400) : textAnswer(machine, token, { [ttlHeader]: ttl! });
}

/** What a directory lists: names, those of directories with a slash. */
function listing(node: { [name: string]: MetadataNode }): string {
  return Object.entries(node)
    .map(([name, child]) => (typeof child === 'string' ? name : `${name}/`))
    .sort()
    .join('\n');
}

function find(tree: MetadataNode, segments: string[]): string | undefined {
  let node: MetadataNode | undefined = tree;
  for (const segment of segments) {
    if (typeof node !== 'object') return undefined;
    node = Object.hasOwn(node, segment) ? node[segment] : undefined;
  }
  return typeof node === 'object' ? listing(node) : node;
}

function documentAt(machine: Machine, path: string): string | Uint8Array | undefined {
  const [version, ...segments] = path.split('/').filter(Boolean);
  if (version === undefined) return versions.join('\n');
  if (!versions.includes(version)) return undefined;
  const [top, ...rest] = segments;
  const userData = machine.instance.userData;
  if (top === undefined) return ['dynamic', 'meta-data', ...(userData ? ['user-data'] : [])].join('\n');
  if (top === 'user-data' && rest.length === 0 && userData) return decodeBase64(userData) ?? userData;
  if (top === 'meta-data') return find(metadataTree(machine), rest);
  if (top === 'dynamic') return find({ 'instance-identity': { document: identityDocument(machine) } }, rest);
  return undefined;
}

/** The instance metadata service's answer to a request from inside the machine. */
export function answerImds(machine: Machine, request: HttpRequest): HttpResponse {
  const { httpEndpoint, httpTokens } = machine.instance.metadataOptions;
  if (httpEndpoint === 'disabled') return errorAnswer(machine, 403);
  if (request.path.replace(/\/$/, '') === '/latest/api/token') return tokenAnswer(machine, request);
  if (!['GET', 'HEAD'].includes(request.method)) return errorAnswer(machine, 405, { allow: 'OPTIONS, GET, HEAD' });
  const token = request.headers[tokenHeader];
  const isAllowed = token === undefined ? httpTokens === 'optional' : isTokenGood(machine, token);
  if (!isAllowed) return errorAnswer(machine, 401);
  const found = documentAt(machine, request.path);
  if (found === undefined) return errorAnswer(machine, 404);
  const isBytes = typeof found !== 'string';
  const response = isBytes
    ? answer(machine, 200, found, { 'content-type': 'application/octet-stream' })
    : textAnswer(machine, found);
  return request.method === 'HEAD' ? { ...response, body: new Uint8Array(0) } : response;
}
