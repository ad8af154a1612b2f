import { generalError } from '../cli-error.ts';
import type { AwsCliHost } from '../host.ts';
import { IniSyntaxError, parseIni, type IniSection } from './ini.ts';
import { configPath, credentialsPath, expandPath } from './paths.ts';

/** Both configuration files, by profile. */
export interface ProfileFiles {
  /** From `~/.aws/config`. */
  config: ReadonlyMap<string, IniSection>;
  /** From `~/.aws/credentials`. */
  credentials: ReadonlyMap<string, IniSection>;
  /** Sections of `~/.aws/config` that are no profiles, e.g. `plugins`. */
  others: ReadonlyMap<string, IniSection>;
}

/** Reads both files; a file that cannot be read counts as empty. Throws a CLI error (255) when one is no such file. */
export async function readProfiles(host: AwsCliHost): Promise<ProfileFiles> {
  const sections = await readSections(host, configPath(host.env));
  const config = new Map<string, IniSection>();
  const others = new Map<string, IniSection>();
  for (const [name, section] of sections) {
    const profile = /^profile\s+"?(.*?)"?$/.exec(name)?.[1] ?? (name === 'default' ? name : undefined);
    if (profile === undefined) others.set(name, section);
    else config.set(profile, section);
  }
  return { config, credentials: await readSections(host, credentialsPath(host.env)), others };
}

/** Sections of a configuration file. Throws a CLI error (255) when it is none. */
export async function readSections(host: AwsCliHost, path: string): Promise<ReadonlyMap<string, IniSection>> {
  try {
    return parseIni(await readText(host, path));
  } catch (error) {
    if (!(error instanceof IniSyntaxError)) throw error;
    throw generalError(`Unable to parse config file: ${expandPath(path, host.env)}`);
  }
}

/** Text of a configuration file, empty when there is none. */
export async function readText(host: AwsCliHost, path: string): Promise<string> {
  try {
    return new TextDecoder().decode(await host.readFile(expandPath(path, host.env)));
  } catch {
    return '';
  }
}

/** Values of a profile from both files; those of the credentials file win. */
export function profileValues(files: ProfileFiles, profile: string): IniSection | undefined {
  const config = files.config.get(profile);
  const credentials = files.credentials.get(profile);
  return config || credentials ? { ...config, ...credentials } : undefined;
}

/** Names of all profiles: those of the credentials file after those of the configuration. */
export function profileNames(files: ProfileFiles): string[] {
  return [...new Set([...files.config.keys(), ...files.credentials.keys()])];
}
