import type { FromJq, JqRun } from '../../shell/jq/messages.ts';
import { threadSource } from './thread-of-worker.ts';

/** A Node thread for the shell's `jq`. */
export const startJqThread = threadSource<JqRun, FromJq>(new URL('./jq.worker.ts', import.meta.url));
