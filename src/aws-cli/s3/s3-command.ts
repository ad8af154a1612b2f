import { parseArguments } from '../args/parser.ts';
import type { CommandContext } from '../command/context.ts';
import { parameterError } from '../cli-error.ts';

/** Runs `aws s3 …`. Returns the exit code. */
export async function runS3(context: CommandContext, words: readonly string[]): Promise<number> {
  const { values } = parseArguments([{ name: 'subcommand', key: 'subcommand', arity: 'optional', choices: [] }], words);
  throw parameterError(String(values.get('subcommand') ?? context.host.columns));
}
