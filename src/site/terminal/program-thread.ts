import type { FromRunner, ProgramThread, ToRunner } from '../../shell/node/messages.ts';

/** The next Worker, started ahead: it has the interpreter ready when a program comes. */
let next: Worker | undefined;

function startWorker(): Worker {
  return new Worker(new URL('../workers/program.worker.ts', import.meta.url), { type: 'module' });
}

/** A Worker for one program of the shell's `node`; started from the shell's own Worker, the first when it is needed. */
export function startProgramThread(): ProgramThread {
  const worker = next ?? startWorker();
  next = undefined;
  return {
    post: (message: ToRunner) => worker.postMessage(message),
    listen(onMessage, onFailure) {
      worker.onmessage = ({ data }: MessageEvent<FromRunner>) => onMessage(data);
      worker.onerror = (event) => onFailure(event.message || 'Worker');
    },
    terminate() {
      worker.terminate();
      next ??= startWorker();
    },
  };
}
