import { checkHandlers } from '../checks/check-handlers.ts';
import { serveRpc, type RpcPort } from '../../core/rpc/message-port-rpc.ts';
import { connectWorld } from '../../core/rpc/world-connection-rpc.ts';

/** Runs the checkers beside the page. The page sends one port to the world (`{ port }`), then calls. */
const scope = globalThis as unknown as DedicatedWorkerGlobalScope;

scope.addEventListener('message', ({ data }: MessageEvent<{ port?: RpcPort }>) => {
  if (data.port) serveRpc(scope, checkHandlers(connectWorld(data.port, Date.now)));
});
