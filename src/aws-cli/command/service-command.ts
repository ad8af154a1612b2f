import type { ServiceModel } from '../../wire/service-model.ts';
import { withAliases } from '../alias/expand-alias.ts';
import { parseArguments } from '../args/parser.ts';
import { operationsOf, waitersOf } from '../model/services.ts';
import type { CommandContext } from './context.ts';
import { runCustomCommand } from './custom-command.ts';
import { customCommandsOf } from './custom-commands.ts';
import { operationHelp, serviceHelp } from '../help/help.ts';
import { showPage } from '../help/show-page.ts';
import { runOperation } from './operation-command.ts';
import { runWait } from './wait-command.ts';

/** The words that may follow a service's name, in the order of the CLI's lists. */
export function serviceSubcommands(service: ServiceModel): string[] {
  const waits = waitersOf(service).size > 0 ? ['wait'] : [];
  return [...operationsOf(service).keys(), ...Object.keys(customCommandsOf(service.id)), ...waits, 'help'];
}

/** Runs `aws <service> …`. Returns the exit code. */
export async function runService(
  context: CommandContext,
  service: ServiceModel,
  command: string,
  words: readonly string[],
): Promise<number> {
  const choices = withAliases(serviceSubcommands(service), context.aliases, command);
  const { values, rest } = parseArguments(
    [{ name: 'operation', key: 'operation', arity: 'one', required: true, choices }],
    words,
  );
  const name = String(values.get('operation'));
  if (name === 'help') {
    const names = serviceSubcommands(service).filter((other) => other !== 'help');
    return showPage(context.host, serviceHelp(service, command, names));
  }
  const custom = customCommandsOf(service.id)[name];
  if (custom) return runCustomCommand(context, custom, { service: command, command: name }, rest);
  if (name === 'wait') return runWait(context, service, command, rest);
  const call = { service, operation: operationsOf(service).get(name)! };
  if (rest.length === 1 && rest[0] === 'help') return showPage(context.host, operationHelp(call, command));
  return runOperation(context, call, rest);
}
