/** A service of AWS that endpoints can lead to. */
export interface EndpointService {
  /** e.g. 'com.amazonaws.ap-northeast-2.s3' */
  name: string;
  types: ('Gateway' | 'Interface')[];
  /** Names that private DNS maps to the endpoint. */
  privateDnsName?: string;
}

const gatewayServices = ['dynamodb', 's3'];

/** Services with interface endpoints that the course's architectures use. */
const interfaceServices = [
  'autoscaling',
  'cloudformation',
  'ec2',
  'ec2messages',
  'ecr.api',
  'ecr.dkr',
  'ecs',
  'elasticfilesystem',
  'elasticloadbalancing',
  'events',
  'execute-api',
  'kms',
  'lambda',
  'logs',
  'monitoring',
  'rds',
  's3',
  'secretsmanager',
  'sns',
  'sqs',
  'ssm',
  'ssmmessages',
  'states',
  'sts',
];

/** Endpoint services of a Region, by name. */
export function endpointServicesOf(region: string): EndpointService[] {
  const names = [...new Set([...gatewayServices, ...interfaceServices])].sort();
  return names.map((service) => {
    const isInterface = interfaceServices.includes(service);
    return {
      name: `com.amazonaws.${region}.${service}`,
      types: [
        ...(gatewayServices.includes(service) ? (['Gateway'] as const) : []),
        ...(isInterface ? (['Interface'] as const) : []),
      ],
      ...(isInterface && { privateDnsName: `${service.split('.').reverse().join('.')}.${region}.amazonaws.com` }),
    };
  });
}

export function findEndpointService(region: string, name: string): EndpointService | undefined {
  return endpointServicesOf(region).find((service) => service.name === name);
}
