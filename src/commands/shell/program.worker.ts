import { parentPort } from 'node:worker_threads';
import type { ToRunner } from '../../shell/node/messages.ts';
import { servePrograms } from '../../shell/node/runner/serve-programs.ts';

/** The thread in which `node` of `cheonman shell` runs programs. */
const receive = servePrograms((message) => parentPort!.postMessage(message));
parentPort!.on('message', (message: ToRunner) => receive(message));
