/** One rule of a waiter: when `matcher` finds `expected`, the waiter is in `state`. */
export interface Acceptor {
  state: 'success' | 'failure' | 'retry';
  matcher: 'path' | 'pathAll' | 'pathAny' | 'status' | 'error';
  /** JMESPath into the output, for the path matchers. */
  argument?: string;
  expected: string | number | boolean;
}

/** What `aws <service> wait <name>` polls. */
export interface WaiterRule {
  operation: string;
  delaySeconds: number;
  maxAttempts: number;
  acceptors: readonly Acceptor[];
}

/** By service and waiter. Source: AWS's public service models of May 2026. */
export const waiterRules: Record<string, Record<string, WaiterRule>> = {
  ec2: {
    ImageAvailable: {
      operation: 'DescribeImages',
      delaySeconds: 15,
      maxAttempts: 40,
      acceptors: [
        { state: 'success', matcher: 'pathAll', argument: 'Images[].State', expected: 'available' },
        { state: 'failure', matcher: 'pathAny', argument: 'Images[].State', expected: 'failed' },
      ],
    },
    ImageExists: {
      operation: 'DescribeImages',
      delaySeconds: 15,
      maxAttempts: 40,
      acceptors: [
        { state: 'success', matcher: 'path', argument: 'length(Images[]) > `0`', expected: true },
        { state: 'retry', matcher: 'error', expected: 'InvalidAMIID.NotFound' },
      ],
    },
    InstanceExists: {
      operation: 'DescribeInstances',
      delaySeconds: 5,
      maxAttempts: 40,
      acceptors: [
        { state: 'success', matcher: 'path', argument: 'length(Reservations[]) > `0`', expected: true },
        { state: 'retry', matcher: 'error', expected: 'InvalidInstanceID.NotFound' },
      ],
    },
    InstanceRunning: {
      operation: 'DescribeInstances',
      delaySeconds: 15,
      maxAttempts: 40,
      acceptors: [
        {
          state: 'success',
          matcher: 'pathAll',
          argument: 'Reservations[].Instances[].State.Name',
          expected: 'running',
        },
        {
          state: 'failure',
          matcher: 'pathAny',
          argument: 'Reservations[].Instances[].State.Name',
          expected: 'shutting-down',
        },
        {
          state: 'failure',
          matcher: 'pathAny',
          argument: 'Reservations[].Instances[].State.Name',
          expected: 'terminated',
        },
        {
          state: 'failure',
          matcher: 'pathAny',
          argument: 'Reservations[].Instances[].State.Name',
          expected: 'stopping',
        },
        { state: 'retry', matcher: 'error', expected: 'InvalidInstanceID.NotFound' },
      ],
    },
    InstanceStatusOk: {
      operation: 'DescribeInstanceStatus',
      delaySeconds: 15,
      maxAttempts: 40,
      acceptors: [
        { state: 'success', matcher: 'pathAll', argument: 'InstanceStatuses[].InstanceStatus.Status', expected: 'ok' },
        { state: 'retry', matcher: 'error', expected: 'InvalidInstanceID.NotFound' },
      ],
    },
    InstanceStopped: {
      operation: 'DescribeInstances',
      delaySeconds: 15,
      maxAttempts: 40,
      acceptors: [
        {
          state: 'success',
          matcher: 'pathAll',
          argument: 'Reservations[].Instances[].State.Name',
          expected: 'stopped',
        },
        {
          state: 'failure',
          matcher: 'pathAny',
          argument: 'Reservations[].Instances[].State.Name',
          expected: 'pending',
        },
        {
          state: 'failure',
          matcher: 'pathAny',
          argument: 'Reservations[].Instances[].State.Name',
          expected: 'terminated',
        },
      ],
    },
    InstanceTerminated: {
      operation: 'DescribeInstances',
      delaySeconds: 15,
      maxAttempts: 40,
      acceptors: [
        {
          state: 'success',
          matcher: 'pathAll',
          argument: 'Reservations[].Instances[].State.Name',
          expected: 'terminated',
        },
        {
          state: 'failure',
          matcher: 'pathAny',
          argument: 'Reservations[].Instances[].State.Name',
          expected: 'pending',
        },
        {
          state: 'failure',
          matcher: 'pathAny',
          argument: 'Reservations[].Instances[].State.Name',
          expected: 'stopping',
        },
      ],
    },
    InternetGatewayExists: {
      operation: 'DescribeInternetGateways',
      delaySeconds: 5,
      maxAttempts: 6,
      acceptors: [
        {
          state: 'success',
          matcher: 'path',
          argument: 'length(InternetGateways[].InternetGatewayId) > `0`',
          expected: true,
        },
        { state: 'retry', matcher: 'error', expected: 'InvalidInternetGateway.NotFound' },
      ],
    },
    KeyPairExists: {
      operation: 'DescribeKeyPairs',
      delaySeconds: 5,
      maxAttempts: 6,
      acceptors: [
        { state: 'success', matcher: 'path', argument: 'length(KeyPairs[].KeyName) > `0`', expected: true },
        { state: 'retry', matcher: 'error', expected: 'InvalidKeyPair.NotFound' },
      ],
    },
    NatGatewayAvailable: {
      operation: 'DescribeNatGateways',
      delaySeconds: 15,
      maxAttempts: 40,
      acceptors: [
        { state: 'success', matcher: 'pathAll', argument: 'NatGateways[].State', expected: 'available' },
        { state: 'failure', matcher: 'pathAny', argument: 'NatGateways[].State', expected: 'failed' },
        { state: 'failure', matcher: 'pathAny', argument: 'NatGateways[].State', expected: 'deleting' },
        { state: 'failure', matcher: 'pathAny', argument: 'NatGateways[].State', expected: 'deleted' },
        { state: 'retry', matcher: 'error', expected: 'NatGatewayNotFound' },
      ],
    },
    NatGatewayDeleted: {
      operation: 'DescribeNatGateways',
      delaySeconds: 15,
      maxAttempts: 40,
      acceptors: [
        { state: 'success', matcher: 'pathAll', argument: 'NatGateways[].State', expected: 'deleted' },
        { state: 'success', matcher: 'error', expected: 'NatGatewayNotFound' },
      ],
    },
    NetworkInterfaceAvailable: {
      operation: 'DescribeNetworkInterfaces',
      delaySeconds: 20,
      maxAttempts: 10,
      acceptors: [
        { state: 'success', matcher: 'pathAll', argument: 'NetworkInterfaces[].Status', expected: 'available' },
        { state: 'failure', matcher: 'error', expected: 'InvalidNetworkInterfaceID.NotFound' },
      ],
    },
    PasswordDataAvailable: {
      operation: 'GetPasswordData',
      delaySeconds: 15,
      maxAttempts: 40,
      acceptors: [{ state: 'success', matcher: 'path', argument: 'length(PasswordData) > `0`', expected: true }],
    },
    SecurityGroupExists: {
      operation: 'DescribeSecurityGroups',
      delaySeconds: 5,
      maxAttempts: 6,
      acceptors: [
        { state: 'success', matcher: 'path', argument: 'length(SecurityGroups[].GroupId) > `0`', expected: true },
        { state: 'retry', matcher: 'error', expected: 'InvalidGroup.NotFound' },
      ],
    },
    SecurityGroupVpcAssociationAssociated: {
      operation: 'DescribeSecurityGroupVpcAssociations',
      delaySeconds: 10,
      maxAttempts: 7,
      acceptors: [
        {
          state: 'success',
          matcher: 'pathAll',
          argument: 'SecurityGroupVpcAssociations[].State',
          expected: 'associated',
        },
        {
          state: 'retry',
          matcher: 'pathAny',
          argument: 'SecurityGroupVpcAssociations[].State',
          expected: 'associating',
        },
        {
          state: 'failure',
          matcher: 'pathAny',
          argument: 'SecurityGroupVpcAssociations[].State',
          expected: 'association-failed',
        },
      ],
    },
    SecurityGroupVpcAssociationDisassociated: {
      operation: 'DescribeSecurityGroupVpcAssociations',
      delaySeconds: 10,
      maxAttempts: 7,
      acceptors: [
        {
          state: 'success',
          matcher: 'pathAll',
          argument: 'SecurityGroupVpcAssociations[].State',
          expected: 'disassociated',
        },
        {
          state: 'retry',
          matcher: 'pathAny',
          argument: 'SecurityGroupVpcAssociations[].State',
          expected: 'disassociating',
        },
        {
          state: 'failure',
          matcher: 'pathAny',
          argument: 'SecurityGroupVpcAssociations[].State',
          expected: 'disassociation-failed',
        },
        {
          state: 'success',
          matcher: 'path',
          argument: 'length(SecurityGroupVpcAssociations[]) == `0`',
          expected: true,
        },
      ],
    },
    SnapshotCompleted: {
      operation: 'DescribeSnapshots',
      delaySeconds: 15,
      maxAttempts: 40,
      acceptors: [
        { state: 'success', matcher: 'pathAll', argument: 'Snapshots[].State', expected: 'completed' },
        { state: 'failure', matcher: 'pathAny', argument: 'Snapshots[].State', expected: 'error' },
      ],
    },
    SpotInstanceRequestFulfilled: {
      operation: 'DescribeSpotInstanceRequests',
      delaySeconds: 15,
      maxAttempts: 40,
      acceptors: [
        { state: 'success', matcher: 'pathAll', argument: 'SpotInstanceRequests[].Status.Code', expected: 'fulfilled' },
        {
          state: 'success',
          matcher: 'pathAll',
          argument: 'SpotInstanceRequests[].Status.Code',
          expected: 'request-canceled-and-instance-running',
        },
        {
          state: 'failure',
          matcher: 'pathAny',
          argument: 'SpotInstanceRequests[].Status.Code',
          expected: 'schedule-expired',
        },
        {
          state: 'failure',
          matcher: 'pathAny',
          argument: 'SpotInstanceRequests[].Status.Code',
          expected: 'canceled-before-fulfillment',
        },
        {
          state: 'failure',
          matcher: 'pathAny',
          argument: 'SpotInstanceRequests[].Status.Code',
          expected: 'bad-parameters',
        },
        {
          state: 'failure',
          matcher: 'pathAny',
          argument: 'SpotInstanceRequests[].Status.Code',
          expected: 'system-error',
        },
        { state: 'retry', matcher: 'error', expected: 'InvalidSpotInstanceRequestID.NotFound' },
      ],
    },
    SubnetAvailable: {
      operation: 'DescribeSubnets',
      delaySeconds: 15,
      maxAttempts: 40,
      acceptors: [{ state: 'success', matcher: 'pathAll', argument: 'Subnets[].State', expected: 'available' }],
    },
    SystemStatusOk: {
      operation: 'DescribeInstanceStatus',
      delaySeconds: 15,
      maxAttempts: 40,
      acceptors: [
        { state: 'success', matcher: 'pathAll', argument: 'InstanceStatuses[].SystemStatus.Status', expected: 'ok' },
      ],
    },
    VolumeAvailable: {
      operation: 'DescribeVolumes',
      delaySeconds: 15,
      maxAttempts: 40,
      acceptors: [
        { state: 'success', matcher: 'pathAll', argument: 'Volumes[].State', expected: 'available' },
        { state: 'failure', matcher: 'pathAny', argument: 'Volumes[].State', expected: 'deleted' },
      ],
    },
    VolumeDeleted: {
      operation: 'DescribeVolumes',
      delaySeconds: 15,
      maxAttempts: 40,
      acceptors: [
        { state: 'success', matcher: 'pathAll', argument: 'Volumes[].State', expected: 'deleted' },
        { state: 'success', matcher: 'error', expected: 'InvalidVolume.NotFound' },
      ],
    },
    VolumeInUse: {
      operation: 'DescribeVolumes',
      delaySeconds: 15,
      maxAttempts: 40,
      acceptors: [
        { state: 'success', matcher: 'pathAll', argument: 'Volumes[].State', expected: 'in-use' },
        { state: 'failure', matcher: 'pathAny', argument: 'Volumes[].State', expected: 'deleted' },
      ],
    },
    VpcAvailable: {
      operation: 'DescribeVpcs',
      delaySeconds: 15,
      maxAttempts: 40,
      acceptors: [{ state: 'success', matcher: 'pathAll', argument: 'Vpcs[].State', expected: 'available' }],
    },
    VpcExists: {
      operation: 'DescribeVpcs',
      delaySeconds: 1,
      maxAttempts: 5,
      acceptors: [
        { state: 'success', matcher: 'status', expected: 200 },
        { state: 'retry', matcher: 'error', expected: 'InvalidVpcID.NotFound' },
      ],
    },
    VpcPeeringConnectionDeleted: {
      operation: 'DescribeVpcPeeringConnections',
      delaySeconds: 15,
      maxAttempts: 40,
      acceptors: [
        { state: 'success', matcher: 'pathAll', argument: 'VpcPeeringConnections[].Status.Code', expected: 'deleted' },
        { state: 'success', matcher: 'error', expected: 'InvalidVpcPeeringConnectionID.NotFound' },
      ],
    },
    VpcPeeringConnectionExists: {
      operation: 'DescribeVpcPeeringConnections',
      delaySeconds: 15,
      maxAttempts: 40,
      acceptors: [
        { state: 'success', matcher: 'status', expected: 200 },
        { state: 'retry', matcher: 'error', expected: 'InvalidVpcPeeringConnectionID.NotFound' },
      ],
    },
  },
  iam: {
    InstanceProfileExists: {
      operation: 'GetInstanceProfile',
      delaySeconds: 1,
      maxAttempts: 40,
      acceptors: [
        { state: 'success', matcher: 'status', expected: 200 },
        { state: 'retry', matcher: 'status', expected: 404 },
      ],
    },
    PolicyExists: {
      operation: 'GetPolicy',
      delaySeconds: 1,
      maxAttempts: 20,
      acceptors: [
        { state: 'success', matcher: 'status', expected: 200 },
        { state: 'retry', matcher: 'error', expected: 'NoSuchEntity' },
      ],
    },
    RoleExists: {
      operation: 'GetRole',
      delaySeconds: 1,
      maxAttempts: 20,
      acceptors: [
        { state: 'success', matcher: 'status', expected: 200 },
        { state: 'retry', matcher: 'error', expected: 'NoSuchEntity' },
      ],
    },
    UserExists: {
      operation: 'GetUser',
      delaySeconds: 1,
      maxAttempts: 20,
      acceptors: [
        { state: 'success', matcher: 'status', expected: 200 },
        { state: 'retry', matcher: 'error', expected: 'NoSuchEntity' },
      ],
    },
  },
  s3: {
    BucketExists: {
      operation: 'HeadBucket',
      delaySeconds: 5,
      maxAttempts: 20,
      acceptors: [
        { state: 'success', matcher: 'status', expected: 200 },
        { state: 'success', matcher: 'status', expected: 301 },
        { state: 'success', matcher: 'status', expected: 403 },
        { state: 'retry', matcher: 'status', expected: 404 },
      ],
    },
    BucketNotExists: {
      operation: 'HeadBucket',
      delaySeconds: 5,
      maxAttempts: 20,
      acceptors: [{ state: 'success', matcher: 'status', expected: 404 }],
    },
    ObjectExists: {
      operation: 'HeadObject',
      delaySeconds: 5,
      maxAttempts: 20,
      acceptors: [
        { state: 'success', matcher: 'status', expected: 200 },
        { state: 'retry', matcher: 'status', expected: 404 },
      ],
    },
    ObjectNotExists: {
      operation: 'HeadObject',
      delaySeconds: 5,
      maxAttempts: 20,
      acceptors: [{ state: 'success', matcher: 'status', expected: 404 }],
    },
  },
  route53: {
    ResourceRecordSetsChanged: {
      operation: 'GetChange',
      delaySeconds: 30,
      maxAttempts: 60,
      acceptors: [{ state: 'success', matcher: 'path', argument: 'ChangeInfo.Status', expected: 'INSYNC' }],
    },
  },
  cloudwatch: {
    AlarmExists: {
      operation: 'DescribeAlarms',
      delaySeconds: 5,
      maxAttempts: 40,
      acceptors: [{ state: 'success', matcher: 'path', argument: 'length(MetricAlarms[]) > `0`', expected: true }],
    },
    CompositeAlarmExists: {
      operation: 'DescribeAlarms',
      delaySeconds: 5,
      maxAttempts: 40,
      acceptors: [{ state: 'success', matcher: 'path', argument: 'length(CompositeAlarms[]) > `0`', expected: true }],
    },
  },
  lambda: {
    FunctionActive: {
      operation: 'GetFunctionConfiguration',
      delaySeconds: 5,
      maxAttempts: 60,
      acceptors: [
        { state: 'success', matcher: 'path', argument: 'State', expected: 'Active' },
        { state: 'failure', matcher: 'path', argument: 'State', expected: 'Failed' },
        { state: 'retry', matcher: 'path', argument: 'State', expected: 'Pending' },
      ],
    },
    FunctionActiveV2: {
      operation: 'GetFunction',
      delaySeconds: 1,
      maxAttempts: 300,
      acceptors: [
        { state: 'success', matcher: 'path', argument: 'Configuration.State', expected: 'Active' },
        { state: 'failure', matcher: 'path', argument: 'Configuration.State', expected: 'Failed' },
        { state: 'retry', matcher: 'path', argument: 'Configuration.State', expected: 'Pending' },
      ],
    },
    FunctionExists: {
      operation: 'GetFunction',
      delaySeconds: 1,
      maxAttempts: 20,
      acceptors: [
        { state: 'success', matcher: 'error', expected: false },
        { state: 'retry', matcher: 'error', expected: 'ResourceNotFoundException' },
      ],
    },
    FunctionUpdated: {
      operation: 'GetFunctionConfiguration',
      delaySeconds: 5,
      maxAttempts: 60,
      acceptors: [
        { state: 'success', matcher: 'path', argument: 'LastUpdateStatus', expected: 'Successful' },
        { state: 'failure', matcher: 'path', argument: 'LastUpdateStatus', expected: 'Failed' },
        { state: 'retry', matcher: 'path', argument: 'LastUpdateStatus', expected: 'InProgress' },
      ],
    },
    FunctionUpdatedV2: {
      operation: 'GetFunction',
      delaySeconds: 1,
      maxAttempts: 300,
      acceptors: [
        { state: 'success', matcher: 'path', argument: 'Configuration.LastUpdateStatus', expected: 'Successful' },
        { state: 'failure', matcher: 'path', argument: 'Configuration.LastUpdateStatus', expected: 'Failed' },
        { state: 'retry', matcher: 'path', argument: 'Configuration.LastUpdateStatus', expected: 'InProgress' },
      ],
    },
    PublishedVersionActive: {
      operation: 'GetFunctionConfiguration',
      delaySeconds: 5,
      maxAttempts: 312,
      acceptors: [
        { state: 'success', matcher: 'path', argument: 'State', expected: 'Active' },
        { state: 'failure', matcher: 'path', argument: 'State', expected: 'Failed' },
        { state: 'retry', matcher: 'path', argument: 'State', expected: 'Pending' },
      ],
    },
  },
  dynamodb: {
    TableExists: {
      operation: 'DescribeTable',
      delaySeconds: 20,
      maxAttempts: 25,
      acceptors: [
        { state: 'success', matcher: 'path', argument: 'Table.TableStatus', expected: 'ACTIVE' },
        { state: 'retry', matcher: 'error', expected: 'ResourceNotFoundException' },
      ],
    },
    TableNotExists: {
      operation: 'DescribeTable',
      delaySeconds: 20,
      maxAttempts: 25,
      acceptors: [{ state: 'success', matcher: 'error', expected: 'ResourceNotFoundException' }],
    },
  },
  elbv2: {
    LoadBalancerAvailable: {
      operation: 'DescribeLoadBalancers',
      delaySeconds: 15,
      maxAttempts: 40,
      acceptors: [
        { state: 'success', matcher: 'pathAll', argument: 'LoadBalancers[].State.Code', expected: 'active' },
        { state: 'retry', matcher: 'pathAny', argument: 'LoadBalancers[].State.Code', expected: 'provisioning' },
        { state: 'retry', matcher: 'error', expected: 'LoadBalancerNotFound' },
      ],
    },
    LoadBalancerExists: {
      operation: 'DescribeLoadBalancers',
      delaySeconds: 15,
      maxAttempts: 40,
      acceptors: [
        { state: 'success', matcher: 'status', expected: 200 },
        { state: 'retry', matcher: 'error', expected: 'LoadBalancerNotFound' },
      ],
    },
    LoadBalancersDeleted: {
      operation: 'DescribeLoadBalancers',
      delaySeconds: 15,
      maxAttempts: 40,
      acceptors: [
        { state: 'retry', matcher: 'pathAll', argument: 'LoadBalancers[].State.Code', expected: 'active' },
        { state: 'success', matcher: 'error', expected: 'LoadBalancerNotFound' },
      ],
    },
    TargetDeregistered: {
      operation: 'DescribeTargetHealth',
      delaySeconds: 15,
      maxAttempts: 40,
      acceptors: [
        { state: 'success', matcher: 'error', expected: 'InvalidTarget' },
        {
          state: 'success',
          matcher: 'pathAll',
          argument: 'TargetHealthDescriptions[].TargetHealth.State',
          expected: 'unused',
        },
      ],
    },
    TargetInService: {
      operation: 'DescribeTargetHealth',
      delaySeconds: 15,
      maxAttempts: 40,
      acceptors: [
        {
          state: 'success',
          matcher: 'pathAll',
          argument: 'TargetHealthDescriptions[].TargetHealth.State',
          expected: 'healthy',
        },
        { state: 'retry', matcher: 'error', expected: 'InvalidInstance' },
      ],
    },
  },
  rds: {
    DBClusterAvailable: {
      operation: 'DescribeDBClusters',
      delaySeconds: 30,
      maxAttempts: 60,
      acceptors: [
        { state: 'success', matcher: 'pathAll', argument: 'DBClusters[].Status', expected: 'available' },
        { state: 'failure', matcher: 'pathAny', argument: 'DBClusters[].Status', expected: 'deleted' },
        { state: 'failure', matcher: 'pathAny', argument: 'DBClusters[].Status', expected: 'deleting' },
        { state: 'failure', matcher: 'pathAny', argument: 'DBClusters[].Status', expected: 'failed' },
        { state: 'failure', matcher: 'pathAny', argument: 'DBClusters[].Status', expected: 'incompatible-restore' },
        { state: 'failure', matcher: 'pathAny', argument: 'DBClusters[].Status', expected: 'incompatible-parameters' },
      ],
    },
    DBClusterDeleted: {
      operation: 'DescribeDBClusters',
      delaySeconds: 30,
      maxAttempts: 60,
      acceptors: [
        { state: 'success', matcher: 'path', argument: 'length(DBClusters) == `0`', expected: true },
        { state: 'success', matcher: 'error', expected: 'DBClusterNotFoundFault' },
        { state: 'failure', matcher: 'pathAny', argument: 'DBClusters[].Status', expected: 'creating' },
        { state: 'failure', matcher: 'pathAny', argument: 'DBClusters[].Status', expected: 'modifying' },
        { state: 'failure', matcher: 'pathAny', argument: 'DBClusters[].Status', expected: 'rebooting' },
        {
          state: 'failure',
          matcher: 'pathAny',
          argument: 'DBClusters[].Status',
          expected: 'resetting-master-credentials',
        },
      ],
    },
    DBInstanceAvailable: {
      operation: 'DescribeDBInstances',
      delaySeconds: 30,
      maxAttempts: 60,
      acceptors: [
        { state: 'success', matcher: 'pathAll', argument: 'DBInstances[].DBInstanceStatus', expected: 'available' },
        { state: 'failure', matcher: 'pathAny', argument: 'DBInstances[].DBInstanceStatus', expected: 'deleted' },
        { state: 'failure', matcher: 'pathAny', argument: 'DBInstances[].DBInstanceStatus', expected: 'deleting' },
        { state: 'failure', matcher: 'pathAny', argument: 'DBInstances[].DBInstanceStatus', expected: 'failed' },
        {
          state: 'failure',
          matcher: 'pathAny',
          argument: 'DBInstances[].DBInstanceStatus',
          expected: 'incompatible-restore',
        },
        {
          state: 'failure',
          matcher: 'pathAny',
          argument: 'DBInstances[].DBInstanceStatus',
          expected: 'incompatible-parameters',
        },
      ],
    },
    DBInstanceDeleted: {
      operation: 'DescribeDBInstances',
      delaySeconds: 30,
      maxAttempts: 60,
      acceptors: [
        { state: 'success', matcher: 'path', argument: 'length(DBInstances) == `0`', expected: true },
        { state: 'success', matcher: 'error', expected: 'DBInstanceNotFound' },
        { state: 'failure', matcher: 'pathAny', argument: 'DBInstances[].DBInstanceStatus', expected: 'creating' },
        { state: 'failure', matcher: 'pathAny', argument: 'DBInstances[].DBInstanceStatus', expected: 'modifying' },
        { state: 'failure', matcher: 'pathAny', argument: 'DBInstances[].DBInstanceStatus', expected: 'rebooting' },
        {
          state: 'failure',
          matcher: 'pathAny',
          argument: 'DBInstances[].DBInstanceStatus',
          expected: 'resetting-master-credentials',
        },
      ],
    },
    DBSnapshotAvailable: {
      operation: 'DescribeDBSnapshots',
      delaySeconds: 30,
      maxAttempts: 60,
      acceptors: [
        { state: 'success', matcher: 'pathAll', argument: 'DBSnapshots[].Status', expected: 'available' },
        { state: 'failure', matcher: 'pathAny', argument: 'DBSnapshots[].Status', expected: 'deleted' },
        { state: 'failure', matcher: 'pathAny', argument: 'DBSnapshots[].Status', expected: 'deleting' },
        { state: 'failure', matcher: 'pathAny', argument: 'DBSnapshots[].Status', expected: 'failed' },
        { state: 'failure', matcher: 'pathAny', argument: 'DBSnapshots[].Status', expected: 'incompatible-restore' },
        { state: 'failure', matcher: 'pathAny', argument: 'DBSnapshots[].Status', expected: 'incompatible-parameters' },
      ],
    },
    DBSnapshotCompleted: {
      operation: 'DescribeDBSnapshots',
      delaySeconds: 15,
      maxAttempts: 40,
      acceptors: [
        { state: 'success', matcher: 'error', expected: 'DBSnapshotNotFound' },
        { state: 'success', matcher: 'pathAll', argument: 'DBSnapshots[].Status', expected: 'available' },
      ],
    },
    DBSnapshotDeleted: {
      operation: 'DescribeDBSnapshots',
      delaySeconds: 30,
      maxAttempts: 60,
      acceptors: [
        { state: 'success', matcher: 'path', argument: 'length(DBSnapshots) == `0`', expected: true },
        { state: 'success', matcher: 'error', expected: 'DBSnapshotNotFound' },
        { state: 'failure', matcher: 'pathAny', argument: 'DBSnapshots[].Status', expected: 'creating' },
        { state: 'failure', matcher: 'pathAny', argument: 'DBSnapshots[].Status', expected: 'modifying' },
        { state: 'failure', matcher: 'pathAny', argument: 'DBSnapshots[].Status', expected: 'rebooting' },
        {
          state: 'failure',
          matcher: 'pathAny',
          argument: 'DBSnapshots[].Status',
          expected: 'resetting-master-credentials',
        },
      ],
    },
  },
};
