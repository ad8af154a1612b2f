import { executeStatements } from '../interpreter/execute.ts';
import { parse } from '../interpreter/parse.ts';
import type { FdTable, ShellProcess } from '../interpreter/process.ts';
import { ByteInput, discardOutput } from '../io/byte-streams.ts';

/** Brings a new shell to where a former one was (`stateScript`), unseen. What fails, such as a folder that is gone, is left out. */
export async function runStateScript(process: ShellProcess, script: string): Promise<void> {
  const parsed = parse(script);
  if (script === '' || parsed.kind !== 'script') return;
  const silent: FdTable = new Map([
    [0, { input: ByteInput.empty() }],
    [1, { output: discardOutput }],
    [2, { output: discardOutput }],
  ]);
  for (const statement of parsed.script.statements) {
    await executeStatements(process, [statement], silent).catch(() => undefined);
  }
  process.state.lastExitCode = 0;
}
