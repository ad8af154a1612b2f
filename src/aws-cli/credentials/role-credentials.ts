import { generalError } from '../cli-error.ts';
import type { IniSection } from '../config/ini.ts';
import { profileValues, type ProfileFiles } from '../config/profiles.ts';
import type { AwsCliHost } from '../host.ts';
import { quote } from '../python/repr.ts';
import { environmentCredentials, type Credentials } from './credentials.ts';

/** Calls an operation of STS with the given keys; input and output as our wire code has them. */
export type StsCall = (
  operation: string,
  input: Record<string, unknown>,
  credentials: Credentials | undefined,
) => Promise<Record<string, unknown>>;

interface RoleSearch {
  host: AwsCliHost;
  files: ProfileFiles;
  profile: string;
  callSts: StsCall;
  /** The keys of a source profile that assumes no role itself. */
  profileKeys(profile: string): Promise<Credentials | undefined>;
}

/**
 * The keys of the role that a profile assumes (`role_arn` with `source_profile` or `credential_source`), through any
 * number of profiles. Undefined when it assumes none. Throws CLI errors.
 */
export function roleCredentials(search: RoleSearch): Promise<Credentials | undefined> {
  return assume(search, search.profile, [search.profile]);
}

async function assume(search: RoleSearch, profile: string, visited: string[]): Promise<Credentials | undefined> {
  const values = profileValues(search.files, profile) ?? {};
  if (!assumesRole(values)) return undefined;
  const source = await sourceCredentials(search, profile, values, visited);
  const text = (key: string) => (typeof values[key] === 'string' ? values[key] : undefined);
  const serial = text('mfa_serial');
  const duration = text('duration_seconds');
  const externalId = text('external_id');
  const output = await search.callSts(
    'AssumeRole',
    {
      RoleArn: values.role_arn,
      RoleSessionName: text('role_session_name') ?? sessionName(search.host),
      ...(externalId === undefined ? {} : { ExternalId: externalId }),
      ...(duration !== undefined && /^\d+$/.test(duration) ? { DurationSeconds: Number(duration) } : {}),
      ...(serial === undefined ? {} : { SerialNumber: serial, TokenCode: await askMfaCode(search.host, serial) }),
    },
    source,
  );
  return temporaryCredentials(output, 'assume-role');
}

/** The session's name when nobody gives one. */
export function sessionName(host: AwsCliHost): string {
  return `botocore-session-${Math.floor(host.nowMs() / 1000)}`;
}

/** The keys in the answer of AssumeRole and AssumeRoleWithWebIdentity. */
export function temporaryCredentials(output: Record<string, unknown>, source: Credentials['source']): Credentials {
  const keys = output.Credentials as {
    AccessKeyId: string;
    SecretAccessKey: string;
    SessionToken: string;
    Expiration: number;
  };
  return {
    accessKeyId: keys.AccessKeyId,
    secretAccessKey: keys.SecretAccessKey,
    sessionToken: keys.SessionToken,
    expiresAtMs: keys.Expiration,
    source,
  };
}

async function askMfaCode(host: AwsCliHost, serial: string): Promise<string> {
  const code = await host.readLine?.(`Enter MFA code for ${serial}: `);
  if (code === undefined) throw generalError('EOF when reading a line');
  return code;
}

function assumesRole(values: IniSection): boolean {
  return 'role_arn' in values && !('web_identity_token_file' in values);
}

function hasKeys(values: IniSection): boolean {
  return 'aws_access_key_id' in values || 'aws_secret_access_key' in values;
}

async function sourceCredentials(
  search: RoleSearch,
  profile: string,
  values: IniSection,
  visited: string[],
): Promise<Credentials> {
  const { source_profile: sourceProfile, credential_source: credentialSource } = values;
  if (credentialSource !== undefined && sourceProfile !== undefined) {
    throw generalError(`The profile "${profile}" contains both source_profile and credential_source.`);
  }
  if (credentialSource !== undefined) return namedSource(search.host, profile, String(credentialSource));
  if (sourceProfile === undefined) {
    throw generalError('Partial credentials found in assume-role, missing: source_profile or credential_source');
  }
  const source = String(sourceProfile);
  const sourceValues = profileValues(search.files, source);
  if (!sourceValues) {
    throw generalError(`The source_profile "${source}" referenced in the profile "${profile}" does not exist.`);
  }
  const isItself = source === profile && hasKeys(sourceValues);
  if (visited.includes(source) && !isItself) {
    throw generalError(
      `Infinite loop in credential configuration detected. Attempting to load from profile ${source} which has ` +
        `already been visited. Visited profiles: [${visited.map(quote).join(', ')}]`,
    );
  }
  // Keys in the source profile come before a role of its own.
  const role = hasKeys(sourceValues) ? undefined : await assume(search, source, [...visited, source]);
  const found = role ?? (await search.profileKeys(source));
  if (!found) throw generalError(`The source profile "${source}" must have credentials.`);
  return found;
}

function namedSource(host: AwsCliHost, profile: string, name: string): Credentials {
  if (!['Environment', 'Ec2InstanceMetadata', 'EcsContainer'].includes(name)) {
    throw generalError(`The credential source "${name}" referenced in profile "${profile}" is not valid.`);
  }
  const found = name === 'Environment' ? environmentCredentials(host.env) : undefined;
  if (found) return found;
  throw generalError(
    `Error when retrieving credentials from ${name}: No credentials found in credential_source referenced in profile ${profile}`,
  );
}
