import type { ServiceModel } from '../../wire/service-model.ts';

/** Which operations of a service the course's world knows, and facts about it that the SDK's schemas lack. */
export interface ServiceSelection extends Pick<
  ServiceModel,
  'id' | 'endpointPrefix' | 'protocol' | 'protocols' | 'globalEndpoint' | 'xmlNamespace'
> {
  /** e.g. '@aws-sdk/client-ec2' */
  package: string;
  operations: readonly string[] | 'all';
  /** With 'all': what is left out. */
  except?: readonly string[];
}

function words(text: string): string[] {
  return text.trim().split(/\s+/);
}

const ec2Operations = words(`
  AcceptVpcPeeringConnection AllocateAddress AssignIpv6Addresses AssignPrivateIpAddresses AssociateAddress
  AssociateDhcpOptions AssociateIamInstanceProfile AssociateNatGatewayAddress AssociateRouteTable
  AssociateSecurityGroupVpc AssociateSubnetCidrBlock AssociateVpcCidrBlock AttachInternetGateway AttachNetworkInterface
  AttachVolume AuthorizeSecurityGroupEgress AuthorizeSecurityGroupIngress
  CopyImage CopySnapshot CreateDefaultSubnet CreateDefaultVpc CreateDhcpOptions CreateEgressOnlyInternetGateway
  CreateFlowLogs CreateImage CreateInstanceConnectEndpoint CreateInternetGateway CreateKeyPair CreateLaunchTemplate
  CreateLaunchTemplateVersion CreateManagedPrefixList CreateNatGateway CreateNetworkAcl CreateNetworkAclEntry
  CreateNetworkInterface CreatePlacementGroup CreateRoute CreateRouteTable CreateSecurityGroup CreateSnapshot
  CreateSnapshots CreateSubnet CreateTags CreateVolume CreateVpc CreateVpcEndpoint CreateVpcPeeringConnection
  DeleteDhcpOptions DeleteEgressOnlyInternetGateway DeleteFlowLogs DeleteInstanceConnectEndpoint DeleteInternetGateway
  DeleteKeyPair DeleteLaunchTemplate DeleteLaunchTemplateVersions DeleteManagedPrefixList DeleteNatGateway
  DeleteNetworkAcl DeleteNetworkAclEntry DeleteNetworkInterface DeletePlacementGroup DeleteRoute DeleteRouteTable
  DeleteSecurityGroup DeleteSnapshot DeleteSubnet DeleteTags DeleteVolume DeleteVpc DeleteVpcEndpoints
  DeleteVpcPeeringConnection DeregisterImage
  DescribeAccountAttributes DescribeAddresses DescribeAddressesAttribute DescribeAvailabilityZones
  DescribeDhcpOptions DescribeEgressOnlyInternetGateways DescribeFlowLogs DescribeIamInstanceProfileAssociations
  DescribeImageAttribute DescribeImages DescribeInstanceAttribute DescribeInstanceConnectEndpoints
  DescribeInstanceCreditSpecifications DescribeInstanceStatus DescribeInstanceTypeOfferings DescribeInstanceTypes
  DescribeInstances DescribeInternetGateways DescribeKeyPairs DescribeLaunchTemplateVersions DescribeLaunchTemplates
  DescribeManagedPrefixLists DescribeNatGateways DescribeNetworkAcls DescribeNetworkInterfaceAttribute
  DescribeNetworkInterfaces DescribePlacementGroups DescribePrefixLists DescribeRegions DescribeRouteTables
  DescribeSecurityGroupReferences DescribeSecurityGroupRules DescribeSecurityGroupVpcAssociations
  DescribeSecurityGroups DescribeSnapshotAttribute DescribeSnapshots DescribeSpotInstanceRequests
  DescribeSpotPriceHistory DescribeStaleSecurityGroups DescribeSubnets DescribeTags DescribeVolumeAttribute
  DescribeVolumeStatus DescribeVolumes DescribeVolumesModifications DescribeVpcAttribute DescribeVpcEndpointServices
  DescribeVpcEndpoints DescribeVpcPeeringConnections DescribeVpcs
  DetachInternetGateway DetachNetworkInterface DetachVolume DisableEbsEncryptionByDefault DisassociateAddress
  DisassociateIamInstanceProfile DisassociateNatGatewayAddress DisassociateRouteTable DisassociateSecurityGroupVpc
  DisassociateSubnetCidrBlock DisassociateVpcCidrBlock EnableEbsEncryptionByDefault
  GetConsoleOutput GetConsoleScreenshot GetEbsDefaultKmsKeyId GetEbsEncryptionByDefault GetInstanceMetadataDefaults
  GetInstanceTypesFromInstanceRequirements GetLaunchTemplateData GetManagedPrefixListEntries GetPasswordData
  GetSecurityGroupsForVpc GetSerialConsoleAccessStatus
  ImportKeyPair ModifyAddressAttribute ModifyAvailabilityZoneGroup ModifyImageAttribute ModifyInstanceAttribute
  ModifyInstanceCreditSpecification ModifyInstanceMaintenanceOptions ModifyInstanceMetadataDefaults
  ModifyInstanceMetadataOptions ModifyInstancePlacement ModifyLaunchTemplate ModifyManagedPrefixList
  ModifyNetworkInterfaceAttribute ModifySecurityGroupRules ModifySnapshotAttribute ModifySubnetAttribute
  ModifyVolume ModifyVolumeAttribute ModifyVpcAttribute ModifyVpcEndpoint MonitorInstances
  RebootInstances RegisterImage RejectVpcPeeringConnection ReleaseAddress ReplaceIamInstanceProfileAssociation
  ReplaceNetworkAclAssociation ReplaceNetworkAclEntry ReplaceRoute ReplaceRouteTableAssociation
  ResetAddressAttribute ResetInstanceAttribute ResetNetworkInterfaceAttribute RevokeSecurityGroupEgress
  RevokeSecurityGroupIngress RunInstances StartInstances StopInstances TerminateInstances UnassignIpv6Addresses
  UnassignPrivateIpAddresses UnmonitorInstances UpdateSecurityGroupRuleDescriptionsEgress
  UpdateSecurityGroupRuleDescriptionsIngress
`);

