import jqUrl from 'jq-wasm/jq.wasm?url';
import type { JqRun } from '../../shell/jq/messages.ts';
import { serveJq } from '../../shell/jq/runner/serve-jq.ts';
import type { Instantiate } from '../../shell/jq/runner/jq-engine.ts';

/** The Worker in which the terminal's `jq` runs; started by the shell's Worker when it is first used. */
const scope = globalThis as unknown as DedicatedWorkerGlobalScope;
const loading = fetch(jqUrl)
  .then((response) => response.arrayBuffer())
  .then((bytes) => WebAssembly.compile(bytes));
// What fails here is told when a call comes.
loading.catch(() => undefined);
const instantiate = (async (imports: WebAssembly.Imports) =>
  WebAssembly.instantiate(await loading, imports)) as unknown as Instantiate;
const receive = serveJq((message) => scope.postMessage(message), instantiate);
scope.addEventListener('message', ({ data }: MessageEvent<JqRun>) => receive(data));
