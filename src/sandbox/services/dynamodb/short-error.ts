import type { AwsError } from '../../../core/errors/aws-error.ts';

/** The code that batches and transactions give an error of one of their parts, e.g. 'ConditionalCheckFailed'. */
export function shortErrorCode({ code }: AwsError): string {
  return code === 'ValidationException' ? 'ValidationError' : code.replace(/Exception$/, '');
}
