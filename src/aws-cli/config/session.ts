import { generalError } from '../cli-error.ts';
import type { AwsCliHost } from '../host.ts';
import type { IniSection } from './ini.ts';
import { profileValues, readProfiles, type ProfileFiles } from './profiles.ts';

/** Keys that sign requests. */
export interface Credentials {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken?: string;
  /** Where they were found, as `aws configure list` calls it. */
  source: 'env' | 'shared-credentials-file' | 'config-file';
}

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
  const profile = profileOption ?? host.env.AWS_PROFILE ?? host.env.AWS_DEFAULT_PROFILE;
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

/** The keys of the environment (unless `--profile` names a profile) or of the files. */
export function findCredentials(
  session: Session,
  env: AwsCliHost['env'],
  hasProfileOption: boolean,
): Credentials | undefined {
  if (!hasProfileOption && env.AWS_ACCESS_KEY_ID) return environmentCredentials(env);
  const profile = session.profile ?? 'default';
  return (
    fileCredentials(session.files.credentials.get(profile), 'shared-credentials-file') ??
    fileCredentials(session.files.config.get(profile), 'config-file')
  );
}

function environmentCredentials(env: AwsCliHost['env']): Credentials {
  if (!env.AWS_SECRET_ACCESS_KEY) {
    throw generalError('Partial credentials found in env, missing: AWS_SECRET_ACCESS_KEY');
  }
  const sessionToken = env.AWS_SESSION_TOKEN || env.AWS_SECURITY_TOKEN;
  return {
    accessKeyId: env.AWS_ACCESS_KEY_ID!,
    secretAccessKey: env.AWS_SECRET_ACCESS_KEY,
    source: 'env',
    ...(sessionToken ? { sessionToken } : {}),
  };
}

function fileCredentials(
  section: IniSection | undefined,
  source: 'shared-credentials-file' | 'config-file',
): Credentials | undefined {
  const accessKeyId = section?.aws_access_key_id;
  const secretAccessKey = section?.aws_secret_access_key;
  if (typeof accessKeyId !== 'string') return undefined;
  if (typeof secretAccessKey !== 'string') {
    throw generalError(`Partial credentials found in ${source}, missing: aws_secret_access_key`);
  }
  const sessionToken = section?.aws_session_token;
  return { accessKeyId, secretAccessKey, source, ...(typeof sessionToken === 'string' ? { sessionToken } : {}) };
}
