import type { ServerResponse } from 'node:http';
import type { HttpRequest } from '../../core/http.ts';
import { encodeJson } from '../../core/json.ts';
import { proxyMessages } from '../../core/messages/proxy.ts';
import type { WorldConnection } from '../../core/world-connection.ts';
import { sendHttpResponse } from './node-http.ts';

const absoluteForm = /^http:\/\/([^/?#]+)([^?#]*)(?:\?([^#]*))?/;

/**
 * The request that a client meant for a host inside the world when it uses this endpoint as its HTTP proxy
 * (`http_proxy=http://127.0.0.1:4566 curl http://<Elastic IP>/`); undefined for a request to the endpoint itself.
 */
export function proxiedRequest(target: string, request: HttpRequest): HttpRequest | undefined {
  const [whole, host = '', path = '', query = ''] = absoluteForm.exec(target) ?? [];
  if (whole === undefined) return undefined;
  const { 'proxy-connection': _hopByHop, ...headers } = request.headers;
  return { ...request, host, path: path || '/', query, headers: { ...headers, host } };
}

/** Answers a proxied request from the world. What never answers there does not answer here either, until the client gives up. */
export async function answerFromWorld(
  connection: WorldConnection,
  request: HttpRequest,
  response: ServerResponse,
): Promise<void> {
  const result = await connection.fetch(request);
  if (result.kind === 'response') return sendHttpResponse(response, result.response);
  if (result.failure === 'timeout') return;
  const row = proxyMessages[result.failure];
  const headers = { 'content-type': 'application/json; charset=utf-8', 'x-cheonman-failure': result.failure };
  sendHttpResponse(response, {
    status: 502,
    headers,
    body: encodeJson({ code: row.code, message: row.text, remedy: row.remedy }),
  });
}
