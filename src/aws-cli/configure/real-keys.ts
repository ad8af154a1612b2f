import { awsCliMessages } from '../../core/messages/aws-cli.ts';
import { CliError, exitCodes } from '../cli-error.ts';
import type { AwsCliHost } from '../host.ts';

/** The sandbox's own access keys start with this. */
const sandboxKeyPrefix = 'AKIACHEONMAN';
const accessKeyPattern = /(?:AKIA|ASIA)[A-Z0-9]{16}/;
const secretPattern = /^[A-Za-z0-9/+=]{40}$/;

/** Fails when the host takes no real keys and one of the values looks like one. Nothing may be stored before. */
export function refuseRealKeys(host: AwsCliHost, values: readonly string[]): void {
  if (!host.refusesRealKeys || !values.some(looksReal)) return;
  const { text, remedy } = awsCliMessages.realKeyRefused;
  throw new CliError(`${text} ${remedy}`, exitCodes.configuration, 'configuration');
}

function looksReal(value: string): boolean {
  const accessKey = accessKeyPattern.exec(value.toUpperCase())?.[0];
  if (accessKey !== undefined && !accessKey.startsWith(sandboxKeyPrefix)) return true;
  return secretPattern.test(value.trim());
}
