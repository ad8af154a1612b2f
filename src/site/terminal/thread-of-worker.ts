import type { Thread } from '../../shell/io/thread.ts';

/** Threads that are Workers; one is kept ready for who asks next, the first is started when it is needed. */
export function threadSource<ToThread, FromThread>(startWorker: () => Worker): () => Thread<ToThread, FromThread> {
  let next: Worker | undefined;
  return () => {
    const worker = next ?? startWorker();
    next = undefined;
    return {
      post: (message) => worker.postMessage(message),
      listen(onMessage, onFailure) {
        worker.onmessage = ({ data }: MessageEvent<FromThread>) => onMessage(data);
        worker.onerror = (event) => onFailure(event.message || 'Worker');
      },
      terminate() {
        worker.terminate();
        next ??= startWorker();
      },
      release() {
        if (next) worker.terminate();
        else next = worker;
      },
    };
  };
}
