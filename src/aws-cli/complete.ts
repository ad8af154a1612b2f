import type { Call } from '../wire/protocol.ts';
import type { Argument } from './args/argument.ts';
import { globalOptions } from './args/global-options.ts';
import { operationArguments } from './args/operation-arguments.ts';
import type { OptionSpec } from './args/option-spec.ts';
import { customCommandsOf } from './command/custom-commands.ts';
import { serviceSubcommands } from './command/service-command.ts';
import { historyCommands } from './command/history-command.ts';
import { ssoCommands } from './command/sso-command.ts';
import { configureCommands } from './configure/configure.ts';
import { profileNames, readProfiles } from './config/profiles.ts';
import { customizationsOf } from './customizations/registry.ts';
import type { AwsCliHost } from './host.ts';
import { paginationOf } from './model/pagination.ts';
import { operationsOf, serviceOfCommand, waitersOf } from './model/services.ts';
import { mainCommands } from './run.ts';
import { s3OptionsOf, s3Subcommands } from './s3/s3-command.ts';

/**
 * Words that can stand at the end of a command line. `words` are the words after `aws`, the last one unfinished (''
 * after a space). Completes services, operations, options and the values that the model knows.
 */
export async function completeAws(words: readonly string[], host: AwsCliHost): Promise<string[]> {
  const last = words.at(-1) ?? '';
  const before = words.slice(0, -1);
  const candidates = await candidatesFor(before, last, host);
  return candidates.filter((candidate) => candidate.startsWith(last) && candidate !== last);
}

async function candidatesFor(before: readonly string[], last: string, host: AwsCliHost): Promise<string[]> {
  const previous = before.at(-1) ?? '';
  const commands = commandWords(before);
  const globalSpec = globalOptions.find(({ name, arity }) => name === previous && arity !== 'flag');
  if (globalSpec) return globalValues(globalSpec, host);
  const call = callOf(commands);
  const options = optionsOf(commands);
  if (options && last.startsWith('-')) return [...options, ...globalOptions].map(({ name }) => name);
  const chosen = options?.find(({ name }) => name === previous);
  if (chosen) return [...(chosen.choices ?? [])];
  const args = call ? shownArguments(call) : [];
  if (last.startsWith('-')) return [...args.map(({ spec }) => spec.name), ...globalOptions.map(({ name }) => name)];
  const option = args.find(({ spec }) => spec.name === optionBefore(before));
  if (option && option.spec.arity !== 'flag' && (previous.startsWith('--') || option.spec.arity === 'many')) {
    return optionValues(option);
  }
  return call ? [] : subcommands(commands);
}

/** The words that name the command: all before the first option, global options and their values left out. */
function commandWords(before: readonly string[]): string[] {
  const commands: string[] = [];
  for (let i = 0; i < before.length; i++) {
    const word = before[i]!;
    const spec = globalOptions.find(({ name }) => name === word);
    if (spec) i += spec.arity === 'flag' ? 0 : 1;
    else if (word.startsWith('-')) break;
    else commands.push(word);
  }
  return commands;
}

function optionBefore(before: readonly string[]): string | undefined {
  return before.findLast((word) => word.startsWith('--'));
}

function callOf([command = '', operation = '', state = '']: string[]): Call | undefined {
  const service = serviceOfCommand(command);
  if (!service) return undefined;
  const waiter = operation === 'wait' ? waitersOf(service).get(state) : undefined;
  const model = waiter ? service.operations[waiter.rule.operation] : operationsOf(service).get(operation);
  return model && { service, operation: model };
}

function shownArguments(call: Call): Argument[] {
  const { table } = operationArguments(call, customizationsOf(call), paginationOf(call));
  return [...table.values()].filter(({ isDocumented, spec }) => isDocumented && spec.name.startsWith('--'));
}

function subcommands(commands: string[]): string[] {
  const [command, operation] = commands;
  if (command === undefined) return mainCommands();
  if (command === 's3') return commands.length === 1 ? s3Subcommands : [];
  if (command === 'configure') return commands.length === 1 ? configureCommands : [];
  if (command === 'history') return commands.length === 1 ? historyCommands : [];
  if (command === 'sso') return commands.length === 1 ? ssoCommands : [];
  const service = serviceOfCommand(command);
  if (!service) return [];
  if (operation === 'wait' && commands.length === 2) return [...waitersOf(service).keys()];
  return commands.length === 1 ? serviceSubcommands(service) : [];
}

/** The options of a command that is no single operation; undefined for the others. */
function optionsOf([command = '', name = '']: string[]): readonly OptionSpec[] | undefined {
  if (name === '') return undefined;
  if (command === 's3') return s3OptionsOf(name).filter((spec) => spec.name.startsWith('--'));
  const service = serviceOfCommand(command);
  return service && customCommandsOf(service.id)[name]?.options;
}

async function globalValues({ name, choices }: OptionSpec, host: AwsCliHost): Promise<string[]> {
  if (name === '--profile') return profileNames(await readProfiles(host));
  if (name === '--region') return ['ap-northeast-2', 'ap-northeast-1', 'us-east-1', 'us-west-2'];
  return [...(choices ?? [])];
}

/** The values of an enumeration, or `Name=` and `ResourceType=…` for the structures that lessons use most. */
function optionValues({ spec, place }: Argument): string[] {
  if (spec.choices) return [...spec.choices];
  if (!place) return [];
  const { service } = place;
  let shape = service.shapes[place.member.shape];
  if (shape?.type === 'list') shape = service.shapes[shape.member.shape];
  if (shape?.type === 'enum') return [...shape.values];
  if (shape?.type === 'structure') return [`${Object.keys(shape.members)[0] ?? ''}=`];
  return [];
}
