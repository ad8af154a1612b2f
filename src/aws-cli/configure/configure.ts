import { parseArguments } from '../args/parser.ts';
import type { OptionSpec } from '../args/option-spec.ts';
import { generalError, parameterError } from '../cli-error.ts';
import type { IniSection } from '../config/ini.ts';
import { profileNames } from '../config/profiles.ts';
import { requireProfile, textValue } from '../config/session.ts';
import type { CommandContext } from '../command/context.ts';
import { configureHelp } from '../help/help.ts';
import { showPage } from '../help/show-page.ts';
import { exportCredentials } from './export-credentials.ts';
import { importKeys } from './import-keys.ts';
import { listConfiguration } from './list.ts';
import { refuseRealKeys } from './real-keys.ts';
import { writeProfile } from './write-profile.ts';

/** In the order in which the CLI lists them. */
export const configureCommands = [
  'list',
  'get',
  'set',
  'add-model',
  'import',
  'list-profiles',
  'sso',
  'sso-session',
  'export-credentials',
  'wizard',
];

/** Runs `aws configure …`. Returns the exit code. */
export async function runConfigure(context: CommandContext, words: readonly string[]): Promise<number> {
  if (words[0] === 'help') return showPage(context.host, configureHelp(configureCommands));
  const { values, rest } = parseArguments(
    [{ name: 'subcommand', key: 'subcommand', arity: 'optional', choices: configureCommands }],
    words,
  );
  switch (values.get('subcommand')) {
    case 'list':
      onlyWords(rest, []);
      await listConfiguration(context);
      return 0;
    case 'get':
      return getValue(context, onlyWords(rest, ['varname'])[0]!);
    case 'set': {
      const [name = '', value = ''] = onlyWords(rest, ['varname', 'value']);
      await setValue(context, name, value);
      return 0;
    }
    case 'import':
      return importKeys(context, rest);
    case 'export-credentials':
      return exportCredentials(context, rest);
    case 'add-model':
    case 'sso':
    case 'sso-session':
    case 'wizard':
      throw generalError(`aws configure ${String(values.get('subcommand'))} is not available here`);
    case 'list-profiles':
      onlyWords(rest, []);
      for (const name of profileNames(context.session.files)) context.host.stdout(`${name}\n`);
      return 0;
    default:
      if (rest.length > 0) throw parameterError(`Unknown options: ${rest.join(',')}`);
      return askValues(context);
  }
}

function onlyWords(words: readonly string[], names: string[]): string[] {
  const specs = names.map((name): OptionSpec => ({ name, key: name, arity: 'one', required: true }));
  const { values, rest } = parseArguments(specs, words);
  if (rest.length > 0) throw parameterError(`Unknown options: ${rest.join(',')}`);
  return names.map((name) => String(values.get(name)));
}

const questions: [string, string][] = [
  ['aws_access_key_id', 'AWS Access Key ID'],
  ['aws_secret_access_key', 'AWS Secret Access Key'],
  ['region', 'Default region name'],
  ['output', 'Default output format'],
];

async function askValues(context: CommandContext): Promise<number> {
  const { host, session } = context;
  const answers: Record<string, string> = {};
  for (const [name, question] of questions) {
    const current = textValue(session, name);
    const shown = name.startsWith('aws_') && current !== undefined ? `${'*'.repeat(16)}${current.slice(-4)}` : current;
    const answer = await host.readLine?.(`${question} [${shown ?? 'None'}]: `);
    if (answer === undefined) throw generalError('EOF when reading a line');
    if (answer !== '' && answer !== current) answers[name] = answer;
    refuseRealKeys(host, [answer]);
  }
  await writeProfile(host, session.profile ?? 'default', answers);
  return 0;
}

function getValue(context: CommandContext, name: string): number {
  const { host, session } = context;
  if (!name.includes('.')) requireProfile(session);
  const value = name.includes('.') ? dottedValue(context, name) : session.values[name];
  if (typeof value === 'string') {
    host.stdout(`${value}\n`);
    return 0;
  }
  if (typeof value === 'object') {
    host.stderr(`varname (${name}) must reference a value, not a section or sub-section.`);
  }
  return 1;
}

/** `profile.NAME.key`, `default.key`, `NAME.key`, or `key.nested` of the current profile. */
function dottedValue({ session }: CommandContext, name: string): IniSection[string] | undefined {
  const parts = name.split('.');
  const { files } = session;
  const valuesOf = (profile: string): IniSection => ({
    ...files.config.get(profile),
    ...files.credentials.get(profile),
  });
  let profile = session.profile ?? 'default';
  if (parts[0] === 'profile') {
    parts.shift();
    profile = parts.shift() ?? '';
  } else if (parts[0] === 'default' || profileNames(files).includes(parts[0]!)) profile = parts.shift()!;
  const value = valuesOf(profile)[parts[0] ?? ''];
  if (parts.length < 2) return value;
  return typeof value === 'object' ? value[parts[1]!] : undefined;
}

async function setValue({ host, session }: CommandContext, name: string, value: string): Promise<void> {
  const parts = name.split('.');
  let profile = session.profile ?? 'default';
  if (parts.length > 1 && parts[0] === 'default') profile = parts.shift()!;
  else if (parts.length > 2 && parts[0] === 'profile') {
    parts.shift();
    profile = parts.shift()!;
  } else if (parts.length === 2 && parts[0] === 'plugins') profile = parts.shift()!;
  const [key = '', nested] = parts;
  await writeProfile(host, profile, { [key]: nested === undefined ? value : { [nested]: value } });
}
