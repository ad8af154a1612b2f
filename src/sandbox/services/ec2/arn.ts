import type { Scope } from '../../slice.ts';

/** ARN of an EC2 resource, e.g. `arn:aws:ec2:ap-northeast-2:123456789012:subnet/subnet-…`. */
export function ec2Arn(scope: Scope, resourceType: string, resourceId: string): string {
  return `arn:aws:ec2:${scope.region}:${scope.accountId}:${resourceType}/${resourceId}`;
}
