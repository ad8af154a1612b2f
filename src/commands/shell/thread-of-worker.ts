import { Worker } from 'node:worker_threads';
import type { Thread } from '../../shell/io/thread.ts';

/** Node threads; one is kept ready for who asks next, the first is started when it is needed. */
export function threadSource<ToThread, FromThread>(source: URL): () => Thread<ToThread, FromThread> {
  let next: Worker | undefined;
  const startWorker = () => {
    const worker = new Worker(source, { resourceLimits: { stackSizeMb: 8 } });
    worker.unref();
    return worker;
  };
  return () => {
    const worker = next ?? startWorker();
    next = undefined;
    worker.ref();
    return {
      post: (message) => worker.postMessage(message),
      listen(onMessage, onFailure) {
        worker.removeAllListeners('message').on('message', (message: FromThread) => onMessage(message));
        worker
          .removeAllListeners('error')
          .on('error', (error) => onFailure(error instanceof Error ? error.message : String(error)));
      },
      terminate() {
        void worker.terminate();
        next ??= startWorker();
      },
      release() {
        worker.unref();
        if (next) void worker.terminate();
        else next = worker;
      },
    };
  };
}
