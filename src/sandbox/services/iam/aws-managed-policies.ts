/** Managed policies of AWS that the course attaches: path below `arn:aws:iam::aws:policy`, with the name. */
const names = [
  '/AdministratorAccess',
  '/AmazonDynamoDBFullAccess',
  '/AmazonEC2ContainerRegistryReadOnly',
  '/AmazonEC2FullAccess',
  '/AmazonEC2ReadOnlyAccess',
  '/AmazonRDSFullAccess',
  '/AmazonS3FullAccess',
  '/AmazonS3ReadOnlyAccess',
  '/AmazonSQSFullAccess',
  '/AmazonSSMFullAccess',
  '/AmazonSSMManagedEC2InstanceDefaultPolicy',
  '/AmazonSSMManagedInstanceCore',
  '/AmazonSSMReadOnlyAccess',
  '/AWSElasticBeanstalkMulticontainerDocker',
  '/AWSElasticBeanstalkWebTier',
  '/AWSElasticBeanstalkWorkerTier',
  '/CloudWatchAgentServerPolicy',
  '/CloudWatchFullAccess',
  '/IAMFullAccess',
  '/IAMReadOnlyAccess',
  '/PowerUserAccess',
  '/ReadOnlyAccess',
  '/job-function/Billing',
  '/job-function/ViewOnlyAccess',
  '/service-role/AWSElasticBeanstalkEnhancedHealth',
  '/service-role/AWSLambdaBasicExecutionRole',
  '/service-role/AWSLambdaSQSQueueExecutionRole',
  '/service-role/AWSLambdaVPCAccessExecutionRole',
  '/service-role/AmazonEC2RoleforSSM',
  '/service-role/AmazonECSTaskExecutionRolePolicy',
  '/service-role/AutoScalingNotificationAccessRole',
];

const arnPrefix = 'arn:aws:iam::aws:policy';

export interface AwsManagedPolicy {
  name: string;
  path: string;
  arn: string;
}

export const awsManagedPolicies: readonly AwsManagedPolicy[] = names.map((text) => {
  const slash = text.lastIndexOf('/');
  return { name: text.slice(slash + 1), path: text.slice(0, slash + 1), arn: `${arnPrefix}${text}` };
});

export function findAwsManagedPolicy(arn: string): AwsManagedPolicy | undefined {
  return awsManagedPolicies.find((policy) => policy.arn === arn);
}
