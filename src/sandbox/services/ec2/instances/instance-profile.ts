import { AwsError } from '../../../../core/errors/aws-error.ts';
import { ec2LaunchErrors } from '../../../../core/errors/ec2-launch.ts';
import type { IamInstanceProfileSpecification } from '../../../../wire/generated/ec2.ts';
import type { Scope } from '../../../slice.ts';
import { iamState } from '../../iam/iam-records.ts';
import { iamArn } from '../../iam/principals.ts';
import type { InstanceRecord } from './instance-record.ts';

/** The instance profile that a request names, as a new association. Throws InvalidParameterValue when IAM has none. */
export function resolveInstanceProfile(
  specification: IamInstanceProfileSpecification,
  scope: Scope,
): NonNullable<InstanceRecord['instanceProfile']> {
  const { Name: name, Arn: arn } = specification;
  const profile = Object.values(iamState(scope).instanceProfiles).find((candidate) =>
    arn ? iamArn(scope, 'instance-profile', candidate) === arn : candidate.name === name,
  );
  if (!profile) {
    throw new AwsError(ec2LaunchErrors.instanceProfileInvalid, {
      value: arn ?? name ?? '',
      parameter: arn ? 'iamInstanceProfile.arn' : 'iamInstanceProfile.name',
      explanation: arn ? 'Invalid IAM Instance Profile ARN' : 'Invalid IAM Instance Profile name',
    });
  }
  return {
    arn: iamArn(scope, 'instance-profile', profile),
    id: profile.id,
    associationId: scope.world.newId('iip-assoc'),
  };
}
