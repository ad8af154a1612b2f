import type { IniSection } from '../config/ini.ts';
import { expandPath } from '../config/paths.ts';
import { generalError } from '../cli-error.ts';
import type { AwsCliHost } from '../host.ts';
import type { Credentials } from './credentials.ts';
import { sessionName, temporaryCredentials, type StsCall } from './role-credentials.ts';

/** The keys that STS gives for the token in a profile's file; undefined when the profile names none. Throws CLI errors. */
export async function webIdentityCredentials(
  host: AwsCliHost,
  values: IniSection,
  callSts: StsCall,
): Promise<Credentials | undefined> {
  const { web_identity_token_file: file, role_arn: role, role_session_name: name } = values;
  if (typeof file !== 'string') return undefined;
  if (typeof role !== 'string') {
    throw generalError(
      'The provided profile or the current environment is configured to assume role with web identity but has no ' +
        'role ARN configured. Ensure that the profile has the role_arn configuration set or the AWS_ROLE_ARN env var is set.',
    );
  }
  const token = await host.readFile(expandPath(file, host.env)).catch(() => {
    throw generalError(`[Errno 2] No such file or directory: '${file}'`);
  });
  const output = await callSts(
    'AssumeRoleWithWebIdentity',
    {
      RoleArn: role,
      RoleSessionName: typeof name === 'string' ? name : sessionName(host),
      WebIdentityToken: new TextDecoder().decode(token),
    },
    undefined,
  );
  return temporaryCredentials(output, 'assume-role-with-web-identity');
}
