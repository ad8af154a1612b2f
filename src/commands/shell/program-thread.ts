import type { FromRunner, ToRunner } from '../../shell/node/messages.ts';
import { threadSource } from './thread-of-worker.ts';

/** A Node thread for one program of the shell's `node`. */
export const startProgramThread = threadSource<ToRunner, FromRunner>(new URL('./program.worker.ts', import.meta.url));
