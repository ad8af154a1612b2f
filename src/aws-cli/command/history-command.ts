import { parseArguments } from '../args/parser.ts';
import { generalError, parameterError } from '../cli-error.ts';

/** What `aws history` offers. */
export const historyCommands = ['show', 'list'];

/** `aws history …`: nothing is recorded here, so there is none to show. Always throws a CLI error. */
export function runHistory(words: readonly string[]): never {
  const { values } = parseArguments(
    [{ name: 'subcommand', key: 'subcommand', arity: 'optional', choices: historyCommands }],
    words,
  );
  if (!values.has('subcommand') || values.get('subcommand') === null) {
    throw parameterError('usage: aws [options] history <subcommand> [parameters]\naws: error: too few arguments');
  }
  throw generalError('Could not locate history. Make sure cli_history is set to enabled in the ~/.aws/config file');
}
