import type { IncomingMessage, ServerResponse } from 'node:http';
import { emptyBody, type HttpRequest, type HttpResponse } from '../../core/http.ts';

/** Larger requests are refused: nothing in the course comes near. */
export const maxBodyBytes = 64 * 1024 * 1024;

/**
 * Reads the body; undefined when it is larger than `maxBodyBytes`, after the rest was read too: clients look for the
 * answer only then. Rejects when the client breaks off.
 */
export async function readBody(message: IncomingMessage): Promise<Uint8Array | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of message as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length <= maxBodyBytes) chunks.push(chunk);
    else chunks.length = 0;
  }
  if (length > maxBodyBytes) return undefined;
  if (chunks.length === 0) return emptyBody;
  return chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks, length);
}

/** Node gives header bytes as Latin-1; AWS clients send UTF-8. */
function utf8Header(value: string): string {
  // eslint-disable-next-line no-control-regex -- exactly the ASCII range needs no decoding
  return /^[\x00-\x7f]*$/.test(value) ? value : Buffer.from(value, 'latin1').toString('utf8');
}

/** The request as plain data. */
export function toHttpRequest(message: IncomingMessage, body: Uint8Array): HttpRequest {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(message.headers)) {
    if (value !== undefined) headers[name] = utf8Header(Array.isArray(value) ? value.join(', ') : value);
  }
  const target = message.url ?? '/';
  const questionMark = target.indexOf('?');
  return {
    method: message.method ?? 'GET',
    scheme: 'http',
    host: headers.host ?? '',
    path: questionMark < 0 ? target : target.slice(0, questionMark),
    query: questionMark < 0 ? '' : target.slice(questionMark + 1),
    headers,
    body,
  };
}

/** Sends a plain-data response. Header values outside Latin-1 go out as UTF-8 bytes. */
export function sendHttpResponse(response: ServerResponse, { status, headers, body }: HttpResponse): void {
  const encoded: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) encoded[name] = Buffer.from(value, 'utf8').toString('latin1');
  const hasBody = status !== 204 && status !== 304;
  if (hasBody && encoded['content-length'] === undefined) encoded['content-length'] = String(body.length);
  response.writeHead(status, encoded);
  response.end(hasBody ? body : undefined);
}
