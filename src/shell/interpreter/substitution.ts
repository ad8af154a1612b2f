import type { PartOf, Script, StatementNode } from './ast.ts';
import { CollectingOutput, createPipe, type ByteInput } from '../io/byte-streams.ts';
import { fileInput } from '../io/file-input.ts';
import { executeScriptInSubshell } from './execute.ts';
import type { Expansion } from './expand-word.ts';
import { expandToText } from './expand-word.ts';
import type { FdTable, ShellProcess } from './process.ts';
import { forkProcess } from './process.ts';
import { openForReading } from './redirect.ts';

/** The file of `$(<file)`, if the script is nothing else. */
function onlyInputFile(statements: readonly StatementNode[]) {
  const command = statements.length === 1 ? statements[0]!.pipelines[0]?.commands[0] : undefined;
  if (command?.type !== 'SimpleCommand' || command.name || command.assignments.length > 0) return undefined;
  const [redirection] = command.redirections;
  if (command.redirections.length !== 1 || redirection?.operator !== '<') return undefined;
  return redirection.target.type === 'Word' ? redirection.target : undefined;
}

/** Runs the script of `$(…)` in a subshell and answers what it wrote; `$?` becomes its exit code. */
export async function captureOutput(expansion: Expansion, script: Script): Promise<string> {
  const { process, fds } = expansion;
  const file = onlyInputFile(script.statements);
  if (file) {
    const input = await openForReading(process, fds, await expandToText(expansion, file));
    return new TextDecoder().decode(await input.readAll());
  }
  const output = new CollectingOutput();
  const inner: FdTable = new Map(fds).set(1, { output });
  const child = forkProcess(process);
  if (!process.state.shopts.has('inherit_errexit')) child.state.options.delete('errexit');
  child.state.substitutionDepth++;
  const exitCode = await executeScriptInSubshell(child, script.statements, inner);
  process.state.lastExitCode = exitCode;
  process.state.substitutionExitCode = exitCode;
  return output.text();
}

/**
 * `<(cmd)` and `>(cmd)` as a path. The commands that open it want a file, so the left side is run to its end first
 * and its output kept in a file; the right side is run on what was written once the command has ended.
 */
export async function openProcessSubstitution(
  expansion: Expansion,
  part: PartOf<'ProcessSubstitution'>,
): Promise<string> {
  const { process, fds } = expansion;
  const { kernel } = process;
  const path = `/dev/fd/${100 + kernel.shared.nextSubstitution++}`;
  const output = new CollectingOutput();
  const isInput = part.direction === 'input';
  if (isInput) {
    await executeScriptInSubshell(forkProcess(process), part.body.statements, new Map(fds).set(1, { output }));
  }
  await kernel.files.writeFile(path, output.bytes());
  process.substitutions.push({ path, consumer: isInput ? undefined : part.body.statements });
  return path;
}

/** `< <(cmd)`: read while cmd is still running. */
export function startInputSubstitution(expansion: Expansion, part: PartOf<'ProcessSubstitution'>): ByteInput {
  const { process, fds } = expansion;
  const pipe = createPipe();
  const table: FdTable = new Map(fds).set(1, { output: pipe.output });
  const run = executeScriptInSubshell(forkProcess(process), part.body.statements, table);
  run.catch(() => undefined).finally(() => pipe.closeOutput());
  return pipe.input;
}

/** Ends the substitutions opened since there were `mark` of them: runs consumers, removes the files. */
export async function finishSubstitutions(process: ShellProcess, mark: number, fds: FdTable): Promise<void> {
  const { files } = process.kernel;
  for (const { path, consumer } of process.substitutions.splice(mark)) {
    if (consumer && !process.signal.aborted) {
      const input = fileInput(await files.readFileBuffer(path), process.kernel);
      await executeScriptInSubshell(forkProcess(process), consumer, new Map(fds).set(0, { input }));
    }
    await files.rm(path, { force: true });
  }
}
