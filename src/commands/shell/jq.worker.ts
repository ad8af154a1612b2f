import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parentPort } from 'node:worker_threads';
import type { JqRun } from '../../shell/jq/messages.ts';
import type { Instantiate } from '../../shell/jq/runner/jq-engine.ts';
import { serveJq } from '../../shell/jq/runner/serve-jq.ts';

// Node's types leave it out.
declare const WebAssembly: {
  compile(bytes: Uint8Array): Promise<object>;
  instantiate(module: object, imports: object): Promise<Awaited<ReturnType<Instantiate>>>;
};

/** The thread in which `jq` of `cheonman shell` runs. */
const loading = readFile(fileURLToPath(import.meta.resolve('jq-wasm/jq.wasm'))).then((bytes) =>
  WebAssembly.compile(bytes),
);
const instantiate: Instantiate = async (imports) => WebAssembly.instantiate(await loading, imports);
const receive = serveJq((message) => parentPort!.postMessage(message), instantiate);
parentPort!.on('message', (message: JqRun) => receive(message));
