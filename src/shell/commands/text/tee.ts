import { untilAborted } from '../../interpreter/control-flow.ts';
import type { CommandContext } from '../../kernel.ts';
import { fail, fileProblem, parseOptions, pathOf } from '../support.ts';

/** Copies stdin to stdout and to files, as it comes. */
export async function tee(context: CommandContext): Promise<number> {
  const { values, operands } = parseOptions(context.args, { flags: ['a', 'i', 'append'], withValue: [] });
  const { files } = context.kernel;
  const paths: string[] = [];
  let exitCode = 0;
  for (const operand of operands) {
    const path = pathOf(context, operand);
    try {
      await files.stat(files.resolvePath(path, '..'));
      if (!values.has('a') && !values.has('append')) await files.writeFile(path, '');
      paths.push(path);
    } catch {
      exitCode = await fail(context, `${operand}: ${await fileProblem(context, operand)}`);
    }
  }
  for (;;) {
    const chunk = await untilAborted(context.stdin.readChunk(), context.signal);
    if (chunk === null) return exitCode;
    await context.stdout.write(chunk);
    for (const path of paths) await files.appendFile(path, chunk);
  }
}
