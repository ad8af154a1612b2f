/** What a managed policy of AWS says of actions, as far as the sandbox asks: statements of one effect each. */
export interface ManagedStatement {
  Effect: 'Allow' | 'Deny';
  Action?: string[];
  NotAction?: string[];
}

const allow = (...actions: string[]): ManagedStatement[] => [{ Effect: 'Allow', Action: actions }];

/** What every agent of Systems Manager needs: to report itself, and the channels of Session Manager. */
const agentActions = [
  'ssm:DescribeAssociation',
  'ssm:GetDeployablePatchSnapshotForInstance',
  'ssm:GetDocument',
  'ssm:DescribeDocument',
  'ssm:GetManifest',
  'ssm:GetParameter',
  'ssm:GetParameters',
  'ssm:ListAssociations',
  'ssm:ListInstanceAssociations',
  'ssm:PutInventory',
  'ssm:PutComplianceItems',
  'ssm:PutConfigurePackageResult',
  'ssm:UpdateAssociationStatus',
  'ssm:UpdateInstanceAssociationStatus',
  'ssm:UpdateInstanceInformation',
  'ssmmessages:CreateControlChannel',
  'ssmmessages:CreateDataChannel',
  'ssmmessages:OpenControlChannel',
  'ssmmessages:OpenDataChannel',
  'ec2messages:*',
];

/**
 * Managed policies of AWS whose actions matter to what instances may do. Others are taken to allow nothing of that.
 * Source: docs.aws.amazon.com/aws-managed-policy/latest/reference/<name>.html
 */
export const managedActions: Readonly<Record<string, ManagedStatement[]>> = {
  AdministratorAccess: allow('*'),
  PowerUserAccess: [{ Effect: 'Allow', NotAction: ['iam:*', 'organizations:*', 'account:*'] }],
  AmazonSSMManagedInstanceCore: allow(...agentActions),
  AmazonSSMManagedEC2InstanceDefaultPolicy: allow(...agentActions),
  AmazonEC2RoleforSSM: allow(...agentActions, 'cloudwatch:PutMetricData', 's3:GetObject', 's3:PutObject'),
  // Not the ssmmessages actions: an instance with it alone is listed, yet no session reaches it.
  AmazonSSMFullAccess: allow('cloudwatch:PutMetricData', 'ec2messages:*', 'logs:*', 'ssm:*'),
  AmazonSSMReadOnlyAccess: allow('ssm:Describe*', 'ssm:Get*', 'ssm:List*'),
};
