import { AwsError } from '../../../core/errors/aws-error.ts';
import { sqsErrors } from '../../../core/errors/sqs.ts';

/** Throws InvalidParameterValue when a given number is out of its range, both ends included. */
export function checkRange(parameter: string, value: number | undefined, [min, max]: [number, number]): void {
  if (value === undefined || (value >= min && value <= max)) return;
  const reason = `Must be >= ${min} and <= ${max}, if provided.`;
  throw new AwsError(sqsErrors.invalidParameter, { value, parameter, reason });
}