const ssmOperations = words(`
  AddTagsToResource CancelCommand DeleteParameter DeleteParameters DescribeInstanceInformation DescribeParameters
  DescribeSessions GetCommandInvocation GetConnectionStatus GetParameter GetParameterHistory GetParameters
  GetParametersByPath LabelParameterVersion ListCommandInvocations ListCommands ListTagsForResource PutParameter
  RemoveTagsFromResource ResumeSession SendCommand StartSession TerminateSession UnlabelParameterVersion
`);

/** Parts of S3 that no lesson touches: event streams, directory buckets, metadata tables, annotations. */
const s3Exceptions = words(`
  CreateBucketMetadataConfiguration CreateBucketMetadataTableConfiguration CreateSession
  DeleteBucketMetadataConfiguration DeleteBucketMetadataTableConfiguration
  GetBucketMetadataConfiguration GetBucketMetadataTableConfiguration GetObjectTorrent ListDirectoryBuckets
  SelectObjectContent UpdateBucketMetadataAnnotationTableConfiguration
  UpdateBucketMetadataInventoryTableConfiguration UpdateBucketMetadataJournalTableConfiguration
  WriteGetObjectResponse DeleteObjectAnnotation GetObjectAnnotation ListObjectAnnotations PutObjectAnnotation
`);

const lambdaOperations = words(`
  AddPermission CreateAlias CreateEventSourceMapping CreateFunction CreateFunctionUrlConfig DeleteAlias
  DeleteEventSourceMapping DeleteFunction DeleteFunctionUrlConfig GetAccountSettings GetAlias GetEventSourceMapping
  GetFunction GetFunctionConfiguration GetFunctionUrlConfig GetPolicy Invoke ListAliases ListEventSourceMappings
  ListFunctions ListTags ListVersionsByFunction PublishVersion PutFunctionConcurrency RemovePermission TagResource
  UntagResource UpdateFunctionCode UpdateFunctionConfiguration
`);

const cloudwatchOperations = words(`
  DeleteAlarms DeleteDashboards DescribeAlarmHistory DescribeAlarms DescribeAlarmsForMetric DisableAlarmActions
  EnableAlarmActions GetDashboard GetMetricData GetMetricStatistics GetMetricWidgetImage ListDashboards ListMetrics
  ListTagsForResource PutDashboard PutMetricAlarm PutMetricData SetAlarmState TagResource UntagResource
`);

const rdsOperations = words(`
  AddTagsToResource CreateDBCluster CreateDBInstance CreateDBInstanceReadReplica CreateDBParameterGroup
  CreateDBSnapshot CreateDBSubnetGroup DeleteDBCluster DeleteDBInstance DeleteDBParameterGroup DeleteDBSnapshot
  DeleteDBSubnetGroup DescribeDBClusters DescribeDBEngineVersions DescribeDBInstances DescribeDBParameterGroups
  DescribeDBParameters DescribeDBSnapshots DescribeDBSubnetGroups DescribeEvents DescribeOrderableDBInstanceOptions
  FailoverDBCluster ListTagsForResource ModifyDBCluster ModifyDBInstance ModifyDBParameterGroup
  ModifyDBSubnetGroup PromoteReadReplica RebootDBInstance RemoveTagsFromResource RestoreDBInstanceFromDBSnapshot
  RestoreDBInstanceToPointInTime StartDBInstance StopDBInstance
`);

