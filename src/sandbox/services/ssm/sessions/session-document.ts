import { AwsError } from '../../../../core/errors/aws-error.ts';
import { ssmErrors } from '../../../../core/errors/ssm.ts';
import type { StartSessionRequest } from '../../../../wire/generated/ssm.ts';
import type { SessionRecord } from './session-record.ts';

interface DocumentParameter {
  /** Whole-value pattern of each value. */
  pattern?: string;
  /** Absent where a value is required. */
  byDefault?: string;
}

interface SessionDocument {
  parameters: Record<string, DocumentParameter>;
  /** What the session does, by the values of all parameters; absent for a shell. */
  purpose?: (values: Record<string, string>) => Pick<SessionRecord, 'command' | 'forward'>;
}

const port = '([1-9]|[1-9][0-9]{1,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])';
const portParameters: Record<string, DocumentParameter> = {
  portNumber: { pattern: `^${port}$`, byDefault: '80' },
  localPortNumber: { pattern: `^${port.replace('[1-9]', '[0-9]')}$`, byDefault: '0' },
};
const hostPattern = '^[^,$^&\\(\\)!;\'"<>\\`{}\\[\\]\\|#=]{3,}$';

function forwardTo({ host = 'localhost', portNumber, localPortNumber }: Record<string, string>) {
  return { forward: { host, port: Number(portNumber), localPort: Number(localPortNumber) } };
}

/** Session documents of AWS by name, with the patterns and defaults of their contents. */
const documents: Record<string, SessionDocument> = {
  'SSM-SessionManagerRunShell': { parameters: {} },
  'AWS-StartInteractiveCommand': { parameters: { command: {} }, purpose: ({ command }) => ({ command: command! }) },
  'AWS-StartPortForwardingSession': { parameters: portParameters, purpose: forwardTo },
  'AWS-StartPortForwardingSessionToRemoteHost': {
    parameters: { ...portParameters, host: { pattern: hostPattern, byDefault: 'localhost' } },
    purpose: forwardTo,
  },
};

/** Session documents of AWS that the sandbox has nothing for. */
const otherDocuments = [
  'AWS-StartNonInteractiveCommand',
  'AWS-StartPortForwardingSessionToSocket',
  'AWS-StartSSHSession',
  'AWS-PasswordReset',
];

function readParameters(
  known: SessionDocument['parameters'],
  given: NonNullable<StartSessionRequest['Parameters']>,
): Record<string, string> {
  const unknown = Object.keys(given).filter((name) => !Object.hasOwn(known, name));
  if (unknown.length > 0) throw new AwsError(ssmErrors.unsupportedParameters, { names: unknown.join(', ') });
  const values: Record<string, string> = {};
  for (const [name, { pattern, byDefault }] of Object.entries(known)) {
    const value = given[name]?.join(' ') ?? byDefault;
    if (!value && byDefault === undefined) throw new AwsError(ssmErrors.missingParameters, { names: name });
    if (pattern !== undefined && !new RegExp(pattern).test(value!)) {
      throw new AwsError(ssmErrors.parameterNotMatching, { name, value: value!, pattern });
    }
    values[name] = value!;
  }
  return values;
}

/** What a session is started with: its document and what that does with the parameters. Throws AwsError. */
export function readSessionDocument(
  input: StartSessionRequest,
): Pick<SessionRecord, 'documentName' | 'command' | 'forward'> {
  const { DocumentName: documentName = 'SSM-SessionManagerRunShell', Parameters: given = {} } = input;
  if (otherDocuments.includes(documentName)) throw new AwsError(ssmErrors.documentNotInSandbox, { documentName });
  const document = Object.hasOwn(documents, documentName) ? documents[documentName] : undefined;
  if (!document) throw new AwsError(ssmErrors.noSuchDocument, { documentName });
  const values = readParameters(document.parameters, given);
  return { documentName, ...document.purpose?.(values) };
}
