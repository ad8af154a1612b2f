import { emptyBody, type HttpRequest, type HttpResponse } from '../core/http.ts';

/** The request as SDK clients hand it to their request handler. */
interface SdkHttpRequest {
  method: string;
  protocol: string;
  hostname: string;
  port?: number;
  path: string;
  query?: Record<string, string | string[] | null>;
  headers: Record<string, string>;
  body?: unknown;
}

function encodeQuery(query: SdkHttpRequest['query']): string {
  return Object.entries(query ?? {})
    .flatMap(([key, value]) => (Array.isArray(value) ? value : [value]).map((item) => [key, item] as const))
    .map(([key, value]) => encodeURIComponent(key) + (value === null ? '' : `=${encodeURIComponent(value)}`))
    .join('&');
}

function encodeBody(body: unknown): Uint8Array {
  if (typeof body === 'string') return new TextEncoder().encode(body);
  return body instanceof Uint8Array ? body : emptyBody;
}

/** A `requestHandler` for SDK clients that sends requests to a world instead of the network. */
export function createGatewayRequestHandler(send: (request: HttpRequest) => Promise<HttpResponse>) {
  return {
    metadata: { handlerProtocol: 'http/1.1' },
    async handle(request: SdkHttpRequest) {
      const { status, headers, body } = await send({
        method: request.method,
        scheme: request.protocol === 'http:' ? 'http' : 'https',
        host: request.port === undefined ? request.hostname : `${request.hostname}:${request.port}`,
        path: request.path,
        query: encodeQuery(request.query),
        headers: Object.fromEntries(
          Object.entries(request.headers).map(([name, value]) => [name.toLowerCase(), value]),
        ),
        body: encodeBody(request.body),
      });
      return { response: { statusCode: status, headers, body } };
    },
    httpHandlerConfigs: () => ({}),
    updateHttpClientConfig: () => {},
    destroy: () => {},
  };
}
