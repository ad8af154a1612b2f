import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { formatIsoTime } from '../../core/iso-time.ts';
import type { HttpRequest } from '../../core/http.ts';
import type { Credentials } from '../credentials/credentials.ts';

export interface SigningScope {
  region: string;
  /** Name of the service in the scope, e.g. 'ec2'. */
  service: string;
  nowMs: number;
}

/** Adds the headers of Signature Version 4 to a request. */
export function signRequest(request: HttpRequest, credentials: Credentials, scope: SigningScope): HttpRequest {
  const time = formatIsoTime(scope.nowMs, 'never').replace(/[-:]/g, '');
  const date = time.slice(0, 8);
  const bodyHash = bytesToHex(sha256(request.body));
  const headers: Record<string, string> = { ...request.headers, 'x-amz-date': time };
  if (scope.service === 's3') headers['x-amz-content-sha256'] = bodyHash;
  if (credentials.sessionToken !== undefined) headers['x-amz-security-token'] = credentials.sessionToken;

  const signed: Record<string, string> = { ...headers, host: request.host };
  const names = Object.keys(signed)
    .filter((name) => name !== 'user-agent')
    .sort();
  const canonical = [
    request.method,
    canonicalPath(request.path, scope.service),
    canonicalQuery(request.query),
    ...names.map((name) => `${name}:${signed[name]!.trim().replace(/ +/g, ' ')}`),
    '',
    names.join(';'),
    bodyHash,
  ].join('\n');
  const credentialScope = `${date}/${scope.region}/${scope.service}/aws4_request`;
  const text = ['AWS4-HMAC-SHA256', time, credentialScope, bytesToHex(sha256(utf8ToBytes(canonical)))].join('\n');
  const signature = signatureOf(text, credentials, scope, date);
  headers.authorization =
    `AWS4-HMAC-SHA256 Credential=${credentials.accessKeyId}/${credentialScope}, ` +
    `SignedHeaders=${names.join(';')}, Signature=${signature}`;
  return { ...request, headers };
}

/** The query of a GET that carries its signature (`X-Amz-…`), good for `expiresInSeconds`; the body is not signed. */
export function presignedQuery(
  request: Pick<HttpRequest, 'host' | 'path'>,
  credentials: Credentials,
  scope: SigningScope,
  expiresInSeconds: number,
): string {
  const time = formatIsoTime(scope.nowMs, 'never').replace(/[-:]/g, '');
  const date = time.slice(0, 8);
  const credentialScope = `${date}/${scope.region}/${scope.service}/aws4_request`;
  const pairs: [string, string][] = [
    ['X-Amz-Algorithm', 'AWS4-HMAC-SHA256'],
    ['X-Amz-Credential', `${credentials.accessKeyId}/${credentialScope}`],
    ['X-Amz-Date', time],
    ['X-Amz-Expires', String(expiresInSeconds)],
    ['X-Amz-SignedHeaders', 'host'],
  ];
  if (credentials.sessionToken !== undefined) pairs.push(['X-Amz-Security-Token', credentials.sessionToken]);
  const query = pairs.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');
  const canonical = [
    'GET',
    request.path,
    canonicalQuery(query),
    `host:${request.host}`,
    '',
    'host',
    'UNSIGNED-PAYLOAD',
  ];
  const hash = bytesToHex(sha256(utf8ToBytes(canonical.join('\n'))));
  const text = ['AWS4-HMAC-SHA256', time, credentialScope, hash].join('\n');
  return `${query}&X-Amz-Signature=${signatureOf(text, credentials, scope, date)}`;
}

/** Signs the text with the key of the day, Region and service. */
function signatureOf(text: string, credentials: Credentials, { region, service }: SigningScope, date: string): string {
  let key = utf8ToBytes(`AWS4${credentials.secretAccessKey}`);
  for (const part of [date, region, service, 'aws4_request', text]) {
    key = hmac(sha256, key, utf8ToBytes(part)) as typeof key;
  }
  return bytesToHex(key);
}

/** S3 signs the path as it is; all other services sign it encoded once more. */
function canonicalPath(path: string, service: string): string {
  if (service === 's3') return path;
  return path
    .split('/')
    .map(encodeURIComponent)
    .join('/')
    .replace(/[!'()*]/g, percent);
}

function canonicalQuery(query: string): string {
  if (query === '') return '';
  const pairs = query.split('&').map((pair) => (pair.includes('=') ? pair : `${pair}=`));
  return pairs.sort().join('&');
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
