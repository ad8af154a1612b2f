import { decodeBase64, encodeBase64 } from '../../core/base64.ts';
import type { Speed } from '../../core/clock.ts';
import { formatMessage } from '../../core/errors/aws-error.ts';
import { emptyBody, type HttpRequest, type HttpResponse } from '../../core/http.ts';
import { decodeJson, encodeJson } from '../../core/json.ts';
import { PlatformError, type MessageRow } from '../../core/messages/message.ts';
import { adminMessages } from '../../core/messages/admin.ts';
import { worldMessages } from '../../core/messages/world.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import type { SnapshotStore } from './snapshot-store.ts';

export const adminPrefix = '/_cheonman/';

function json(status: number, value: unknown): HttpResponse {
  return { status, headers: { 'content-type': 'application/json; charset=utf-8' }, body: encodeJson(value) };
}

function refusal(status: number, row: MessageRow, parameters: Record<string, string> = {}): HttpResponse {
  const fill = (template: string) => formatMessage(template, parameters);
  return json(status, { code: row.code, message: fill(row.text), remedy: fill(row.remedy) });
}

function bodyObject(request: HttpRequest): Record<string, unknown> {
  const value = request.body.length > 0 ? decodeJson(request.body) : {};
  if (typeof value !== 'object' || value === null) throw new PlatformError(adminMessages.badBody);
  return value as Record<string, unknown>;
}

function isSpeed(value: unknown): value is Speed {
  return value === 'instant' || (typeof value === 'number' && value > 0 && Number.isFinite(value));
}

/** The routes under /_cheonman/ that steer a sandbox: reset, clock, snapshots, and requests into its data plane. */
export class Admin {
  private readonly sandbox: Sandbox;
  private readonly snapshots: SnapshotStore;

  constructor(sandbox: Sandbox, snapshots: SnapshotStore) {
    this.sandbox = sandbox;
    this.snapshots = snapshots;
  }

  /** Answers a request whose path starts with `adminPrefix`. */
  async handle(request: HttpRequest): Promise<HttpResponse> {
    if (request.headers.origin !== undefined) return refusal(403, adminMessages.crossOrigin);
    const [resource = '', name = ''] = request.path.slice(adminPrefix.length).split('/').map(decodeURIComponent);
    try {
      return await this.route(request, resource, name);
    } catch (error) {
      if (error instanceof PlatformError) return refusal(400, error.row);
      throw error;
    }
  }

  private async route(request: HttpRequest, resource: string, name: string): Promise<HttpResponse> {
    const route = `${request.method} ${resource}`;
    if (route === 'GET health') return json(200, { service: 'cheonman-sandbox', status: 'ok' });
    if (route === 'POST reset') return this.reset();
    if (route === 'GET clock') return this.clock();
    if (route === 'POST clock') return this.setClock(bodyObject(request));
    if (route === 'POST fetch') return this.fetch(bodyObject(request));
    if (resource === 'snapshots') return this.snapshot(request, name);
    return refusal(404, adminMessages.noSuchRoute, { route: `${request.method} ${request.path}` });
  }

  private reset(): HttpResponse {
    this.sandbox.reset();
    return json(200, { status: 'reset' });
  }

  private clock(): HttpResponse {
    const { world } = this.sandbox;
    return json(200, {
      nowMs: world.nowMs(),
      speed: world.data.speed,
      eventsLeft: world.data.events.length,
      heldRequests: world.longPolls.count(),
    });
  }

  private setClock(body: Record<string, unknown>): HttpResponse {
    const { speed, skipMs } = body;
    const isSkip = typeof skipMs === 'number' && skipMs >= 0 && Number.isFinite(skipMs);
    if ((speed !== undefined && !isSpeed(speed)) || (skipMs !== undefined && !isSkip)) {
      return refusal(400, adminMessages.badClock);
    }
    if (isSpeed(speed)) this.sandbox.setSpeed(speed);
    if (isSkip) this.sandbox.skip(skipMs);
    return this.clock();
  }

  private async snapshot(request: HttpRequest, name: string): Promise<HttpResponse> {
    if (request.method === 'GET' && name === '') return json(200, { snapshots: await this.snapshots.list() });
    if (!/^[A-Za-z0-9._-]{1,64}$/.test(name) || /^\.+$/.test(name)) {
      return refusal(400, worldMessages.badSnapshotName, { name });
    }
    if (request.method === 'PUT') {
      await this.snapshots.write(name, this.sandbox.save());
      return json(200, { snapshot: name, status: 'saved' });
    }
    if (request.method === 'DELETE') {
      await this.snapshots.remove(name);
      return { status: 204, headers: {}, body: emptyBody };
    }
    const text = await this.snapshots.read(name);
    if (text === undefined) return refusal(404, worldMessages.noSuchSnapshot, { name });
    if (request.method === 'POST') {
      this.sandbox.restore(text);
      return json(200, { snapshot: name, status: 'restored' });
    }
    return refusal(405, adminMessages.noSuchRoute, { route: `${request.method} ${request.path}` });
  }

  private async fetch(body: Record<string, unknown>): Promise<HttpResponse> {
    const {
      url,
      method = 'GET',
      headers = {},
      bodyBase64 = '',
    } = body as {
      url?: string;
      method?: string;
      headers?: Record<string, string>;
      bodyBase64?: string;
    };
    if (typeof url !== 'string' || !URL.canParse(url)) return refusal(400, adminMessages.badUrl);
    const { protocol, host, pathname, search } = new URL(url);
    const result = await this.sandbox.connection.fetch({
      method,
      scheme: protocol === 'https:' ? 'https' : 'http',
      host,
      path: pathname,
      query: search.slice(1),
      headers: { host, ...headers },
      body: decodeBase64(bodyBase64) ?? emptyBody,
    });
    if (result.kind === 'failure') return json(200, result);
    const { response, remoteAddress } = result;
    const { status, headers: responseHeaders } = response;
    return json(200, {
      kind: 'response',
      remoteAddress,
      status,
      headers: responseHeaders,
      bodyBase64: encodeBase64(response.body),
    });
  }
}
