import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { AwsError } from '../../core/errors/aws-error.ts';
import { s3UploadErrors } from '../../core/errors/s3-uploads.ts';
import { emptyBody, type HttpRequest, type HttpResponse } from '../../core/http.ts';
import { encodeJson } from '../../core/json.ts';
import { adminMessages } from '../../core/messages/admin.ts';
import type { Gateway } from '../../sandbox/gateway.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { Admin, adminPrefix } from './admin.ts';
import { maxBodyBytes, readBody, sendHttpResponse, toHttpRequest } from './node-http.ts';
import { answerFromWorld, proxiedRequest } from './world-proxy.ts';
import type { SnapshotStore } from './snapshot-store.ts';

function tooLarge(request: HttpRequest, gateway: Gateway): HttpResponse {
  if (!request.path.startsWith(adminPrefix)) {
    return gateway.refuse(request, new AwsError(s3UploadErrors.entityTooLarge, {}, { MaxSizeAllowed: maxBodyBytes }));
  }
  const { text, remedy } = adminMessages.bodyTooLarge;
  return { status: 413, headers: {}, body: encodeJson({ text, remedy }) };
}

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
    const request = toHttpRequest(message, body ?? emptyBody);
    if (body === undefined) return sendHttpResponse(response, tooLarge(request, sandbox.gateway));
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
