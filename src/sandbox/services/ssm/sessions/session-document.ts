import { AwsError } from '../../../../core/errors/aws-error.ts';
import { ssmErrors } from '../../../../core/errors/ssm.ts';
import type { StartSessionRequest } from '../../../../wire/generated/ssm.ts';

export const shellDocument = 'SSM-SessionManagerRunShell';
const commandDocument = 'AWS-StartInteractiveCommand';

/** Session documents of AWS that open something else than a shell on the instance. */
const otherDocuments = [
  'AWS-StartNonInteractiveCommand',
  'AWS-StartPortForwardingSession',
  'AWS-StartPortForwardingSessionToRemoteHost',
  'AWS-StartPortForwardingSessionToSocket',
  'AWS-StartSSHSession',
  'AWS-PasswordReset',
];

/** What a session is started with: its document and, of a command document, the command. Throws AwsError. */
export function readSessionDocument(input: StartSessionRequest): { documentName: string; command?: string } {
  const { DocumentName: documentName = shellDocument, Parameters: parameters = {} } = input;
  if (otherDocuments.includes(documentName)) throw new AwsError(ssmErrors.documentNotInSandbox, { documentName });
  if (documentName !== shellDocument && documentName !== commandDocument) {
    throw new AwsError(ssmErrors.noSuchDocument, { documentName });
  }
  const known = documentName === commandDocument ? ['command'] : [];
  const unknown = Object.keys(parameters).filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new AwsError(ssmErrors.unsupportedParameters, { names: unknown.join(', ') });
  if (documentName === shellDocument) return { documentName };
  const command = parameters.command?.join(' ');
  if (!command) throw new AwsError(ssmErrors.missingParameters, { names: 'command' });
  return { documentName, command };
}
