import { ByteInput, CollectingOutput } from '../../../io/byte-streams.ts';
import type { ExHost } from './ex-command.ts';

/** Runs a command of the shell; answers what it wrote, errors included. */
export async function runShell({ context }: ExHost, command: string, input = ''): Promise<string> {
  const output = new CollectingOutput();
  await context.runScript(command, 'sh', [], { stdin: ByteInput.ofText(input), stdout: output, stderr: output });
  return output.text();
}
