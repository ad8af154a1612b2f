import type { ToRunner } from '../../shell/node/messages.ts';
import { servePrograms } from '../../shell/node/runner/serve-programs.ts';

/** The Worker in which the terminal's `node` runs programs; started by the shell's Worker when it is first used. */
const scope = globalThis as unknown as DedicatedWorkerGlobalScope;
const receive = servePrograms((message) => scope.postMessage(message));
scope.addEventListener('message', ({ data }: MessageEvent<ToRunner>) => receive(data));
