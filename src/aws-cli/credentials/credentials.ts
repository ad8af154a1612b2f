import { generalError } from '../cli-error.ts';
import type { IniSection } from '../config/ini.ts';
import type { ProfileFiles } from '../config/profiles.ts';
import type { AwsCliHost } from '../host.ts';

/** Keys that sign requests. */
export interface Credentials {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken?: string;
  /** Epoch milliseconds; missing for keys that do not expire. */
  expiresAtMs?: number;
  /** Where they were found, as `aws configure list` calls it. */
  source:
    'env' | 'shared-credentials-file' | 'config-file' | 'assume-role' | 'assume-role-with-web-identity' | 'iam-role';
}

/** The keys of the environment. Throws a CLI error (255) when there is half of them. */
export function environmentCredentials(env: AwsCliHost['env']): Credentials | undefined {
  if (!env.AWS_ACCESS_KEY_ID) return undefined;
  if (!env.AWS_SECRET_ACCESS_KEY) {
    throw generalError('Partial credentials found in env, missing: AWS_SECRET_ACCESS_KEY');
  }
  const sessionToken = env.AWS_SESSION_TOKEN || env.AWS_SECURITY_TOKEN;
  return {
    accessKeyId: env.AWS_ACCESS_KEY_ID,
    secretAccessKey: env.AWS_SECRET_ACCESS_KEY,
    source: 'env',
    ...(sessionToken ? { sessionToken } : {}),
  };
}

/** The keys that stand in a profile. Throws a CLI error (255) when there is half of them. */
export function profileCredentials(files: ProfileFiles, profile: string): Credentials | undefined {
  return (
    sectionCredentials(files.credentials.get(profile), 'shared-credentials-file') ??
    sectionCredentials(files.config.get(profile), 'config-file')
  );
}

function sectionCredentials(
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
