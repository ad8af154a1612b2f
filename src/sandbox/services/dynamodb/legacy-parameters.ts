import { AwsError } from '../../../core/errors/aws-error.ts';
import { dynamodbItemErrors } from '../../../core/errors/dynamodb-items.ts';

const legacyParameters = [
  'AttributesToGet',
  'AttributeUpdates',
  'ConditionalOperator',
  'Expected',
  'KeyConditions',
  'QueryFilter',
  'ScanFilter',
];

/** Throws ValidationException when a request uses parameters from before expressions. */
export function refuseLegacyParameters(input: object): void {
  const parameter = legacyParameters.find((name) => Object.hasOwn(input, name));
  if (parameter !== undefined) throw new AwsError(dynamodbItemErrors.legacyParameter, { parameter });
}
