/**
 * Least lengths (of strings, lists and blobs) and least values (of numbers) that the CLI checks before it sends.
 * By service and minimum: `Structure.Member`, or the name of a list whose items are meant. Source: AWS's public service models of May 2026.
 */
const minimums: Record<string, Record<number, string>> = {
  ec2: {
    1:
      'AllowedInstanceTypeSet CopySnapshotRequest.CompletionDurationMinutes ' +
      'CreateNatGatewayRequest.SecondaryPrivateIpAddressCount DescribeAddressesAttributeRequest.MaxResults ' +
      'DescribeInstanceConnectEndpointsRequest.MaxResults DescribeLaunchTemplatesRequest.MaxResults ' +
      'DescribeManagedPrefixListsRequest.MaxResults DescribeStaleSecurityGroupsRequest.NextToken ' +
      'DisassociateNatGatewayAddressRequest.MaxDrainDurationSeconds ElasticInferenceAccelerator.Count ' +
      'ExcludedInstanceTypeSet GetManagedPrefixListEntriesRequest.MaxResults ' +
      'LaunchTemplateElasticInferenceAccelerator.Count',
    3:
      'CopyImageRequest.Name CreateImageRequest.Name CreateLaunchTemplateRequest.LaunchTemplateName ' +
      'CreateLaunchTemplateVersionRequest.LaunchTemplateName DeleteLaunchTemplateRequest.LaunchTemplateName ' +
      'DeleteLaunchTemplateVersionsRequest.LaunchTemplateName ' +
      'DescribeLaunchTemplateVersionsRequest.LaunchTemplateName LaunchTemplateNameStringList ' +
      'ModifyLaunchTemplateRequest.LaunchTemplateName RegisterImageRequest.Name',
    5:
      'DescribeDhcpOptionsRequest.MaxResults DescribeEgressOnlyInternetGatewaysRequest.MaxResults ' +
      'DescribeIamInstanceProfileAssociationsRequest.MaxResults ' +
      'DescribeInstanceCreditSpecificationsRequest.MaxResults DescribeInstanceTypeOfferingsRequest.MaxResults ' +
      'DescribeInstanceTypesRequest.MaxResults DescribeInternetGatewaysRequest.MaxResults ' +
      'DescribeNatGatewaysRequest.MaxResults DescribeNetworkAclsRequest.MaxResults ' +
      'DescribeNetworkInterfacesRequest.MaxResults DescribeRouteTablesRequest.MaxResults ' +
      'DescribeSecurityGroupRulesRequest.MaxResults DescribeSecurityGroupVpcAssociationsRequest.MaxResults ' +
      'DescribeSecurityGroupsRequest.MaxResults DescribeStaleSecurityGroupsRequest.MaxResults ' +
      'DescribeSubnetsRequest.MaxResults DescribeVpcPeeringConnectionsRequest.MaxResults ' +
      'DescribeVpcsRequest.MaxResults GetSecurityGroupsForVpcRequest.MaxResults',
  },
  sts: {
    1:
      'AssumeRoleRequest.Policy AssumeRoleRequest.ProvidedContexts AssumeRoleWithSAMLRequest.Policy ' +
      'AssumeRoleWithWebIdentityRequest.Policy DecodeAuthorizationMessageRequest.EncodedMessage ' +
      'GetFederationTokenRequest.Policy GetWebIdentityTokenRequest.Audience Tag.Key',
    2:
      'AssumeRoleRequest.RoleSessionName AssumeRoleRequest.ExternalId AssumeRoleRequest.SourceIdentity ' +
      'AssumeRoleWithWebIdentityRequest.RoleSessionName GetFederationTokenRequest.Name',
    4:
      'AssumeRoleWithSAMLRequest.SAMLAssertion AssumeRoleWithWebIdentityRequest.WebIdentityToken ' +
      'AssumeRoleWithWebIdentityRequest.ProviderId ProvidedContext.ContextAssertion',
    5: 'GetWebIdentityTokenRequest.SigningAlgorithm',
    6: 'AssumeRoleRequest.TokenCode GetSessionTokenRequest.TokenCode',
    9: 'AssumeRoleRequest.SerialNumber GetSessionTokenRequest.SerialNumber',
    12: 'AssumeRootRequest.TargetPrincipal',
    16: 'GetAccessKeyInfoRequest.AccessKeyId',
    20:
      'AssumeRoleRequest.RoleArn AssumeRoleWithSAMLRequest.RoleArn AssumeRoleWithSAMLRequest.PrincipalArn ' +
      'AssumeRoleWithWebIdentityRequest.RoleArn PolicyDescriptorType.arn ProvidedContext.ProviderArn',
    60: 'GetWebIdentityTokenRequest.DurationSeconds',
    900:
      'AssumeRoleRequest.DurationSeconds AssumeRoleWithSAMLRequest.DurationSeconds ' +
      'AssumeRoleWithWebIdentityRequest.DurationSeconds GetFederationTokenRequest.DurationSeconds ' +
      'GetSessionTokenRequest.DurationSeconds',
  },
  ssm: {
    1:
      'DeleteParameterRequest.Name DeleteParametersRequest.Names DescribeParametersRequest.MaxResults ' +
      'DescribeSessionsRequest.MaxResults DescribeSessionsRequest.Filters GetParameterHistoryRequest.Name ' +
      'GetParameterHistoryRequest.MaxResults GetParameterRequest.Name GetParametersByPathRequest.Path ' +
      'GetParametersByPathRequest.MaxResults GetParametersRequest.Names InstanceInformationFilter.valueSet ' +
      'InstanceInformationFilterValueSet InstanceInformationStringFilter.Key InstanceInformationStringFilter.Values ' +
      'LabelParameterVersionRequest.Name LabelParameterVersionRequest.Labels ParameterStringFilter.Key ' +
      'ParameterStringFilter.Option ParameterStringFilter.Values ParametersFilter.Values PutParameterRequest.Name ' +
      'PutParameterRequest.KeyId PutParameterRequest.Policies ResumeSessionRequest.SessionId SessionFilter.value ' +
      'StartSessionRequest.Target StartSessionRequest.Reason Tag.Key TerminateSessionRequest.SessionId ' +
      'UnlabelParameterVersionRequest.Name UnlabelParameterVersionRequest.Labels',
    5: 'DescribeInstanceInformationRequest.MaxResults',
  },
  iam: {
    1:
      'AddClientIDToOpenIDConnectProviderRequest.ClientID AddRoleToInstanceProfileRequest.InstanceProfileName ' +
      'AddRoleToInstanceProfileRequest.RoleName AddUserToGroupRequest.GroupName AddUserToGroupRequest.UserName ' +
      'AttachGroupPolicyRequest.GroupName AttachRolePolicyRequest.RoleName AttachUserPolicyRequest.UserName ' +
      'ChangePasswordRequest.OldPassword ChangePasswordRequest.NewPassword CreateAccessKeyRequest.UserName ' +
      'CreateDelegationRequestRequest.RedirectUrl CreateGroupRequest.Path CreateGroupRequest.GroupName ' +
      'CreateInstanceProfileRequest.InstanceProfileName CreateInstanceProfileRequest.Path ' +
      'CreateLoginProfileRequest.UserName CreateLoginProfileRequest.Password CreateOpenIDConnectProviderRequest.Url ' +
      'CreatePolicyRequest.PolicyName CreatePolicyRequest.Path CreatePolicyRequest.PolicyDocument ' +
      'CreatePolicyVersionRequest.PolicyDocument CreateRoleRequest.Path CreateRoleRequest.RoleName ' +
      'CreateRoleRequest.AssumeRolePolicyDocument CreateSAMLProviderRequest.Name ' +
      'CreateSAMLProviderRequest.AddPrivateKey CreateServiceLinkedRoleRequest.AWSServiceName ' +
      'CreateServiceLinkedRoleRequest.CustomSuffix CreateServiceSpecificCredentialRequest.UserName ' +
      'CreateServiceSpecificCredentialRequest.CredentialAgeDays CreateUserRequest.Path CreateUserRequest.UserName ' +
      'CreateVirtualMFADeviceRequest.Path CreateVirtualMFADeviceRequest.VirtualMFADeviceName ' +
      'DeactivateMFADeviceRequest.UserName DeleteAccessKeyRequest.UserName DeleteGroupPolicyRequest.GroupName ' +
      'DeleteGroupPolicyRequest.PolicyName DeleteGroupRequest.GroupName ' +
      'DeleteInstanceProfileRequest.InstanceProfileName DeleteLoginProfileRequest.UserName ' +
      'DeleteRolePermissionsBoundaryRequest.RoleName DeleteRolePolicyRequest.RoleName ' +
      'DeleteRolePolicyRequest.PolicyName DeleteRoleRequest.RoleName DeleteSSHPublicKeyRequest.UserName ' +
      'DeleteServerCertificateRequest.ServerCertificateName DeleteServiceLinkedRoleRequest.RoleName ' +
      'DeleteServiceSpecificCredentialRequest.UserName DeleteSigningCertificateRequest.UserName ' +
      'DeleteUserPermissionsBoundaryRequest.UserName DeleteUserPolicyRequest.UserName ' +
      'DeleteUserPolicyRequest.PolicyName DeleteUserRequest.UserName DetachGroupPolicyRequest.GroupName ' +
      'DetachRolePolicyRequest.RoleName DetachUserPolicyRequest.UserName EnableMFADeviceRequest.UserName ' +
      'GetAccountAuthorizationDetailsRequest.MaxItems GetAccountAuthorizationDetailsRequest.Marker ' +
      'GetGroupPolicyRequest.GroupName GetGroupPolicyRequest.PolicyName GetGroupRequest.GroupName ' +
      'GetGroupRequest.Marker GetGroupRequest.MaxItems GetInstanceProfileRequest.InstanceProfileName ' +
      'GetLoginProfileRequest.UserName GetMFADeviceRequest.UserName GetOrganizationsAccessReportRequest.MaxItems ' +
      'GetOrganizationsAccessReportRequest.Marker GetRolePolicyRequest.RoleName GetRolePolicyRequest.PolicyName ' +
      'GetRoleRequest.RoleName GetSSHPublicKeyRequest.UserName GetServerCertificateRequest.ServerCertificateName ' +
      'GetServiceLastAccessedDetailsRequest.MaxItems GetServiceLastAccessedDetailsRequest.Marker ' +
      'GetServiceLastAccessedDetailsWithEntitiesRequest.ServiceNamespace ' +
      'GetServiceLastAccessedDetailsWithEntitiesRequest.MaxItems ' +
      'GetServiceLastAccessedDetailsWithEntitiesRequest.Marker ' +
      'GetServiceLinkedRoleDeletionStatusRequest.DeletionTaskId GetUserPolicyRequest.UserName ' +
      'GetUserPolicyRequest.PolicyName GetUserRequest.UserName ListAccessKeysRequest.UserName ' +
      'ListAccessKeysRequest.Marker ListAccessKeysRequest.MaxItems ListAccountAliasesRequest.Marker ' +
      'ListAccountAliasesRequest.MaxItems ListAttachedGroupPoliciesRequest.GroupName ' +
      'ListAttachedGroupPoliciesRequest.PathPrefix ListAttachedGroupPoliciesRequest.Marker ' +
      'ListAttachedGroupPoliciesRequest.MaxItems ListAttachedRolePoliciesRequest.RoleName ' +
      'ListAttachedRolePoliciesRequest.PathPrefix ListAttachedRolePoliciesRequest.Marker ' +
      'ListAttachedRolePoliciesRequest.MaxItems ListAttachedUserPoliciesRequest.UserName ' +
      'ListAttachedUserPoliciesRequest.PathPrefix ListAttachedUserPoliciesRequest.Marker ' +
      'ListAttachedUserPoliciesRequest.MaxItems ListDelegationRequestsRequest.Marker ' +
      'ListDelegationRequestsRequest.MaxItems ListEntitiesForPolicyRequest.PathPrefix ' +
      'ListEntitiesForPolicyRequest.Marker ListEntitiesForPolicyRequest.MaxItems ListGroupPoliciesRequest.GroupName ' +
      'ListGroupPoliciesRequest.Marker ListGroupPoliciesRequest.MaxItems ListGroupsForUserRequest.UserName ' +
      'ListGroupsForUserRequest.Marker ListGroupsForUserRequest.MaxItems ListGroupsRequest.PathPrefix ' +
      'ListGroupsRequest.Marker ListGroupsRequest.MaxItems ListInstanceProfileTagsRequest.InstanceProfileName ' +
      'ListInstanceProfileTagsRequest.Marker ListInstanceProfileTagsRequest.MaxItems ' +
      'ListInstanceProfilesForRoleRequest.RoleName ListInstanceProfilesForRoleRequest.Marker ' +
      'ListInstanceProfilesForRoleRequest.MaxItems ListInstanceProfilesRequest.PathPrefix ' +
      'ListInstanceProfilesRequest.Marker ListInstanceProfilesRequest.MaxItems ListMFADeviceTagsRequest.Marker ' +
      'ListMFADeviceTagsRequest.MaxItems ListMFADevicesRequest.UserName ListMFADevicesRequest.Marker ' +
      'ListMFADevicesRequest.MaxItems ListOpenIDConnectProviderTagsRequest.Marker ' +
      'ListOpenIDConnectProviderTagsRequest.MaxItems ListPoliciesGrantingServiceAccessRequest.Marker ' +
      'ListPoliciesGrantingServiceAccessRequest.ServiceNamespaces ListPoliciesRequest.PathPrefix ' +
      'ListPoliciesRequest.Marker ListPoliciesRequest.MaxItems ListPolicyTagsRequest.Marker ' +
      'ListPolicyTagsRequest.MaxItems ListPolicyVersionsRequest.Marker ListPolicyVersionsRequest.MaxItems ' +
      'ListRolePoliciesRequest.RoleName ListRolePoliciesRequest.Marker ListRolePoliciesRequest.MaxItems ' +
      'ListRoleTagsRequest.RoleName ListRoleTagsRequest.Marker ListRoleTagsRequest.MaxItems ' +
      'ListRolesRequest.PathPrefix ListRolesRequest.Marker ListRolesRequest.MaxItems ' +
      'ListSAMLProviderTagsRequest.Marker ListSAMLProviderTagsRequest.MaxItems ListSSHPublicKeysRequest.UserName ' +
      'ListSSHPublicKeysRequest.Marker ListSSHPublicKeysRequest.MaxItems ' +
      'ListServerCertificateTagsRequest.ServerCertificateName ListServerCertificateTagsRequest.Marker ' +
      'ListServerCertificateTagsRequest.MaxItems ListServerCertificatesRequest.PathPrefix ' +
      'ListServerCertificatesRequest.Marker ListServerCertificatesRequest.MaxItems ' +
      'ListServiceSpecificCredentialsRequest.UserName ListServiceSpecificCredentialsRequest.Marker ' +
      'ListServiceSpecificCredentialsRequest.MaxItems ListSigningCertificatesRequest.UserName ' +
      'ListSigningCertificatesRequest.Marker ListSigningCertificatesRequest.MaxItems ' +
      'ListUserPoliciesRequest.UserName ListUserPoliciesRequest.Marker ListUserPoliciesRequest.MaxItems ' +
      'ListUserTagsRequest.UserName ListUserTagsRequest.Marker ListUserTagsRequest.MaxItems ' +
      'ListUsersRequest.PathPrefix ListUsersRequest.Marker ListUsersRequest.MaxItems ' +
      'ListVirtualMFADevicesRequest.Marker ListVirtualMFADevicesRequest.MaxItems PutGroupPolicyRequest.GroupName ' +
      'PutGroupPolicyRequest.PolicyName PutGroupPolicyRequest.PolicyDocument ' +
      'PutRolePermissionsBoundaryRequest.RoleName PutRolePolicyRequest.RoleName PutRolePolicyRequest.PolicyName ' +
      'PutRolePolicyRequest.PolicyDocument PutUserPermissionsBoundaryRequest.UserName PutUserPolicyRequest.UserName ' +
      'PutUserPolicyRequest.PolicyName PutUserPolicyRequest.PolicyDocument ' +
      'RemoveClientIDFromOpenIDConnectProviderRequest.ClientID ' +
      'RemoveRoleFromInstanceProfileRequest.InstanceProfileName RemoveRoleFromInstanceProfileRequest.RoleName ' +
      'RemoveUserFromGroupRequest.GroupName RemoveUserFromGroupRequest.UserName ' +
      'ResetServiceSpecificCredentialRequest.UserName ResyncMFADeviceRequest.UserName ' +
      'SimulateCustomPolicyRequest.ResourcePolicy SimulateCustomPolicyRequest.ResourceOwner ' +
      'SimulateCustomPolicyRequest.CallerArn SimulateCustomPolicyRequest.ResourceHandlingOption ' +
      'SimulateCustomPolicyRequest.MaxItems SimulateCustomPolicyRequest.Marker ' +
      'SimulatePrincipalPolicyRequest.ResourcePolicy SimulatePrincipalPolicyRequest.ResourceOwner ' +
      'SimulatePrincipalPolicyRequest.CallerArn SimulatePrincipalPolicyRequest.ResourceHandlingOption ' +
      'SimulatePrincipalPolicyRequest.MaxItems SimulatePrincipalPolicyRequest.Marker Tag.Key ' +
      'TagInstanceProfileRequest.InstanceProfileName TagRoleRequest.RoleName ' +
      'TagServerCertificateRequest.ServerCertificateName TagUserRequest.UserName ' +
      'UntagInstanceProfileRequest.InstanceProfileName UntagRoleRequest.RoleName ' +
      'UntagServerCertificateRequest.ServerCertificateName UntagUserRequest.UserName ' +
      'UpdateAccessKeyRequest.UserName UpdateAccountPasswordPolicyRequest.MaxPasswordAge ' +
      'UpdateAccountPasswordPolicyRequest.PasswordReusePrevention UpdateAssumeRolePolicyRequest.RoleName ' +
      'UpdateAssumeRolePolicyRequest.PolicyDocument UpdateGroupRequest.GroupName UpdateGroupRequest.NewPath ' +
      'UpdateGroupRequest.NewGroupName UpdateLoginProfileRequest.UserName UpdateLoginProfileRequest.Password ' +
      'UpdateRoleDescriptionRequest.RoleName UpdateRoleRequest.RoleName UpdateSAMLProviderRequest.AddPrivateKey ' +
      'UpdateSSHPublicKeyRequest.UserName UpdateServerCertificateRequest.ServerCertificateName ' +
      'UpdateServerCertificateRequest.NewPath UpdateServerCertificateRequest.NewServerCertificateName ' +
      'UpdateServiceSpecificCredentialRequest.UserName UpdateSigningCertificateRequest.UserName ' +
      'UpdateUserRequest.UserName UpdateUserRequest.NewPath UpdateUserRequest.NewUserName ' +
      'UploadSSHPublicKeyRequest.UserName UploadSSHPublicKeyRequest.SSHPublicKeyBody ' +
      'UploadServerCertificateRequest.Path UploadServerCertificateRequest.ServerCertificateName ' +
      'UploadServerCertificateRequest.CertificateBody UploadServerCertificateRequest.PrivateKey ' +
      'UploadServerCertificateRequest.CertificateChain UploadSigningCertificateRequest.UserName ' +
      'UploadSigningCertificateRequest.CertificateBody',
    2: 'CreateDelegationRequestRequest.NotificationChannel GetHumanReadableSummaryRequest.Locale',
    3: 'CreateAccountAliasRequest.AccountAlias DeleteAccountAliasRequest.AccountAlias',
    5: 'ContextEntry.ContextKeyName CreateDelegationRequestRequest.RequestorWorkflowId PolicyParameter.Name',
    6:
      'EnableMFADeviceRequest.AuthenticationCode1 EnableMFADeviceRequest.AuthenticationCode2 ' +
      'ResyncMFADeviceRequest.AuthenticationCode1 ResyncMFADeviceRequest.AuthenticationCode2 ' +
      'UpdateAccountPasswordPolicyRequest.MinimumPasswordLength',
    9:
      'DeactivateMFADeviceRequest.SerialNumber DeleteVirtualMFADeviceRequest.SerialNumber ' +
      'EnableMFADeviceRequest.SerialNumber GetMFADeviceRequest.SerialNumber ListMFADeviceTagsRequest.SerialNumber ' +
      'ResyncMFADeviceRequest.SerialNumber TagMFADeviceRequest.SerialNumber UntagMFADeviceRequest.SerialNumber',
    16:
      'AcceptDelegationRequestRequest.DelegationRequestId AssociateDelegationRequestRequest.DelegationRequestId ' +
      'DeleteAccessKeyRequest.AccessKeyId GetAccessKeyLastUsedRequest.AccessKeyId ' +
      'GetDelegationRequestRequest.DelegationRequestId RejectDelegationRequestRequest.DelegationRequestId ' +
      'SendDelegationTokenRequest.DelegationRequestId UpdateAccessKeyRequest.AccessKeyId ' +
      'UpdateDelegationRequestRequest.DelegationRequestId',
    19: 'GenerateOrganizationsAccessReportRequest.EntityPath',
    20:
      'AddClientIDToOpenIDConnectProviderRequest.OpenIDConnectProviderArn AttachGroupPolicyRequest.PolicyArn ' +
      'AttachRolePolicyRequest.PolicyArn AttachUserPolicyRequest.PolicyArn CreatePolicyVersionRequest.PolicyArn ' +
      'CreateRoleRequest.PermissionsBoundary CreateUserRequest.PermissionsBoundary ' +
      'DelegationPermission.PolicyTemplateArn DeleteOpenIDConnectProviderRequest.OpenIDConnectProviderArn ' +
      'DeletePolicyRequest.PolicyArn DeletePolicyVersionRequest.PolicyArn DeleteSAMLProviderRequest.SAMLProviderArn ' +
      'DeleteSSHPublicKeyRequest.SSHPublicKeyId DeleteServiceSpecificCredentialRequest.ServiceSpecificCredentialId ' +
      'DetachGroupPolicyRequest.PolicyArn DetachRolePolicyRequest.PolicyArn DetachUserPolicyRequest.PolicyArn ' +
      'GenerateServiceLastAccessedDetailsRequest.Arn GetContextKeysForPrincipalPolicyRequest.PolicySourceArn ' +
      'GetHumanReadableSummaryRequest.EntityArn GetOpenIDConnectProviderRequest.OpenIDConnectProviderArn ' +
      'GetPolicyRequest.PolicyArn GetPolicyVersionRequest.PolicyArn GetSAMLProviderRequest.SAMLProviderArn ' +
      'GetSSHPublicKeyRequest.SSHPublicKeyId ListDelegationRequestsRequest.OwnerId ' +
      'ListEntitiesForPolicyRequest.PolicyArn ListOpenIDConnectProviderTagsRequest.OpenIDConnectProviderArn ' +
      'ListPoliciesGrantingServiceAccessRequest.Arn ListPolicyTagsRequest.PolicyArn ' +
      'ListPolicyVersionsRequest.PolicyArn ListSAMLProviderTagsRequest.SAMLProviderArn ' +
      'PutRolePermissionsBoundaryRequest.PermissionsBoundary PutUserPermissionsBoundaryRequest.PermissionsBoundary ' +
      'RemoveClientIDFromOpenIDConnectProviderRequest.OpenIDConnectProviderArn ' +
      'ResetServiceSpecificCredentialRequest.ServiceSpecificCredentialId SetDefaultPolicyVersionRequest.PolicyArn ' +
      'SimulatePrincipalPolicyRequest.PolicySourceArn TagOpenIDConnectProviderRequest.OpenIDConnectProviderArn ' +
      'TagPolicyRequest.PolicyArn TagSAMLProviderRequest.SAMLProviderArn ' +
      'UntagOpenIDConnectProviderRequest.OpenIDConnectProviderArn UntagPolicyRequest.PolicyArn ' +
      'UntagSAMLProviderRequest.SAMLProviderArn ' +
      'UpdateOpenIDConnectProviderThumbprintRequest.OpenIDConnectProviderArn ' +
      'UpdateSAMLProviderRequest.SAMLProviderArn UpdateSSHPublicKeyRequest.SSHPublicKeyId ' +
      'UpdateServiceSpecificCredentialRequest.ServiceSpecificCredentialId',
    22: 'UpdateSAMLProviderRequest.RemovePrivateKey',
    24: 'DeleteSigningCertificateRequest.CertificateId UpdateSigningCertificateRequest.CertificateId',
    36:
      'GetOrganizationsAccessReportRequest.JobId GetServiceLastAccessedDetailsRequest.JobId ' +
      'GetServiceLastAccessedDetailsWithEntitiesRequest.JobId',
    300: 'CreateDelegationRequestRequest.SessionDuration',
    1000: 'CreateSAMLProviderRequest.SAMLMetadataDocument UpdateSAMLProviderRequest.SAMLMetadataDocument',
    3600: 'CreateRoleRequest.MaxSessionDuration UpdateRoleRequest.MaxSessionDuration',
  },
  s3: {
    1:
      'AbortMultipartUploadRequest.Key CompleteMultipartUploadRequest.Key CopyObjectRequest.Key ' +
      'CreateMultipartUploadRequest.Key DeleteObjectRequest.Key DeleteObjectTaggingRequest.Key ErrorDocument.Key ' +
      'GetObjectAclRequest.Key GetObjectAttributesRequest.Key GetObjectLegalHoldRequest.Key GetObjectRequest.Key ' +
      'GetObjectRetentionRequest.Key GetObjectTaggingRequest.Key HeadObjectRequest.Key ' +
      'ListBucketsRequest.MaxBuckets ListPartsRequest.Key ObjectIdentifier.Key PutObjectAclRequest.Key ' +
      'PutObjectLegalHoldRequest.Key PutObjectRequest.Key PutObjectRetentionRequest.Key PutObjectTaggingRequest.Key ' +
      'RenameObjectRequest.Key RestoreObjectRequest.Key Tag.Key UpdateObjectEncryptionRequest.Key ' +
      'UploadPartCopyRequest.Key UploadPartRequest.Key',
    20: 'SSEKMSEncryption.KMSKeyArn',
  },
  route53: {
    1:
      'AlarmIdentifier.Name ChangeBatch.Changes ChangeCidrCollectionRequest.CollectionVersion ' +
      'ChangeCidrCollectionRequest.Changes ChangeTagsForResourceRequest.AddTags ' +
      'ChangeTagsForResourceRequest.RemoveTagKeys CidrCollectionChange.LocationName CidrCollectionChange.CidrList ' +
      'CidrList CidrRoutingConfig.LocationName Coordinates.Latitude Coordinates.Longitude ' +
      'CreateCidrCollectionRequest.Name CreateCidrCollectionRequest.CallerReference ' +
      'CreateHealthCheckRequest.CallerReference CreateHostedZoneRequest.CallerReference ' +
      'CreateKeySigningKeyRequest.CallerReference CreateReusableDelegationSetRequest.CallerReference ' +
      'CreateTrafficPolicyInstanceRequest.TrafficPolicyId CreateTrafficPolicyInstanceRequest.TrafficPolicyVersion ' +
      'CreateTrafficPolicyVersionRequest.Id DeleteQueryLoggingConfigRequest.Id ' +
      'DeleteTrafficPolicyInstanceRequest.Id DeleteTrafficPolicyRequest.Id DeleteTrafficPolicyRequest.Version ' +
      'GeoLocation.CountryCode GeoLocation.SubdivisionCode GeoProximityLocation.AWSRegion ' +
      'GeoProximityLocation.LocalZoneGroup GetChangeRequest.Id GetGeoLocationRequest.CountryCode ' +
      'GetGeoLocationRequest.SubdivisionCode GetQueryLoggingConfigRequest.Id GetTrafficPolicyInstanceRequest.Id ' +
      'GetTrafficPolicyRequest.Id GetTrafficPolicyRequest.Version HealthCheckConfig.Port ' +
      'HealthCheckConfig.FailureThreshold HealthCheckConfig.RoutingControlArn ListCidrBlocksRequest.LocationName ' +
      'ListGeoLocationsRequest.StartCountryCode ListGeoLocationsRequest.StartSubdivisionCode ' +
      'ListResourceRecordSetsRequest.StartRecordIdentifier ListTagsForResourcesRequest.ResourceIds ' +
      'ListTrafficPoliciesRequest.TrafficPolicyIdMarker ListTrafficPolicyInstancesByPolicyRequest.TrafficPolicyId ' +
      'ListTrafficPolicyInstancesByPolicyRequest.TrafficPolicyVersion ListTrafficPolicyVersionsRequest.Id ' +
      'ResourceRecordSet.SetIdentifier ResourceRecordSet.ResourceRecords ResourceRecordSet.TrafficPolicyInstanceId ' +
      'UpdateHealthCheckRequest.HealthCheckVersion UpdateHealthCheckRequest.Port ' +
      'UpdateHealthCheckRequest.FailureThreshold UpdateTrafficPolicyCommentRequest.Id ' +
      'UpdateTrafficPolicyCommentRequest.Version UpdateTrafficPolicyInstanceRequest.Id ' +
      'UpdateTrafficPolicyInstanceRequest.TrafficPolicyId UpdateTrafficPolicyInstanceRequest.TrafficPolicyVersion',
    2: 'GeoLocation.ContinentCode GetGeoLocationRequest.ContinentCode ListGeoLocationsRequest.StartContinentCode',
    3:
      'ActivateKeySigningKeyRequest.Name CreateKeySigningKeyRequest.Name DeactivateKeySigningKeyRequest.Name ' +
      'DeleteKeySigningKeyRequest.Name HealthCheckConfig.Regions UpdateHealthCheckRequest.Regions',
    5: 'CreateKeySigningKeyRequest.Status',
    10: 'HealthCheckConfig.RequestInterval',
  },
  budgets: {
    1:
      'Budget.BudgetName CostCategoryValues.Values CreateBudgetActionRequest.BudgetName ' +
      'CreateBudgetActionRequest.Subscribers CreateNotificationRequest.BudgetName ' +
      'CreateNotificationRequest.Subscribers CreateSubscriberRequest.BudgetName ' +
      'DeleteBudgetActionRequest.BudgetName DeleteBudgetRequest.BudgetName DeleteNotificationRequest.BudgetName ' +
      'DeleteSubscriberRequest.BudgetName DescribeBudgetActionHistoriesRequest.BudgetName ' +
      'DescribeBudgetActionHistoriesRequest.MaxResults DescribeBudgetActionRequest.BudgetName ' +
      'DescribeBudgetActionsForAccountRequest.MaxResults DescribeBudgetActionsForBudgetRequest.BudgetName ' +
      'DescribeBudgetActionsForBudgetRequest.MaxResults DescribeBudgetNotificationsForAccountRequest.MaxResults ' +
      'DescribeBudgetPerformanceHistoryRequest.BudgetName DescribeBudgetPerformanceHistoryRequest.MaxResults ' +
      'DescribeBudgetRequest.BudgetName DescribeBudgetsRequest.MaxResults ' +
      'DescribeNotificationsForBudgetRequest.BudgetName DescribeNotificationsForBudgetRequest.MaxResults ' +
      'DescribeSubscribersForNotificationRequest.BudgetName DescribeSubscribersForNotificationRequest.MaxResults ' +
      'ExecuteBudgetActionRequest.BudgetName ExpressionDimensionValues.Values ' +
      'HistoricalOptions.BudgetAdjustmentPeriod HistoricalOptions.LookBackAvailablePeriods ' +
      'IamActionDefinition.Roles IamActionDefinition.Groups IamActionDefinition.Users ' +
      'ListTagsForResourceRequest.ResourceARN NotificationWithSubscribers.Subscribers ResourceTag.Key ' +
      'ScpActionDefinition.TargetIds Spend.Amount Spend.Unit SsmActionDefinition.InstanceIds Subscriber.Address ' +
      'TagResourceRequest.ResourceARN TagValues.Values UntagResourceRequest.ResourceARN ' +
      'UpdateBudgetActionRequest.BudgetName UpdateBudgetActionRequest.Subscribers ' +
      'UpdateNotificationRequest.BudgetName UpdateSubscriberRequest.BudgetName',
    9: 'SsmActionDefinition.Region',
    10: 'ScpActionDefinition.PolicyId',
    12:
      'CreateBudgetActionRequest.AccountId CreateBudgetRequest.AccountId CreateNotificationRequest.AccountId ' +
      'CreateSubscriberRequest.AccountId DeleteBudgetActionRequest.AccountId DeleteBudgetRequest.AccountId ' +
      'DeleteNotificationRequest.AccountId DeleteSubscriberRequest.AccountId ' +
      'DescribeBudgetActionHistoriesRequest.AccountId DescribeBudgetActionRequest.AccountId ' +
      'DescribeBudgetActionsForAccountRequest.AccountId DescribeBudgetActionsForBudgetRequest.AccountId ' +
      'DescribeBudgetNotificationsForAccountRequest.AccountId DescribeBudgetPerformanceHistoryRequest.AccountId ' +
      'DescribeBudgetRequest.AccountId DescribeBudgetsRequest.AccountId ' +
      'DescribeNotificationsForBudgetRequest.AccountId DescribeSubscribersForNotificationRequest.AccountId ' +
      'ExecuteBudgetActionRequest.AccountId UpdateBudgetActionRequest.AccountId UpdateBudgetRequest.AccountId ' +
      'UpdateNotificationRequest.AccountId UpdateSubscriberRequest.AccountId',
    20: 'Budget.BillingViewArn',
    25: 'IamActionDefinition.PolicyArn',
    32: 'CreateBudgetActionRequest.ExecutionRoleArn UpdateBudgetActionRequest.ExecutionRoleArn',
    36:
      'DeleteBudgetActionRequest.ActionId DescribeBudgetActionHistoriesRequest.ActionId ' +
      'DescribeBudgetActionRequest.ActionId ExecuteBudgetActionRequest.ActionId UpdateBudgetActionRequest.ActionId',
  },
  'service-quotas': {
    1:
      'CreateSupportCaseRequest.RequestId DeleteServiceQuotaIncreaseRequestFromTemplateRequest.ServiceCode ' +
      'DeleteServiceQuotaIncreaseRequestFromTemplateRequest.QuotaCode ' +
      'DeleteServiceQuotaIncreaseRequestFromTemplateRequest.AwsRegion GetAWSDefaultServiceQuotaRequest.ServiceCode ' +
      'GetAWSDefaultServiceQuotaRequest.QuotaCode GetQuotaUtilizationReportRequest.ReportId ' +
      'GetQuotaUtilizationReportRequest.MaxResults GetRequestedServiceQuotaChangeRequest.RequestId ' +
      'GetServiceQuotaIncreaseRequestFromTemplateRequest.ServiceCode ' +
      'GetServiceQuotaIncreaseRequestFromTemplateRequest.QuotaCode ' +
      'GetServiceQuotaIncreaseRequestFromTemplateRequest.AwsRegion GetServiceQuotaRequest.ServiceCode ' +
      'GetServiceQuotaRequest.QuotaCode ListAWSDefaultServiceQuotasRequest.ServiceCode ' +
      'ListAWSDefaultServiceQuotasRequest.MaxResults ' +
      'ListRequestedServiceQuotaChangeHistoryByQuotaRequest.ServiceCode ' +
      'ListRequestedServiceQuotaChangeHistoryByQuotaRequest.QuotaCode ' +
      'ListRequestedServiceQuotaChangeHistoryByQuotaRequest.MaxResults ' +
      'ListRequestedServiceQuotaChangeHistoryRequest.ServiceCode ' +
      'ListRequestedServiceQuotaChangeHistoryRequest.MaxResults ' +
      'ListServiceQuotaIncreaseRequestsInTemplateRequest.ServiceCode ' +
      'ListServiceQuotaIncreaseRequestsInTemplateRequest.AwsRegion ' +
      'ListServiceQuotaIncreaseRequestsInTemplateRequest.MaxResults ListServiceQuotasRequest.ServiceCode ' +
      'ListServiceQuotasRequest.MaxResults ListServiceQuotasRequest.QuotaCode ListServicesRequest.MaxResults ' +
      'ListTagsForResourceRequest.ResourceARN PutServiceQuotaIncreaseRequestIntoTemplateRequest.QuotaCode ' +
      'PutServiceQuotaIncreaseRequestIntoTemplateRequest.ServiceCode ' +
      'PutServiceQuotaIncreaseRequestIntoTemplateRequest.AwsRegion RequestServiceQuotaIncreaseRequest.ServiceCode ' +
      'RequestServiceQuotaIncreaseRequest.QuotaCode StartAutoManagementRequest.NotificationArn Tag.Key ' +
      'TagResourceRequest.ResourceARN TagResourceRequest.Tags UntagResourceRequest.ResourceARN ' +
      'UpdateAutoManagementRequest.NotificationArn',
  },
  cloudwatch: {
    1:
      'AlarmPromQLCriteria.Query DescribeAlarmHistoryInput.AlarmName DescribeAlarmHistoryInput.AlarmContributorId ' +
      'DescribeAlarmHistoryInput.MaxRecords DescribeAlarmsForMetricInput.MetricName ' +
      'DescribeAlarmsForMetricInput.Namespace DescribeAlarmsForMetricInput.Period ' +
      'DescribeAlarmsInput.AlarmNamePrefix DescribeAlarmsInput.ChildrenOfAlarmName ' +
      'DescribeAlarmsInput.ParentsOfAlarmName DescribeAlarmsInput.ActionPrefix DescribeAlarmsInput.MaxRecords ' +
      'Dimension.Name Dimension.Value DimensionFilter.Name DimensionFilter.Value GetMetricStatisticsInput.Namespace ' +
      'GetMetricStatisticsInput.MetricName GetMetricStatisticsInput.Period GetMetricStatisticsInput.Statistics ' +
      'GetMetricStatisticsInput.ExtendedStatistics ListMetricsInput.Namespace ListMetricsInput.MetricName ' +
      'ListMetricsInput.OwningAccount ListTagsForResourceInput.ResourceARN Metric.Namespace Metric.MetricName ' +
      'MetricDataQuery.Id MetricDataQuery.Expression MetricDataQuery.Period MetricDataQuery.AccountId ' +
      'MetricDatum.MetricName MetricDatum.StorageResolution MetricStat.Period PutMetricAlarmInput.AlarmName ' +
      'PutMetricAlarmInput.MetricName PutMetricAlarmInput.Namespace PutMetricAlarmInput.Period ' +
      'PutMetricAlarmInput.EvaluationPeriods PutMetricAlarmInput.DatapointsToAlarm ' +
      'PutMetricAlarmInput.TreatMissingData PutMetricAlarmInput.EvaluateLowSampleCountPercentile ' +
      'PutMetricAlarmInput.ThresholdMetricId PutMetricDataInput.Namespace SetAlarmStateInput.AlarmName Tag.Key ' +
      'TagResourceInput.ResourceARN UntagResourceInput.ResourceARN',
    2: 'Entity.KeyAttributes',
    10: 'PutMetricAlarmInput.EvaluationInterval',
  },
  lambda: {
    1:
      'AddPermissionRequest.FunctionName AddPermissionRequest.StatementId AddPermissionRequest.Qualifier ' +
      'AmazonManagedKafkaEventSourceConfig.ConsumerGroupId CreateAliasRequest.FunctionName CreateAliasRequest.Name ' +
      'CreateAliasRequest.FunctionVersion CreateEventSourceMappingRequest.FunctionName ' +
      'CreateEventSourceMappingRequest.BatchSize CreateEventSourceMappingRequest.ParallelizationFactor ' +
      'CreateEventSourceMappingRequest.Topics CreateEventSourceMappingRequest.Queues ' +
      'CreateFunctionRequest.FunctionName CreateFunctionRequest.Timeout CreateFunctionRequest.Architectures ' +
      'CreateFunctionUrlConfigRequest.FunctionName CreateFunctionUrlConfigRequest.Qualifier ' +
      'DeleteAliasRequest.FunctionName DeleteAliasRequest.Name DeleteFunctionRequest.FunctionName ' +
      'DeleteFunctionRequest.Qualifier DeleteFunctionUrlConfigRequest.FunctionName ' +
      'DeleteFunctionUrlConfigRequest.Qualifier DocumentDBEventSourceConfig.DatabaseName ' +
      'DocumentDBEventSourceConfig.CollectionName DurableConfig.RetentionPeriodInDays ' +
      'DurableConfig.ExecutionTimeout FunctionCode.S3Key FunctionCode.S3ObjectVersion GetAliasRequest.FunctionName ' +
      'GetAliasRequest.Name GetFunctionConfigurationRequest.FunctionName GetFunctionConfigurationRequest.Qualifier ' +
      'GetFunctionRequest.FunctionName GetFunctionRequest.Qualifier GetFunctionUrlConfigRequest.FunctionName ' +
      'GetFunctionUrlConfigRequest.Qualifier GetPolicyRequest.FunctionName GetPolicyRequest.Qualifier ' +
      'InvocationRequest.FunctionName InvocationRequest.DurableExecutionName InvocationRequest.Qualifier ' +
      'InvocationRequest.TenantId KafkaSchemaRegistryConfig.SchemaRegistryURI ' +
      'LambdaManagedInstancesCapacityProviderConfig.CapacityProviderArn ' +
      'LambdaManagedInstancesCapacityProviderConfig.PerExecutionEnvironmentMaxConcurrency ' +
      'ListAliasesRequest.FunctionName ListAliasesRequest.FunctionVersion ListAliasesRequest.MaxItems ' +
      'ListEventSourceMappingsRequest.FunctionName ListEventSourceMappingsRequest.MaxItems ' +
      'ListFunctionsRequest.MaxItems ListTagsRequest.Resource ListVersionsByFunctionRequest.FunctionName ' +
      'ListVersionsByFunctionRequest.MaxItems LoggingConfig.LogGroup ProvisionedPollerConfig.MinimumPollers ' +
      'ProvisionedPollerConfig.MaximumPollers PublishVersionRequest.FunctionName ' +
      'PutFunctionConcurrencyRequest.FunctionName RemovePermissionRequest.FunctionName ' +
      'RemovePermissionRequest.StatementId RemovePermissionRequest.Qualifier SelfManagedEventSource.Endpoints ' +
      'SelfManagedKafkaEventSourceConfig.ConsumerGroupId SourceAccessConfiguration.URI TagResourceRequest.Resource ' +
      'UntagResourceRequest.Resource UpdateFunctionCodeRequest.FunctionName UpdateFunctionCodeRequest.S3Key ' +
      'UpdateFunctionCodeRequest.S3ObjectVersion UpdateFunctionCodeRequest.Architectures ' +
      'UpdateFunctionConfigurationRequest.FunctionName UpdateFunctionConfigurationRequest.Timeout',
    2:
      'LambdaManagedInstancesCapacityProviderConfig.ExecutionEnvironmentMemoryGiBPerVCpu ' +
      'ScalingConfig.MaximumConcurrency',
    3: 'FunctionCode.S3Bucket UpdateFunctionCodeRequest.S3Bucket',
    12: 'AddPermissionRequest.PrincipalOrgID',
    128: 'CreateFunctionRequest.MemorySize UpdateFunctionConfigurationRequest.MemorySize',
    512: 'EphemeralStorage.Size',
  },
  freetier: {
    1: 'DimensionValues.Values GetFreeTierUsageRequest.maxResults GetFreeTierUsageRequest.nextToken',
  },
  dynamodb: {
    1:
      'AttributeDefinition.AttributeName BackupSummary.TableArn BatchGetItemInput.RequestItems ' +
      'BatchGetItemOutput.UnprocessedKeys BatchWriteItemInput.RequestItems ' +
      'BatchWriteItemOutput.UnprocessedItems ConditionCheck.TableName ConsumedCapacity.TableName ' +
      'CreateBackupInput.TableName CreateGlobalSecondaryIndexAction.KeySchema ' +
      'CreateReplicationGroupMemberAction.GlobalSecondaryIndexes CreateTableInput.GlobalTableSourceArn ' +
      'CreateTableInput.KeySchema CreateTableInput.TableName Delete.TableName DeleteItemInput.TableName ' +
      'DeleteTableInput.TableName DescribeContinuousBackupsInput.TableName ' +
      'DescribeLimitsOutput.AccountMaxReadCapacityUnits DescribeLimitsOutput.AccountMaxWriteCapacityUnits ' +
      'DescribeLimitsOutput.TableMaxReadCapacityUnits DescribeLimitsOutput.TableMaxWriteCapacityUnits ' +
      'DescribeTableInput.TableName DescribeTimeToLiveInput.TableName Get.TableName ' +
      'GetItemInput.AttributesToGet GetItemInput.TableName GlobalSecondaryIndex.KeySchema ' +
      'GlobalSecondaryIndexDescription.KeySchema GlobalSecondaryIndexInfo.KeySchema ' +
      'GlobalSecondaryIndexWarmThroughputDescription.ReadUnitsPerSecond ' +
      'GlobalSecondaryIndexWarmThroughputDescription.WriteUnitsPerSecond KeySchemaElement.AttributeName ' +
      'KeysAndAttributes.AttributesToGet KeysAndAttributes.Keys ListBackupsInput.Limit ' +
      'ListBackupsInput.TableName ListTablesInput.Limit ListTagsOfResourceInput.ResourceArn ' +
      'LocalSecondaryIndex.KeySchema LocalSecondaryIndexDescription.KeySchema ' +
      'LocalSecondaryIndexInfo.KeySchema PointInTimeRecoveryDescription.RecoveryPeriodInDays ' +
      'PointInTimeRecoverySpecification.RecoveryPeriodInDays Projection.NonKeyAttributes ' +
      'ProvisionedThroughput.ReadCapacityUnits ProvisionedThroughput.WriteCapacityUnits ' +
      'ProvisionedThroughputDescription.NumberOfDecreasesToday ' +
      'ProvisionedThroughputOverride.ReadCapacityUnits Put.TableName PutItemInput.TableName ' +
      'QueryInput.AttributesToGet QueryInput.Limit QueryInput.TableName RestoreSummary.SourceTableArn ' +
      'ScanInput.AttributesToGet ScanInput.Limit ScanInput.TableName ScanInput.TotalSegments ' +
      'SourceTableDetails.KeySchema SourceTableDetails.TableArn TableDescription.KeySchema ' +
      'TableWarmThroughputDescription.ReadUnitsPerSecond TableWarmThroughputDescription.WriteUnitsPerSecond ' +
      'Tag.Key TagResourceInput.ResourceArn TimeToLiveDescription.AttributeName ' +
      'TimeToLiveSpecification.AttributeName TransactGetItemsInput.TransactItems ' +
      'TransactGetItemsOutput.Responses TransactWriteItemsInput.ClientRequestToken ' +
      'TransactWriteItemsInput.TransactItems TransactionCanceledException.CancellationReasons ' +
      'UntagResourceInput.ResourceArn Update.TableName UpdateContinuousBackupsInput.TableName ' +
      'UpdateItemInput.TableName UpdateReplicationGroupMemberAction.GlobalSecondaryIndexes ' +
      'UpdateTableInput.GlobalTableWitnessUpdates UpdateTableInput.ReplicaUpdates ' +
      'UpdateTableInput.TableName UpdateTimeToLiveInput.TableName',
    3:
      'BackupDetails.BackupName BackupSummary.BackupName BackupSummary.TableName ' +
      'CreateBackupInput.BackupName CreateGlobalSecondaryIndexAction.IndexName ' +
      'DeleteGlobalSecondaryIndexAction.IndexName GlobalSecondaryIndex.IndexName ' +
      'GlobalSecondaryIndexDescription.IndexName GlobalSecondaryIndexInfo.IndexName ' +
      'ListTablesInput.ExclusiveStartTableName ListTablesOutput.LastEvaluatedTableName ' +
      'LocalSecondaryIndex.IndexName LocalSecondaryIndexDescription.IndexName ' +
      'LocalSecondaryIndexInfo.IndexName QueryInput.IndexName ReplicaGlobalSecondaryIndex.IndexName ' +
      'ReplicaGlobalSecondaryIndexDescription.IndexName ScanInput.IndexName SourceTableDetails.TableName ' +
      'TableDescription.TableName UpdateGlobalSecondaryIndexAction.IndexName',
    37:
      'ArchivalSummary.ArchivalBackupArn BackupDetails.BackupArn BackupSummary.BackupArn ' +
      'DeleteBackupInput.BackupArn DescribeBackupInput.BackupArn ListBackupsInput.ExclusiveStartBackupArn ' +
      'ListBackupsOutput.LastEvaluatedBackupArn RestoreSummary.SourceBackupArn ' +
      'TableDescription.LatestStreamArn',
  },
  sns: {
    1:
      'ListTagsForResourceRequest.ResourceArn Tag.Key TagResourceRequest.ResourceArn ' +
      'UntagResourceRequest.ResourceArn',
  },
  rds: {
    1:
      'CreateDBClusterMessage.GlobalClusterIdentifier DBCluster.GlobalClusterIdentifier ' +
      'DBEngineVersion.CustomDBEngineVersionManifest',
    43: 'ModifyDBClusterMessage.AwsBackupRecoveryPointArn ModifyDBInstanceMessage.AwsBackupRecoveryPointArn',
  },
  elbv2: {
    1:
      'Action.Order AddTagsInput.Tags CreateListenerInput.Port CreateListenerInput.Tags ' +
      'CreateLoadBalancerInput.Tags CreateRuleInput.Priority CreateRuleInput.Tags ' +
      'CreateTargetGroupInput.HealthCheckPath CreateTargetGroupInput.Port CreateTargetGroupInput.Tags ' +
      'CreateTargetGroupInput.TargetControlPort DescribeAccountLimitsInput.PageSize ' +
      'DescribeListenerCertificatesInput.PageSize DescribeListenersInput.PageSize ' +
      'DescribeLoadBalancersInput.PageSize DescribeRulesInput.PageSize DescribeSSLPoliciesInput.PageSize ' +
      'DescribeTargetGroupsInput.PageSize Listener.Port ModifyListenerInput.Port ' +
      'ModifyTargetGroupInput.HealthCheckPath RedirectActionConfig.Host RedirectActionConfig.Path ' +
      'RulePriorityPair.Priority Tag.Key TagDescription.Tags TargetDescription.Port ' +
      'TargetDescription.QuicServerId TargetGroup.HealthCheckPath TargetGroup.Port ' +
      'TargetGroup.TargetControlPort',
    2:
      'CreateTargetGroupInput.HealthCheckTimeoutSeconds CreateTargetGroupInput.HealthyThresholdCount ' +
      'CreateTargetGroupInput.UnhealthyThresholdCount ModifyTargetGroupInput.HealthCheckTimeoutSeconds ' +
      'ModifyTargetGroupInput.HealthyThresholdCount ModifyTargetGroupInput.UnhealthyThresholdCount ' +
      'TargetGroup.HealthCheckTimeoutSeconds TargetGroup.HealthyThresholdCount ' +
      'TargetGroup.UnhealthyThresholdCount',
    5:
      'CreateTargetGroupInput.HealthCheckIntervalSeconds ModifyTargetGroupInput.HealthCheckIntervalSeconds ' +
      'TargetGroup.HealthCheckIntervalSeconds',
  },
};

const tables = new Map<string, ReadonlyMap<string, number>>();

/** The least length or value of a structure's member, or of a list's items when `member` is missing. */
export function minimumOf(serviceId: string, shape: string, member?: string): number | undefined {
  let table = tables.get(serviceId);
  if (!table) tables.set(serviceId, (table = readTable(serviceId)));
  return table.get(member === undefined ? shape : `${shape}.${member}`);
}

function readTable(serviceId: string): ReadonlyMap<string, number> {
  const table = new Map<string, number>();
  for (const [minimum, names] of Object.entries(minimums[serviceId] ?? {})) {
    for (const name of names.split(' ')) table.set(name, Number(minimum));
  }
  return table;
}
