import type { FromToolbox, ToToolbox } from '../../shell/toolbox/messages.ts';
import { threadSource } from './thread-of-worker.ts';

/** A Worker for the shell's sed, awk, sort …; started from the shell's own Worker when it is needed. */
export const startToolboxThread = threadSource<ToToolbox, FromToolbox>(
  () => new Worker(new URL('../workers/toolbox.worker.ts', import.meta.url), { type: 'module' }),
);
