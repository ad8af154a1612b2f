import { parseArguments } from '../args/parser.ts';
import { configurationError, generalError, parameterError } from '../cli-error.ts';
import { textValue } from '../config/session.ts';
import type { CommandContext } from './context.ts';

/** What `aws sso` offers: logging in and out of IAM Identity Center. */
export const ssoCommands = ['login', 'logout'];

/**
 * `aws sso login` says what is missing, or that nobody can log in here; `logout` has nothing to do. Returns the exit
 * code; throws CLI errors.
 */
export function runSso({ session }: CommandContext, words: readonly string[]): number {
  const { values, rest } = parseArguments(
    [{ name: 'operation', key: 'operation', arity: 'one', required: true, choices: ssoCommands }],
    words,
  );
  if (rest.length > 0) throw parameterError(`Unknown options: ${rest.join(',')}`);
  if (values.get('operation') === 'logout') return 0;
  const name = textValue(session, 'sso_session');
  const shared = name === undefined ? undefined : session.files.others.get(`sso-session ${name}`);
  const found = { ...session.values, ...shared };
  const missing = ['sso_start_url', 'sso_region'].filter((key) => typeof found[key] !== 'string');
  if (missing.length > 0) {
    throw configurationError(
      `Missing the following required SSO configuration values: ${missing.join(', ')}. To make sure this profile is ` +
        'properly configured to use SSO, please run: aws configure sso',
    );
  }
  throw generalError(`Could not connect to the sign-in page of IAM Identity Center: ${String(found.sso_start_url)}`);
}
