import { Worker } from 'node:worker_threads';
import type { FromRunner, ProgramThread, ToRunner } from '../../shell/node/messages.ts';

/** The next thread, started ahead: it has the interpreter ready when a program comes. */
let next: Worker | undefined;

function startWorker(): Worker {
  const worker = new Worker(new URL('./program.worker.ts', import.meta.url), { resourceLimits: { stackSizeMb: 8 } });
  worker.unref();
  return worker;
}

/** A Node thread for one program of the shell's `node`. */
export function startProgramThread(): ProgramThread {
  const worker = next ?? startWorker();
  next = undefined;
  worker.ref();
  return {
    post: (message: ToRunner) => worker.postMessage(message),
    listen(onMessage, onFailure) {
      worker.on('message', (message: FromRunner) => onMessage(message));
      worker.on('error', (error) => onFailure(error instanceof Error ? error.message : String(error)));
    },
    terminate() {
      void worker.terminate();
      next ??= startWorker();
    },
  };
}
