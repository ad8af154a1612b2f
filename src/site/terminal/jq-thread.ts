import type { FromJq, JqRun } from '../../shell/jq/messages.ts';
import { threadSource } from './thread-of-worker.ts';

/** A Worker for the shell's `jq`; started from the shell's own Worker when it is needed. */
export const startJqThread = threadSource<JqRun, FromJq>(
  () => new Worker(new URL('../workers/jq.worker.ts', import.meta.url), { type: 'module' }),
);
