import type { Call } from '../../wire/protocol.ts';
import type { ServiceModel } from '../../wire/service-model.ts';
import type { Argument } from '../args/argument.ts';
import { globalOptions } from '../args/global-options.ts';
import type { OptionSpec } from '../args/option-spec.ts';
import { operationArguments } from '../args/operation-arguments.ts';
import { customizationsOf } from '../customizations/registry.ts';
import { kebabName } from '../model/names.ts';
import { paginationOf } from '../model/pagination.ts';
import { operationsOf, serviceCommands, waitersOf } from '../model/services.ts';
import { kindOf } from '../model/shape-kind.ts';

/** Text of `aws help`. */
export function mainHelp(): string {
  return page('AWS()', [
    ['NAME', ['aws -']],
    ['DESCRIPTION', ['The AWS Command Line Interface is a unified tool to manage your AWS services.']],
    ['SYNOPSIS', ['aws [options] <command> <subcommand> [parameters]']],
    ['GLOBAL OPTIONS', globalOptions.map(({ name, arity }) => (arity === 'flag' ? name : `${name} <value>`))],
    ['AVAILABLE SERVICES', ['configure', 's3', ...serviceCommands()].sort().map((name) => `o ${name}`)],
  ]);
}

/** Text of `aws <service> help`. */
export function serviceHelp(service: ServiceModel, command: string, customNames: readonly string[] = []): string {
  const waits = waitersOf(service).size > 0 ? ['o wait'] : [];
  const operations = [...operationsOf(service).keys()].map((name) => `o ${name}`);
  const custom = customNames.map((name) => `o ${name}`);
  return page(`${command.toUpperCase()}()`, [
    ['NAME', [`${command} -`]],
    ['DESCRIPTION', [`${service.sdkId}, API version ${service.apiVersion}`]],
    ['AVAILABLE COMMANDS', [...operations, ...custom, ...waits]],
  ]);
}

/** Text of `aws <service> <operation> help`: synopsis and options, from the model. */
export function operationHelp(call: Call, command: string): string {
  const name = kebabName(call.operation.name);
  const { table } = operationArguments(call, customizationsOf(call), paginationOf(call));
  const shown = [...table.values()].filter((argument) => argument.isDocumented);
  return page(`${name.toUpperCase()}()`, [
    ['NAME', [`${name} -`]],
    ['SYNOPSIS', [`${command} ${name}`, ...shown.map(synopsisOf)]],
    ['OPTIONS', shown.flatMap((argument) => optionHelp(argument))],
  ]);
}

/** Text of `aws s3 help`. */
export function s3Help(subcommands: readonly string[]): string {
  return page('S3()', [
    ['NAME', ['s3 -']],
    ['DESCRIPTION', ['High-level commands for files and objects; `s3api` has the operations themselves.']],
    ['AVAILABLE COMMANDS', subcommands.map((name) => `o ${name}`)],
  ]);
}

/** Text of the help of a command that is no single operation: `aws s3 <subcommand> help`. */
export function customCommandHelp(service: string, subcommand: string, specs: readonly OptionSpec[]): string {
  const words = specs.map(({ name, arity, required }) => {
    const text = !name.startsWith('--') ? `<${name}>` : arity === 'flag' ? name : `${name} <value>`;
    return required ? text : `[${text}]`;
  });
  const choices = specs.filter((spec) => spec.choices !== undefined);
  return page(`${subcommand.toUpperCase()}()`, [
    ['NAME', [`${subcommand} -`]],
    ['SYNOPSIS', [`${service} ${subcommand}`, ...words]],
    ['OPTIONS', choices.flatMap((spec) => [spec.name, ...possibleValues(spec.choices!), ''])],
  ]);
}

function possibleValues(values: readonly string[]): string[] {
  return ['  Possible values:', ...values.map((value) => `    o ${value}`)];
}

function synopsisOf({ spec }: Argument): string {
  const value = spec.arity === 'flag' ? '' : ' <value>';
  return spec.required ? `${spec.name}${value}` : `[${spec.name}${value}]`;
}

function optionHelp({ spec, place }: Argument): string[] {
  const lines = [place ? `${spec.name} (${kindOf(place)})` : spec.name];
  const shape = place?.service.shapes[place.member.shape];
  if (shape?.type === 'enum') lines.push(...possibleValues(shape.values));
  return [...lines, ''];
}

function page(title: string, sections: [string, string[]][]): string {
  const body = sections.map(([heading, lines]) => {
    const indented = lines.map((line) => (line === '' ? '' : `       ${line}`));
    return `${heading}\n${indented.join('\n').trimEnd()}\n`;
  });
  return `${title}\n\n${body.join('\n')}`;
}
