import { AwsError } from '../../../../core/errors/aws-error.ts';
import { ec2LaunchErrors } from '../../../../core/errors/ec2-launch.ts';
import type { IamInstanceProfileSpecification } from '../../../../wire/generated/ec2.ts';
import type { Scope } from '../../../slice.ts';
import type { InstanceRecord } from './instance-record.ts';

/** The instance profile that a request names. Throws InvalidParameterValue when IAM has none. */
export function resolveInstanceProfile(
  specification: IamInstanceProfileSpecification,
  _scope: Scope,
): NonNullable<InstanceRecord['instanceProfile']> {
  const { Name: name, Arn: arn } = specification;
  throw new AwsError(ec2LaunchErrors.instanceProfileInvalid, {
    value: name ?? arn ?? '',
    parameter: name ? 'iamInstanceProfile.name' : 'iamInstanceProfile.arn',
    explanation: name ? 'Invalid IAM Instance Profile name' : 'Invalid IAM Instance Profile ARN',
  });
}
