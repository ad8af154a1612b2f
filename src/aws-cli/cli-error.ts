import type { MessageRow } from '../core/messages/message.ts';

/** Exit codes of the AWS CLI, version 2. */
export const exitCodes = {
  success: 0,
  interrupted: 130,
  usage: 252,
  configuration: 253,
  service: 254,
  general: 255,
} as const;

/** What went wrong, for the Korean line that follows the message. */
export type ErrorKind = 'usage' | 'parameter' | 'configuration' | 'service' | 'general';

/** The Korean line about a failure, where more is known than the message tells. */
export interface Hint {
  row: MessageRow;
  parameters: Record<string, string>;
}

/** Ends a command: `message` goes to standard error after an empty line, as the AWS CLI does. */
export class CliError extends Error {
  readonly exitCode: number;
  readonly kind: ErrorKind;
  hint: Hint | undefined;

  constructor(message: string, exitCode: number, kind: ErrorKind) {
    super(message);
    this.exitCode = exitCode;
    this.kind = kind;
  }
}

/** Wrong use of the command line; exit code 252. */
export function usageError(message: string): CliError {
  return new CliError(message, exitCodes.usage, 'usage');
}

/** A parameter that cannot be understood or is not valid; exit code 252. */
export function parameterError(message: string): CliError {
  return new CliError(message, exitCodes.usage, 'parameter');
}

/** `Error parsing parameter '--x': …`; exit code 252. */
export function parsingError(optionName: string, message: string): CliError {
  return parameterError(`Error parsing parameter '${optionName}': ${message}`);
}

/** No credentials, no Region or a broken configuration; exit code 253. */
export function configurationError(message: string): CliError {
  return new CliError(message, exitCodes.configuration, 'configuration');
}

/** Anything else; exit code 255. */
export function generalError(message: string): CliError {
  return new CliError(message, exitCodes.general, 'general');
}

/** Ctrl-C; exit code 130. */
export class Interrupted extends Error {}
