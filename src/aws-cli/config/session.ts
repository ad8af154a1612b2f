import { generalError } from '../cli-error.ts';
import type { AwsCliHost } from '../host.ts';
import type { IniSection } from './ini.ts';
import { profileValues, readProfiles, type ProfileFiles } from './profiles.ts';

/** What a command works with: options of the command line first, then the environment, then the profile. */
export interface Session {
  files: ProfileFiles;
  /** Name of the profile when one was asked for. */
  profile: string | undefined;
  /** Values of the profile, empty when there is none. */
  values: IniSection;
}

/** Reads the profile that `--profile`, AWS_PROFILE or AWS_DEFAULT_PROFILE names. */
export async function loadSession(host: AwsCliHost, profileOption: string | undefined): Promise<Session> {
  const files = await readProfiles(host);
  // An empty option names none; an empty variable names one that no file has.
  const profile = (profileOption || undefined) ?? host.env.AWS_PROFILE ?? host.env.AWS_DEFAULT_PROFILE;
  return { files, profile, values: profileValues(files, profile ?? 'default') ?? {} };
}

/** Fails (255) when a profile is asked for that no file has. */
export function requireProfile(session: Session): void {
  if (session.profile === undefined || profileValues(session.files, session.profile)) return;
  throw generalError(`The config profile (${session.profile}) could not be found`);
}

/** A value of the profile that is a text. */
export function textValue(session: Session, key: string): string | undefined {
  const value = session.values[key];
  return typeof value === 'string' ? value : undefined;
}

/** The Region of the environment or the profile. */
export function configuredRegion(session: Session, env: AwsCliHost['env']): string | undefined {
  return env.AWS_REGION || env.AWS_DEFAULT_REGION || textValue(session, 'region') || undefined;
}
