/**
 * The API operations that checkers may call, with the IAM action that permits each. Nothing else leaves an Account.
 * Every IAM action here must be allowed by infra/checker-policy.json (a test compares them); all of them only read.
 */
export const allowedActions: Readonly<Record<string, string>> = {
  'sts:GetCallerIdentity': 'sts:GetCallerIdentity',
  'ec2:DescribeAddresses': 'ec2:DescribeAddresses',
  'ec2:DescribeAvailabilityZones': 'ec2:DescribeAvailabilityZones',
  'ec2:DescribeImages': 'ec2:DescribeImages',
  'ec2:DescribeInstances': 'ec2:DescribeInstances',
  'ec2:DescribeInternetGateways': 'ec2:DescribeInternetGateways',
  'ec2:DescribeKeyPairs': 'ec2:DescribeKeyPairs',
  'ec2:DescribeRouteTables': 'ec2:DescribeRouteTables',
  'ec2:DescribeSecurityGroupRules': 'ec2:DescribeSecurityGroupRules',
  'ec2:DescribeSecurityGroups': 'ec2:DescribeSecurityGroups',
  'ec2:DescribeSnapshots': 'ec2:DescribeSnapshots',
  'ec2:DescribeSubnets': 'ec2:DescribeSubnets',
  'ec2:DescribeVolumes': 'ec2:DescribeVolumes',
  'ec2:DescribeVpcEndpoints': 'ec2:DescribeVpcEndpoints',
  'ec2:DescribeVpcs': 'ec2:DescribeVpcs',
  'budgets:DescribeBudgets': 'budgets:ViewBudget',
  'budgets:DescribeNotificationsForBudget': 'budgets:ViewBudget',
};

/** Throws unless `action` (e.g. 'ec2:DescribeVpcs') is on the list: a programming error, caught before anything is sent. */
export function assertAllowed(action: string): void {
  if (!Object.hasOwn(allowedActions, action)) {
    throw new TypeError(`${action} is not on the checkers' read-only list (src/account/allowed-actions.ts)`);
  }
}
