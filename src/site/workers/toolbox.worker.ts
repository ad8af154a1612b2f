import type { ToToolbox } from '../../shell/toolbox/messages.ts';
import { serveToolbox } from '../../shell/toolbox/runner/serve-toolbox.ts';

/** The Worker in which the terminal's sed, awk, sort … run when they may take long; the shell's Worker starts it. */
const scope = globalThis as unknown as DedicatedWorkerGlobalScope;
const receive = serveToolbox((message) => scope.postMessage(message));
scope.addEventListener('message', ({ data }: MessageEvent<ToToolbox>) => receive(data));