const elbv2Operations = words(`
  AddListenerCertificates AddTags CreateListener CreateLoadBalancer CreateRule CreateTargetGroup DeleteListener
  DeleteLoadBalancer DeleteRule DeleteTargetGroup DeregisterTargets DescribeAccountLimits
  DescribeListenerCertificates DescribeListeners DescribeLoadBalancerAttributes DescribeLoadBalancers DescribeRules
  DescribeSSLPolicies DescribeTags DescribeTargetGroupAttributes DescribeTargetGroups DescribeTargetHealth
  ModifyListener ModifyLoadBalancerAttributes ModifyRule ModifyTargetGroup ModifyTargetGroupAttributes
  RegisterTargets RemoveListenerCertificates RemoveTags SetIpAddressType SetRulePriorities SetSecurityGroups
  SetSubnets
`);

/** Every service of the model that comes from an SDK package; see also supplements/. */
export const selection: readonly ServiceSelection[] = [
  {
    id: 'ec2',
    package: '@aws-sdk/client-ec2',
    endpointPrefix: 'ec2',
    protocol: 'ec2Query',
    protocols: ['ec2Query'],
    operations: ec2Operations,
  },
  {
    id: 'sts',
    package: '@aws-sdk/client-sts',
    endpointPrefix: 'sts',
    protocol: 'awsQuery',
    protocols: ['awsQuery'],
    operations: 'all',
  },
  {
    id: 'ssm',
    package: '@aws-sdk/client-ssm',
    endpointPrefix: 'ssm',
    protocol: 'awsJson1_1',
    protocols: ['awsJson1_1'],
    operations: ssmOperations,
  },
  {
    id: 'budgets',
    package: '@aws-sdk/client-budgets',
    endpointPrefix: 'budgets',
    globalEndpoint: { host: 'budgets.amazonaws.com', signingRegion: 'us-east-1' },
    protocol: 'awsJson1_1',
    protocols: ['awsJson1_1'],
    operations: 'all',
  },
  {
    id: 'service-quotas',
    package: '@aws-sdk/client-service-quotas',
    endpointPrefix: 'servicequotas',
    protocol: 'awsJson1_1',
    protocols: ['awsJson1_1'],
    operations: 'all',
  },
  {
    id: 's3',
    package: '@aws-sdk/client-s3',
    endpointPrefix: 's3',
    protocol: 'restXml',
    protocols: ['restXml'],
    operations: 'all',
    except: s3Exceptions,
  },
  {
    id: 'iam',
    package: '@aws-sdk/client-iam',
    endpointPrefix: 'iam',
    globalEndpoint: { host: 'iam.amazonaws.com', signingRegion: 'us-east-1' },
    protocol: 'awsQuery',
    protocols: ['awsQuery'],
    operations: 'all',
  },
  {
    id: 'route53',
    package: '@aws-sdk/client-route-53',
    endpointPrefix: 'route53',
    globalEndpoint: { host: 'route53.amazonaws.com', signingRegion: 'us-east-1' },
    protocol: 'restXml',
    protocols: ['restXml'],
    operations: 'all',
  },
  {
    id: 'cloudwatch',
    package: '@aws-sdk/client-cloudwatch',
    endpointPrefix: 'monitoring',
    protocol: 'rpcv2Cbor',
    protocols: ['rpcv2Cbor', 'awsJson1_0', 'awsQuery'],
    operations: cloudwatchOperations,
  },
  {
    id: 'lambda',
    package: '@aws-sdk/client-lambda',
    endpointPrefix: 'lambda',
    protocol: 'restJson',
    protocols: ['restJson'],
    operations: lambdaOperations,
  },
  {
    id: 'dynamodb',
    package: '@aws-sdk/client-dynamodb',
    endpointPrefix: 'dynamodb',
    protocol: 'awsJson1_0',
    protocols: ['awsJson1_0'],
    operations: 'all',
  },
  {
    id: 'dynamodbstreams',
    package: '@aws-sdk/client-dynamodb-streams',
    endpointPrefix: 'streams.dynamodb',
    protocol: 'awsJson1_0',
    protocols: ['awsJson1_0'],
    operations: 'all',
  },
  {
    id: 'sns',
    package: '@aws-sdk/client-sns',
    endpointPrefix: 'sns',
    protocol: 'awsQuery',
    protocols: ['awsQuery'],
    operations: 'all',
  },
  {
    id: 'sqs',
    package: '@aws-sdk/client-sqs',
    endpointPrefix: 'sqs',
    protocol: 'awsJson1_0',
    // Clients from before November 2023 speak Query.
    protocols: ['awsJson1_0', 'awsQuery'],
    xmlNamespace: 'http://queue.amazonaws.com/doc/2012-11-05/',
    operations: 'all',
  },
  {
    id: 'rds',
    package: '@aws-sdk/client-rds',
    endpointPrefix: 'rds',
    protocol: 'awsQuery',
    protocols: ['awsQuery'],
    operations: rdsOperations,
  },
  {
    id: 'elbv2',
    package: '@aws-sdk/client-elastic-load-balancing-v2',
    endpointPrefix: 'elasticloadbalancing',
    protocol: 'awsQuery',
    protocols: ['awsQuery'],
    operations: elbv2Operations,
  },
];
