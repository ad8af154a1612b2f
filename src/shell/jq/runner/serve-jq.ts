import type { FromJq, JqRun } from '../messages.ts';
import { runJq } from './jq-engine.ts';
import type { Instantiate } from './jq-engine.ts';
import { JqOutput } from './jq-output.ts';

/** Runs jq for whoever sends calls, one after another; the other side of `JqThread`. */
export function serveJq(post: (message: FromJq) => void, instantiate: Instantiate): (run: JqRun) => void {
  return (run) => {
    const output = new JqOutput((stream, bytes) => post({ kind: 'output', stream, bytes }));
    runJq(run, instantiate, (stream, bytes) => output.write(stream, bytes)).then(
      (exitCode) => {
        output.flush();
        post({ kind: 'exit', exitCode });
      },
      (error: unknown) => post({ kind: 'failure', reason: error instanceof Error ? error.message : String(error) }),
    );
  };
}
