import { parentPort } from 'node:worker_threads';
import type { ToToolbox } from '../../shell/toolbox/messages.ts';
import { serveToolbox } from '../../shell/toolbox/runner/serve-toolbox.ts';

/** The thread in which sed, awk, sort … of `cheonman shell` run when they may take long. */
const receive = serveToolbox((message) => parentPort!.postMessage(message));
parentPort!.on('message', (message: ToToolbox) => receive(message));
