import { configPath } from '../config/paths.ts';
import { credentialsOf } from '../command/settings.ts';
import { requireProfile, textValue } from '../config/session.ts';
import { globalText, type CommandContext } from '../command/context.ts';

interface Setting {
  value: string;
  type: string;
  location: string;
}

const notSet: Setting = { value: '<not set>', type: 'None', location: 'None' };

/** Prints `aws configure list`: each setting, where it comes from, keys masked. */
export async function listConfiguration(context: CommandContext): Promise<void> {
  const { host } = context;
  const row = (name: string, { value, type, location }: Setting) =>
    host.stdout(`${name.padStart(10)} ${value.padStart(24)} ${type.padStart(16)}    ${location}\n`);
  row('Name', { value: 'Value', type: 'Type', location: 'Location' });
  row('----', { value: '-----', type: '----', location: '--------' });
  row('profile', profileSetting(context));
  requireProfile(context.session);
  for (const [name, setting] of await credentialSettings(context)) row(name, setting);
  row('region', regionSetting(context));
}

function profileSetting({ session, globals }: CommandContext): Setting {
  if (globals.has('profile')) return { value: session.profile ?? '', type: 'manual', location: '--profile' };
  if (session.profile === undefined) return notSet;
  return { value: session.profile, type: 'env', location: "['AWS_PROFILE', 'AWS_DEFAULT_PROFILE']" };
}

async function credentialSettings(context: CommandContext): Promise<[string, Setting][]> {
  const found = await credentialsOf(context);
  if (!found)
    return [
      ['access_key', notSet],
      ['secret_key', notSet],
    ];
  const setting = (value: string): Setting => ({
    value: `${'*'.repeat(16)}${value.slice(-4)}`,
    type: found.source,
    location: '',
  });
  return [
    ['access_key', setting(found.accessKeyId)],
    ['secret_key', setting(found.secretAccessKey)],
  ];
}

function regionSetting(context: CommandContext): Setting {
  const { host, session } = context;
  const option = globalText(context, 'region');
  const fromEnvironment = host.env.AWS_REGION || host.env.AWS_DEFAULT_REGION;
  if (fromEnvironment) return { value: fromEnvironment, type: 'env', location: "['AWS_REGION', 'AWS_DEFAULT_REGION']" };
  const fromFile = textValue(session, 'region');
  if (fromFile) return { value: fromFile, type: 'config-file', location: configPath(host.env) };
  return option ? { value: option, type: 'manual', location: '--region' } : notSet;
}
