import { awsCliMessages } from '../../core/messages/aws-cli.ts';
import { holdsRealKey, sandboxKeyMark } from '../../core/real-keys.ts';
import { CliError, exitCodes } from '../cli-error.ts';
import type { AwsCliHost } from '../host.ts';

/** In a place for keys, anything of a secret's form counts as one. */
const secretPattern = /^[A-Za-z0-9/+=]{40}$/;

/** Fails when the host takes no real keys and one of the values looks like one. Nothing may be stored before. */
export function refuseRealKeys(host: AwsCliHost, values: readonly string[]): void {
  if (!host.refusesRealKeys || !values.some(looksReal)) return;
  const { text, remedy } = awsCliMessages.realKeyRefused;
  throw new CliError(`${text} ${remedy}`, exitCodes.configuration, 'configuration');
}

function looksReal(value: string): boolean {
  const plain = value.trim();
  if (holdsRealKey(plain) || holdsRealKey(plain.toUpperCase())) return true;
  return secretPattern.test(plain) && !plain.startsWith(sandboxKeyMark.secret);
}
