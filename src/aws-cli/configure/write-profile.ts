import { updateIni, type IniValues } from '../config/ini-writer.ts';
import { configPath, credentialsPath, expandPath } from '../config/paths.ts';
import { readText } from '../config/profiles.ts';
import type { AwsCliHost } from '../host.ts';
import { refuseRealKeys } from './real-keys.ts';

/** Values that belong into the credentials file. */
const secretNames = new Set(['aws_access_key_id', 'aws_secret_access_key', 'aws_session_token']);

/** Stores values of a profile: keys in the credentials file, the rest in the configuration file. */
export async function writeProfile(host: AwsCliHost, profile: string, values: IniValues): Promise<void> {
  const texts = Object.values(values).flatMap((value) => (typeof value === 'string' ? [value] : Object.values(value)));
  refuseRealKeys(host, texts);
  const isSecret = ([name]: [string, unknown]) => secretNames.has(name);
  const secrets = Object.fromEntries(Object.entries(values).filter(isSecret));
  const others = Object.fromEntries(Object.entries(values).filter((entry) => !isSecret(entry)));
  await update(host, credentialsPath(host.env), profile, secrets);
  await update(host, configPath(host.env), configSection(profile), others);
}

async function update(host: AwsCliHost, path: string, section: string, values: IniValues): Promise<void> {
  if (Object.keys(values).length === 0) return;
  const text = updateIni(await readText(host, path), section, values);
  await host.writeFile(expandPath(path, host.env), new TextEncoder().encode(text));
}

/** Name of a profile's section in the configuration file. */
function configSection(profile: string): string {
  if (profile === 'default' || profile === 'plugins') return profile;
  return `profile ${/[ \t]/.test(profile) ? `'${profile}'` : profile}`;
}
