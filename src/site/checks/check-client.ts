import { onWorkerFailure } from '../rpc/worker-failure.ts';
import { connectRpc, type RpcClient } from '../../core/rpc/message-port-rpc.ts';
import type { WorldClient } from '../world/world-client.ts';
import type { CheckHandlers } from './check-handlers.ts';

/** The page's side of the checkers. Their Worker, and with it the SDK, is loaded with the first call. */
export interface CheckClient {
  call: RpcClient<CheckHandlers>['call'];
}

/** Connects checkers to a world. Calls reject in words for the learner when the Worker cannot run. */
export function openChecks(world: WorldClient): CheckClient {
  let opened: { client: RpcClient<CheckHandlers>; failed: Promise<never> } | undefined;

  function open() {
    const worker = new Worker(new URL('../workers/check.worker.ts', import.meta.url), { type: 'module' });
    const failed = new Promise<never>((_, reject) => {
      onWorkerFailure(worker, '검사를', (error) => {
        opened = undefined;
        reject(error);
      });
    });
    failed.catch(() => undefined);
    const port = world.openPort();
    worker.postMessage({ port }, [port]);
    return { client: connectRpc<CheckHandlers>(worker), failed };
  }

  return {
    call(method, argument, options) {
      opened ??= open();
      return Promise.race([opened.client.call(method, argument, options), opened.failed]);
    },
  };
}
