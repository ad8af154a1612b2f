import { generalError } from '../cli-error.ts';
import { profileValues } from '../config/profiles.ts';
import type { Session } from '../config/session.ts';
import type { AwsCliHost } from '../host.ts';
import { environmentCredentials, profileCredentials, type Credentials } from './credentials.ts';
import { roleCredentials, type StsCall } from './role-credentials.ts';
import { webIdentityCredentials } from './web-identity.ts';

/** What looking for keys needs. */
export interface CredentialSearch {
  host: AwsCliHost;
  session: Session;
  /** With `--profile` the keys of the environment do not count. */
  hasProfileOption: boolean;
  /** Calls STS for the keys of a role; without credentials the request is not signed. */
  callSts: StsCall;
}

/**
 * The keys of a command: from the environment, a role that the profile assumes, the files, or the instance's own role.
 * Undefined when there are none. Throws CLI errors when what is configured cannot be used.
 */
export async function findCredentials(search: CredentialSearch): Promise<Credentials | undefined> {
  const { host, session, hasProfileOption } = search;
  const fromEnvironment = hasProfileOption ? undefined : environmentCredentials(host.env);
  if (fromEnvironment) return fromEnvironment;
  const profile = session.profile ?? 'default';
  const configured = (await assumedCredentials(search, profile)) ?? (await otherCredentials(search, profile));
  if (configured) return configured;
  const ofInstance = await host.instance?.credentials();
  return ofInstance && { ...ofInstance, source: 'iam-role' };
}

function assumedCredentials(search: CredentialSearch, profile: string): Promise<Credentials | undefined> {
  return roleCredentials({
    ...search,
    files: search.session.files,
    profile,
    profileKeys: (source) => otherCredentials(search, source),
  });
}

/** All ways to keys but a role with a source. */
async function otherCredentials(search: CredentialSearch, profile: string): Promise<Credentials | undefined> {
  const { host, session, callSts } = search;
  const values = profileValues(session.files, profile) ?? {};
  const webIdentity = await webIdentityCredentials(host, values, callSts);
  if (webIdentity) return webIdentity;
  if ('sso_role_name' in values || 'sso_account_id' in values) throw noSsoToken(session, profile);
  const stored = profileCredentials(session.files, profile);
  if (stored) return stored;
  if (values.credential_process !== undefined) {
    throw generalError(`credential_process cannot be run here: ${String(values.credential_process)}`);
  }
  return undefined;
}

/** What is wrong with a profile of IAM Identity Center: nobody has logged in, because nobody can here. */
function noSsoToken(session: Session, profile: string) {
  const own = profileValues(session.files, profile) ?? {};
  const name = own.sso_session;
  const shared = typeof name === 'string' ? session.files.others.get(`sso-session ${name}`) : {};
  if (!shared) return generalError(`The specified sso-session does not exist: "${String(name)}"`);
  const values = { ...own, ...shared };
  const required = ['sso_start_url', 'sso_region', 'sso_role_name', 'sso_account_id'];
  const missing = required.filter((key) => typeof values[key] !== 'string');
  if (missing.length > 0) {
    const list = missing.join(', ');
    return generalError(
      `The profile "${profile}" is configured to use SSO but is missing required configuration: ${list}`,
    );
  }
  return generalError(`Error loading SSO Token: Token for ${String(name ?? values.sso_start_url)} does not exist`);
}
