import type { OptionSpec, ParsedValue } from '../args/option-spec.ts';
import { parseArguments } from '../args/parser.ts';
import { parameterError } from '../cli-error.ts';
import type { CommandContext } from './context.ts';
import { customCommandHelp } from '../help/help.ts';
import { showPage } from '../help/show-page.ts';

/** A command of a service that is more than one operation. */
export interface CustomCommand {
  options: readonly OptionSpec[];
  /** `options` are the given ones by key. Resolves with the exit code; throws CLI errors. */
  run(context: CommandContext, options: ReadonlyMap<string, ParsedValue>): Promise<number>;
}

/** Runs a custom command with the words after its name. */
export async function runCustomCommand(
  context: CommandContext,
  command: CustomCommand,
  names: { service: string; command: string },
  words: readonly string[],
): Promise<number> {
  if (words.length === 1 && words[0] === 'help') {
    return showPage(context.host, customCommandHelp(names.service, names.command, command.options));
  }
  const { values, rest } = parseArguments(command.options, words);
  if (rest.length > 0) throw parameterError(`Unknown options: ${rest.join(',')}`);
  return command.run(context, values);
}
