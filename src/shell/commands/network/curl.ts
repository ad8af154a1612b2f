import { runCurl } from '../../../core/curl/curl.ts';
import { untilAborted } from '../../interpreter/control-flow.ts';
import type { CommandContext } from '../../kernel.ts';
import { sleepInWorld } from '../process/sleep.ts';
import { pathOf } from '../support.ts';

/** curl into the world: what it answers, or how it refuses or hangs, is up to what the learner built. */
export function curl(context: CommandContext): Promise<number> {
  const { connection } = context.kernel.host;
  const { files } = context.kernel;
  return runCurl(context.args, {
    fetch: (request) => untilAborted(connection.fetch(request), context.signal),
    wait: (durationMs) => sleepInWorld(context, durationMs),
    nowMs: () => connection.nowMs(),
    readFile: (path) =>
      path === '-' ? context.stdin.readAll() : files.readFileBuffer(pathOf(context, path)).catch(() => undefined),
    writeFile: (path, bytes) =>
      files.writeFile(pathOf(context, path), bytes).then(
        () => true,
        () => false,
      ),
    stdout: (bytes) => context.stdout.write(bytes),
    stderr: (bytes) => context.stderr.write(bytes),
  });
}
