import { CliError, exitCodes } from '../cli-error.ts';

/** An error that the service answered; exit code 254. */
export class ServiceError extends CliError {
  readonly code: string;
  readonly serviceMessage: string;
  readonly status: number;

  constructor(operation: string, code: string, serviceMessage: string, status: number, retries: number | undefined) {
    const retried = retries === undefined ? '' : ` (reached max retries: ${retries})`;
    super(
      `An error occurred (${code}) when calling the ${operation} operation${retried}: ${serviceMessage}`,
      exitCodes.service,
      'service',
    );
    this.code = code;
    this.serviceMessage = serviceMessage;
    this.status = status;
  }
}
