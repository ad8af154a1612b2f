import type { FromToolbox, ToToolbox } from '../../shell/toolbox/messages.ts';
import { threadSource } from './thread-of-worker.ts';

/** A Node thread for the shell's sed, awk, sort …. */
export const startToolboxThread = threadSource<ToToolbox, FromToolbox>(new URL('./toolbox.worker.ts', import.meta.url));
