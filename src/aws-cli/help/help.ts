import {
  helpIntroduction,
  s3CommandSummaries,
  s3OptionSummaries,
  serviceSummaries,
} from '../../core/messages/aws-cli-help.ts';
import type { Call } from '../../wire/protocol.ts';
import type { ServiceModel } from '../../wire/service-model.ts';
import { operationArguments } from '../args/operation-arguments.ts';
import type { OptionSpec } from '../args/option-spec.ts';
import { customizationsOf } from '../customizations/registry.ts';
import { kebabName } from '../model/names.ts';
import { paginationOf } from '../model/pagination.ts';
import { waitersOf, type NamedWaiter } from '../model/services.ts';
import { rootPlace } from '../model/shape-kind.ts';
import { exampleLines } from './examples.ts';
import { argumentHelp, globalOptionsHelp, plainOptionHelp, synopsisOf, withOpposites } from './options-help.ts';
import { bulletList, helpPage, wrapped, type HelpSection } from './page.ts';
import { outputTree } from './syntax.ts';

const globalSection: HelpSection = { heading: 'GLOBAL OPTIONS', lines: globalOptionsHelp() };

function section(heading: string, lines: readonly string[]): HelpSection {
  return { heading, lines };
}

function described(...texts: (string | undefined)[]): HelpSection {
  const lines = [...texts, helpIntroduction].flatMap((text) => (text ? [...wrapped(text), ''] : []));
  return section('DESCRIPTION', lines.slice(0, -1));
}

/** Text of `aws help`. `commands` are the words that may follow `aws`. */
export function mainHelp(commands: readonly string[]): string {
  return helpPage('AWS()', [
    section('NAME', ['aws -']),
    described(),
    section('SYNOPSIS', [
      'aws [options] <command> <subcommand> [parameters]',
      '',
      'aws <command> help',
      'aws <command> <subcommand> help',
    ]),
    section('AVAILABLE SERVICES', bulletList(commands.map((name) => [name, serviceSummaries[name]] as const))),
    globalSection,
  ]);
}

/** Text of `aws <service> help`. */
export function serviceHelp(service: ServiceModel, command: string, names: readonly string[]): string {
  return helpPage(`${command.toUpperCase()}()`, [
    section('NAME', [`${command} -`]),
    described(`${service.sdkId} (API ${service.apiVersion}). ${serviceSummaries[command] ?? ''}`.trim()),
    section('AVAILABLE COMMANDS', bulletList(names.map((name) => [name, undefined] as const))),
  ]);
}

/** Text of `aws <service> <operation> help`: synopsis, options and output, from the model. */
export function operationHelp(call: Call, command: string): string {
  const name = kebabName(call.operation.name);
  const output = call.operation.output;
  return helpPage(`${name.toUpperCase()}()`, [
    section('NAME', [`${name} -`]),
    described(),
    ...optionSections(call, `aws ${command} ${name}`),
    section('EXAMPLES', exampleLines(`${command} ${name}`)),
    section('OUTPUT', output === undefined ? [] : outputTree(rootPlace(call.service, output))),
  ]);
}

/** Synopsis and options of an operation, and the options that every command takes. */
function optionSections(call: Call, command: string): HelpSection[] {
  const { table } = operationArguments(call, customizationsOf(call), paginationOf(call));
  const shown = [...table.values()].filter((argument) => argument.isDocumented);
  const pairs = withOpposites(shown);
  return [
    section('SYNOPSIS', [command, ...pairs.map(({ argument, opposite }) => synopsisOf(argument.spec, opposite))]),
    section(
      'OPTIONS',
      pairs.flatMap(({ argument, opposite }) => argumentHelp(argument, opposite)),
    ),
    globalSection,
  ];
}

/** Text of `aws <service> wait help`. */
export function waitersHelp(service: ServiceModel, command: string): string {
  return helpPage('WAIT()', [
    section('NAME', ['wait -']),
    described('바라는 상태가 될 때까지 되풀이해 물어보며 기다려요. Ctrl-C로 그만둘 수 있어요.'),
    section('AVAILABLE COMMANDS', bulletList([...waitersOf(service).keys()].map((name) => [name, undefined] as const))),
    section('SYNOPSIS', [`aws ${command} wait <subcommand> [parameters]`]),
  ]);
}

/** Text of `aws <service> wait <state> help`. */
export function waiterHelp(service: ServiceModel, command: string, name: string, { rule }: NamedWaiter): string {
  const call = { service, operation: service.operations[rule.operation]! };
  const operation = kebabName(rule.operation);
  return helpPage(`${name.toUpperCase()}()`, [
    section('NAME', [`${name} -`]),
    described(
      `${operation}에 ${rule.delaySeconds}초마다 물어봐요. ${rule.maxAttempts}번 물어봐도 그 상태가 아니면 255로 끝나요.`,
    ),
    ...optionSections(call, `aws ${command} wait ${name}`),
    section('EXAMPLES', exampleLines(`${command} wait ${name}`)),
  ]);
}

/** Text of `aws s3 help`. */
export function s3Help(subcommands: readonly string[]): string {
  return helpPage('S3()', [
    section('NAME', ['s3 -']),
    described('파일과 객체를 옮기는 명령이에요. S3의 API 하나하나는 s3api에 있어요. 경로는 s3://버킷/키 꼴로 써요.'),
    section('AVAILABLE COMMANDS', bulletList(subcommands.map((name) => [name, s3CommandSummaries[name]] as const))),
  ]);
}

const transferPlaces = '<LocalPath> <S3Uri> or <S3Uri> <LocalPath> or <S3Uri> <S3Uri>';
const s3Places: Record<string, string> = {
  cp: transferPlaces,
  mv: transferPlaces,
  sync: transferPlaces,
  ls: '<S3Uri> or NONE',
};

/** Text of the help of a command that is no single operation: `aws s3 cp help`, `aws ec2-instance-connect ssh help`. */
export function customCommandHelp(service: string, subcommand: string, specs: readonly OptionSpec[]): string {
  const isS3 = service === 's3';
  const places = isS3 ? [s3Places[subcommand] ?? '<S3Uri>'] : [];
  const options = isS3 ? specs.filter(({ name }) => name.startsWith('--')) : specs;
  return helpPage(`${subcommand.toUpperCase()}()`, [
    section('NAME', [`${subcommand} -`]),
    described(isS3 ? s3CommandSummaries[subcommand] : undefined),
    section('SYNOPSIS', [`aws ${service} ${subcommand}`, ...places, ...options.map((spec) => synopsisOf(spec))]),
    section(
      'OPTIONS',
      options.flatMap((spec) => plainOptionHelp(spec, s3OptionSummaries[spec.name])),
    ),
    globalSection,
    section('EXAMPLES', exampleLines(`${service} ${subcommand}`)),
  ]);
}

/** Text of `aws configure help`. */
export function configureHelp(subcommands: readonly string[]): string {
  return helpPage('CONFIGURE()', [
    section('NAME', ['configure -']),
    described('키, 리전, 출력 형식을 물어 ~/.aws에 저장해요. 실습실의 샌드박스에는 키가 이미 설정되어 있어요.'),
    section('SYNOPSIS', ['aws configure [--profile profile-name]']),
    section('AVAILABLE COMMANDS', bulletList(subcommands.map((name) => [name, undefined] as const))),
    section('EXAMPLES', exampleLines(...subcommands.map((name) => `configure ${name}`))),
  ]);
}
