import { formatIsoTime } from '../../core/iso-time.ts';
import { parseArguments } from '../args/parser.ts';
import { CliError, configurationError, parameterError } from '../cli-error.ts';
import type { CommandContext } from '../command/context.ts';
import { credentialsOf } from '../command/settings.ts';
import { requireProfile } from '../config/session.ts';
import type { Credentials } from '../credentials/credentials.ts';

const lineFormats: Record<string, (name: string, value: string) => string> = {
  env: (name, value) => `export ${name}=${value}`,
  'env-no-export': (name, value) => `${name}=${value}`,
  powershell: (name, value) => `$Env:${name}="${value}"`,
  'windows-cmd': (name, value) => `set ${name}=${value}`,
};

/** `aws configure export-credentials`: prints the keys that commands are signed with. Returns the exit code. */
export async function exportCredentials(context: CommandContext, words: readonly string[]): Promise<number> {
  const choices = ['process', ...Object.keys(lineFormats)];
  const { values, rest } = parseArguments([{ name: '--format', key: 'format', arity: 'one', choices }], words);
  if (rest.length > 0) throw parameterError(`Unknown options: ${rest.join(',')}`);
  const found = await retrieve(context);
  if (!found) throw configurationError('Unable to retrieve credentials: no credentials found');
  const format = lineFormats[String(values.get('format'))];
  context.host.stdout(format ? variableLines(found, format) : processJson(found));
  return 0;
}

async function retrieve(context: CommandContext): Promise<Credentials | undefined> {
  try {
    requireProfile(context.session);
    return await credentialsOf(context);
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    throw configurationError(`Unable to retrieve credentials: ${error.message.trim()}\n`);
  }
}

function variableLines(credentials: Credentials, format: (name: string, value: string) => string): string {
  const variables: [string, string | undefined][] = [
    ['AWS_ACCESS_KEY_ID', credentials.accessKeyId],
    ['AWS_SECRET_ACCESS_KEY', credentials.secretAccessKey],
    ['AWS_SESSION_TOKEN', credentials.sessionToken],
    ['AWS_CREDENTIAL_EXPIRATION', expirationOf(credentials)],
  ];
  return variables.map(([name, value]) => (value === undefined ? '' : `${format(name, value)}\n`)).join('');
}

/** What `credential_process` of other programs reads. */
function processJson(credentials: Credentials): string {
  const expiration = expirationOf(credentials);
  const output = {
    Version: 1,
    AccessKeyId: credentials.accessKeyId,
    SecretAccessKey: credentials.secretAccessKey,
    ...(credentials.sessionToken === undefined ? {} : { SessionToken: credentials.sessionToken }),
    ...(expiration === undefined ? {} : { Expiration: expiration }),
  };
  return `${JSON.stringify(output, undefined, 2)}\n`;
}

function expirationOf({ expiresAtMs }: Credentials): string | undefined {
  return expiresAtMs === undefined ? undefined : formatIsoTime(expiresAtMs, 'never').replace('Z', '+00:00');
}
