import { AwsError } from '../../../core/errors/aws-error.ts';
import { ec2VpcErrors } from '../../../core/errors/ec2-vpcs.ts';
import { formatCidr, parseCidr } from '../../../core/ipv4.ts';

/** Canonical form of a CIDR block parameter. Throws InvalidParameterValue for what is no CIDR block. */
export function requireCidr(value: string, parameter: string): string {
  const range = parseCidr(value);
  if (!range) throw new AwsError(ec2VpcErrors.malformedCidr, { value, parameter });
  return formatCidr(range);
}

/** Whether a VPC or subnet may have that size: /16 to /28. */
export function isNetworkSize(cidrBlock: string): boolean {
  const range = parseCidr(cidrBlock);
  return range !== undefined && range.prefixLength >= 16 && range.prefixLength <= 28;
}
