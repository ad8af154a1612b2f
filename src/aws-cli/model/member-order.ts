/**
 * Order in which the CLI prints the members of structures whose order in our model differs (there, required members
 * come first). By `service.Structure`. Source: AWS's public service models of May 2026.
 */
const memberOrders: Record<string, string> = {
  'iam.AccessKeyLastUsed': 'LastUsedDate ServiceName Region',
  'iam.EvaluationResult':
    'EvalActionName EvalResourceName EvalDecision MatchedStatements MissingContextValues ' +
    'OrganizationsDecisionDetail PermissionsBoundaryDecisionDetail EvalDecisionDetails ResourceSpecificResults',
  'iam.GetMFADeviceResponse': 'UserName SerialNumber EnableDate Certifications',
  'iam.GetServiceLastAccessedDetailsResponse':
    'JobStatus JobType JobCreationDate ServicesLastAccessed JobCompletionDate IsTruncated Marker Error',
  'iam.ServiceLastAccessed':
    'ServiceName LastAuthenticated ServiceNamespace LastAuthenticatedEntity LastAuthenticatedRegion ' +
    'TotalAuthenticatedEntities TrackedActionsLastAccessed',
  'iam.ServiceSpecificCredential':
    'CreateDate ExpirationDate ServiceName ServiceUserName ServicePassword ServiceCredentialAlias ' +
    'ServiceCredentialSecret ServiceSpecificCredentialId UserName Status',
  'iam.ServiceSpecificCredentialMetadata':
    'UserName Status ServiceUserName ServiceCredentialAlias CreateDate ExpirationDate ServiceSpecificCredentialId ' +
    'ServiceName',
  's3.CORSRule': 'ID AllowedHeaders AllowedMethods AllowedOrigins ExposeHeaders MaxAgeSeconds',
  's3.GetObjectTaggingOutput': 'VersionId TagSet',
  's3.Grantee': 'DisplayName EmailAddress ID Type URI',
  's3.LambdaFunctionConfiguration': 'Id LambdaFunctionArn Events Filter',
  's3.LifecycleRule':
    'Expiration ID Prefix Filter Status Transitions NoncurrentVersionTransitions NoncurrentVersionExpiration ' +
    'AbortIncompleteMultipartUpload',
  's3.LoggingEnabled': 'TargetBucket TargetGrants TargetPrefix TargetObjectKeyFormat',
  's3.QueueConfiguration': 'Id QueueArn Events Filter',
  's3.ReplicationRule':
    'ID Priority Prefix Filter Status SourceSelectionCriteria ExistingObjectReplication Destination ' +
    'DeleteMarkerReplication',
  's3.RoutingRule': 'Condition Redirect',
  's3.TopicConfiguration': 'Id TopicArn Events Filter',
  'route53.CreateHostedZoneResponse': 'HostedZone ChangeInfo DelegationSet VPC Location',
  'route53.DelegationSet': 'Id CallerReference NameServers',
  'route53.HealthCheck':
    'Id CallerReference LinkedService HealthCheckConfig HealthCheckVersion CloudWatchAlarmConfiguration',
  'route53.HealthCheckConfig':
    'IPAddress Port Type ResourcePath FullyQualifiedDomainName SearchString RequestInterval FailureThreshold ' +
    'MeasureLatency Inverted Disabled HealthThreshold ChildHealthChecks EnableSNI Regions AlarmIdentifier ' +
    'InsufficientDataHealthStatus RoutingControlArn',
  'route53.ListGeoLocationsResponse':
    'GeoLocationDetailsList IsTruncated NextContinentCode NextCountryCode NextSubdivisionCode MaxItems',
  'route53.ListHealthChecksResponse': 'HealthChecks Marker IsTruncated NextMarker MaxItems',
  'route53.ListHostedZonesByNameResponse':
    'HostedZones DNSName HostedZoneId IsTruncated NextDNSName NextHostedZoneId MaxItems',
  'route53.ListHostedZonesResponse': 'HostedZones Marker IsTruncated NextMarker MaxItems',
  'route53.ListResourceRecordSetsResponse':
    'ResourceRecordSets IsTruncated NextRecordName NextRecordType NextRecordIdentifier MaxItems',
  'route53.ListReusableDelegationSetsResponse': 'DelegationSets Marker IsTruncated NextMarker MaxItems',
  'route53.ListTrafficPolicyInstancesByHostedZoneResponse':
    'TrafficPolicyInstances TrafficPolicyInstanceNameMarker TrafficPolicyInstanceTypeMarker IsTruncated MaxItems',
  'route53.ListTrafficPolicyInstancesByPolicyResponse':
    'TrafficPolicyInstances HostedZoneIdMarker TrafficPolicyInstanceNameMarker TrafficPolicyInstanceTypeMarker ' +
    'IsTruncated MaxItems',
  'route53.ListTrafficPolicyInstancesResponse':
    'TrafficPolicyInstances HostedZoneIdMarker TrafficPolicyInstanceNameMarker TrafficPolicyInstanceTypeMarker ' +
    'IsTruncated MaxItems',
  'route53.ListVPCAssociationAuthorizationsResponse': 'HostedZoneId NextToken VPCs',
  'budgets.Budget':
    'BudgetName BudgetLimit PlannedBudgetLimits CostFilters CostTypes TimeUnit TimePeriod CalculatedSpend ' +
    'BudgetType LastUpdatedTime AutoAdjustData FilterExpression Metrics BillingViewArn HealthStatus',
  'lambda.CreateFunctionUrlConfigResponse': 'FunctionUrl FunctionArn AuthType Cors CreationTime InvokeMode',
  'lambda.EventSourceMappingConfiguration':
    'UUID StartingPosition StartingPositionTimestamp BatchSize MaximumBatchingWindowInSeconds ' +
    'ParallelizationFactor EventSourceArn FilterCriteria FunctionArn LastModified LastProcessingResult State ' +
    'StateTransitionReason DestinationConfig Topics Queues SourceAccessConfigurations SelfManagedEventSource ' +
    'MaximumRecordAgeInSeconds BisectBatchOnFunctionError MaximumRetryAttempts TumblingWindowInSeconds ' +
    'FunctionResponseTypes AmazonManagedKafkaEventSourceConfig SelfManagedKafkaEventSourceConfig ScalingConfig ' +
    'DocumentDBEventSourceConfig KMSKeyArn FilterCriteriaError EventSourceMappingArn MetricsConfig LoggingConfig ' +
    'ProvisionedPollerConfig',
  'lambda.FunctionConfiguration':
    'FunctionName FunctionArn Runtime Role Handler CodeSize Description Timeout MemorySize LastModified ' +
    'CodeSha256 Version VpcConfig DeadLetterConfig Environment KMSKeyArn TracingConfig MasterArn RevisionId ' +
    'Layers State StateReason StateReasonCode LastUpdateStatus LastUpdateStatusReason LastUpdateStatusReasonCode ' +
    'FileSystemConfigs PackageType ImageConfigResponse SigningProfileVersionArn SigningJobArn Architectures ' +
    'EphemeralStorage SnapStart RuntimeVersionConfig LoggingConfig CapacityProviderConfig ConfigSha256 ' +
    'DurableConfig TenancyConfig',
  'lambda.GetFunctionUrlConfigResponse':
    'FunctionUrl FunctionArn AuthType Cors CreationTime LastModifiedTime InvokeMode',
  'dynamodb.BackupDetails':
    'BackupArn BackupName BackupSizeBytes BackupStatus BackupType BackupCreationDateTime ' + 'BackupExpiryDateTime',
  'dynamodb.RestoreSummary': 'SourceBackupArn SourceTableArn RestoreDateTime RestoreInProgress',
  'dynamodb.SourceTableDetails':
    'TableName TableId TableArn TableSizeBytes KeySchema TableCreationDateTime ProvisionedThroughput ' +
    'OnDemandThroughput ItemCount BillingMode',
  'dynamodb.TableDescription':
    'AttributeDefinitions TableName KeySchema TableStatus CreationDateTime ProvisionedThroughput ' +
    'TableSizeBytes ItemCount TableArn TableId BillingModeSummary LocalSecondaryIndexes ' +
    'GlobalSecondaryIndexes StreamSpecification LatestStreamLabel LatestStreamArn GlobalTableVersion ' +
    'Replicas GlobalTableWitnesses GlobalTableSettingsReplicationMode RestoreSummary SSEDescription ' +
    'ArchivalSummary TableClassSummary DeletionProtectionEnabled OnDemandThroughput WarmThroughput ' +
    'MultiRegionConsistency DisassociationProtectionEnabled VectorIndexes',
  'sns.BatchResultErrorEntry': 'Id Code Message SenderFault',
  'sqs.MessageAttributeValue': 'StringValue BinaryValue StringListValues BinaryListValues DataType',
  'rds.AdditionalStorageVolumeOutput':
    'VolumeName StorageVolumeStatus AllocatedStorage IOPS MaxAllocatedStorage StorageThroughput ' +
    'StorageType StorageOperationStatus StorageOperationPercentProgress',
  'elbv2.FixedResponseActionConfig': 'MessageBody StatusCode ContentType',
  'elbv2.RedirectActionConfig': 'Protocol Port Host Path Query StatusCode',
};

/** The printed order of a structure's members when it differs from the model's. */
export function memberOrder(serviceId: string, shape: string): readonly string[] | undefined {
  return memberOrders[`${serviceId}.${shape}`]?.split(' ');
}
