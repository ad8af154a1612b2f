import { serveRpc, type RpcPort } from '../../core/rpc/message-port-rpc.ts';
import { holdLifeLock } from '../rpc/worker-end.ts';
import { worldHandlers } from '../world/world-handlers.ts';
import { WorldHost } from '../world/world-host.ts';
import { openWorldStore } from '../world/world-store.ts';

/** The page's AWS. The page sends ports (`{ port }`) for itself and for its shells and checkers. Its name is the tab's. */
const scope = globalThis as unknown as DedicatedWorkerGlobalScope;
holdLifeLock(scope);

const opening = openWorldStore().then(async (store) => {
  const host = new WorldHost(store, scope.name, (status) => scope.postMessage({ status }));
  await host.open(false);
  return host;
});

scope.addEventListener('message', ({ data }: MessageEvent<{ port?: RpcPort }>) => {
  const { port } = data;
  if (port) void opening.then((host) => serveRpc(port, worldHandlers(host)));
});
