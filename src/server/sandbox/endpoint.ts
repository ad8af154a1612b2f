import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { encodeJson } from '../../core/json.ts';
import { adminMessages } from '../../core/messages/admin.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { Admin, adminPrefix } from './admin.ts';
import { readBody, sendHttpResponse, toHttpRequest } from './node-http.ts';
import { answerFromWorld, proxiedRequest } from './world-proxy.ts';
import type { SnapshotStore } from './snapshot-store.ts';

/** Aborts when the client breaks off before its answer. */
function hangUpSignal(response: ServerResponse): AbortSignal {
  const controller = new AbortController();
  response.once('close', () => controller.abort());
  return controller.signal;
}

/** The sandbox as an HTTP endpoint for the real AWS CLI and SDKs. `onChange` is called after every request. */
export function createSandboxServer(options: {
  sandbox: Sandbox;
  snapshots: SnapshotStore;
  onChange: () => void;
}): Server {
  const { sandbox, snapshots, onChange } = options;
  const admin = new Admin(sandbox, snapshots);

  async function answer(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(message);
    if (body === undefined) {
      const { text, remedy } = adminMessages.bodyTooLarge;
      sendHttpResponse(response, { status: 413, headers: { connection: 'close' }, body: encodeJson({ text, remedy }) });
      return;
    }
    const request = toHttpRequest(message, body);
    const proxied = proxiedRequest(message.url ?? '/', request);
    if (proxied) {
      await answerFromWorld(sandbox.connection, proxied, response);
      return onChange();
    }
    const isAdmin = request.path.startsWith(adminPrefix);
    const answered = isAdmin ? admin.handle(request) : sandbox.gateway.handle(request, hangUpSignal(response));
    sendHttpResponse(response, await answered);
    onChange();
  }

  return createServer((message, response) => {
    answer(message, response).catch(() => response.destroy());
  });
}
