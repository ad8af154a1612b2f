import { AwsError } from '../../../core/errors/aws-error.ts';
import { ec2VpcErrors } from '../../../core/errors/ec2-vpcs.ts';

/** Checks that a Modify…Attribute request changes exactly one of `attributes` (name as AWS writes it → value). */
export function requireOneAttribute(attributes: Record<string, unknown>): void {
  const given = Object.keys(attributes).filter((name) => attributes[name] !== undefined);
  if (given.length === 0) throw new AwsError(ec2VpcErrors.noAttribute, {});
  if (given.length > 1) throw new AwsError(ec2VpcErrors.multipleAttributes, { attributes: given.join(', ') });
}
