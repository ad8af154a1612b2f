import type { FromRunner, ToRunner } from '../../shell/node/messages.ts';
import { threadSource } from './thread-of-worker.ts';

/** A Worker for one program of the shell's `node`; started from the shell's own Worker, the first when it is needed. */
export const startProgramThread = threadSource<ToRunner, FromRunner>(
  () => new Worker(new URL('../workers/program.worker.ts', import.meta.url), { type: 'module' }),
);
