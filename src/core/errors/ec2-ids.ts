import { defineAwsErrors } from './aws-error.ts';

/**
 * Errors about resource ids of EC2: `<kind>NotFound` and `<kind>Malformed`. In these messages `ids` is one id or a
 * list ('a, b'), `plural` is '' or 's', `do` is 'does' or 'do'. Codes: the API reference's list of client error codes;
 * wording: as EC2 answers, seen in public logs of the AWS CLI and Terraform.
 */
const source = 'docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html';

const notFoundCause = '그 ID를 가진 리소스가 이 리전에 없어요. 이미 지웠거나 리전이 다를 수 있어요.';
const notFoundRemedy = 'describe 명령으로 ID를 다시 찾고, `aws configure get region`으로 리전을 확인하세요.';
const malformedCause = 'ID의 모양이 맞지 않아요. 다른 종류의 ID를 넣었거나 변수가 비었을 수 있어요.';
const malformedRemedy = '`echo`로 변수의 값을 확인하고 올바른 종류의 ID를 넣으세요.';

function idRows<const Message extends string>(notFoundCode: string, message: Message, malformedCode: string) {
  return {
    notFound: {
      code: notFoundCode,
      status: 400,
      message,
      cause: notFoundCause,
      remedy: notFoundRemedy,
      source,
    },
    malformed: {
      code: malformedCode,
      status: 400,
      message: 'Invalid id: "{id}"{expecting}' as const,
      cause: malformedCause,
      remedy: malformedRemedy,
      source,
    },
  };
}

/** Rows by kind of resource. */
export const ec2IdErrors = {
  vpc: idRows('InvalidVpcID.NotFound', "The vpc ID{plural} '{ids}' {do} not exist", 'InvalidVpcID.Malformed'),
  subnet: idRows(
    'InvalidSubnetID.NotFound',
    "The subnet ID{plural} '{ids}' {do} not exist",
    'InvalidSubnetID.Malformed',
  ),
  routeTable: idRows(
    'InvalidRouteTableID.NotFound',
    "The routeTable ID{plural} '{ids}' {do} not exist",
    'InvalidRouteTableId.Malformed',
  ),
  internetGateway: idRows(
    'InvalidInternetGatewayID.NotFound',
    "The internetGateway ID{plural} '{ids}' {do} not exist",
    'InvalidInternetGatewayId.Malformed',
  ),
  natGateway: idRows('NatGatewayNotFound', 'The Nat Gateway {ids} was not found', 'NatGatewayMalformed'),
  vpcEndpoint: idRows(
    'InvalidVpcEndpointId.NotFound',
    "The Vpc Endpoint Id{plural} '{ids}' {do} not exist",
    'InvalidVpcEndpointId.Malformed',
  ),
  instanceConnectEndpoint: idRows(
    'InvalidInstanceConnectEndpointId.NotFound',
    "The instance connect endpoint ID{plural} '{ids}' {do} not exist",
    'InvalidInstanceConnectEndpointId.Malformed',
  ),
  dhcpOptions: idRows(
    'InvalidDhcpOptionID.NotFound',
    "The dhcpOption ID{plural} '{ids}' {do} not exist",
    'InvalidDhcpOptionsId.Malformed',
  ),
  networkAcl: idRows(
    'InvalidNetworkAclID.NotFound',
    "The networkAcl ID{plural} '{ids}' {do} not exist",
    'InvalidNetworkAclId.Malformed',
  ),
  securityGroup: idRows(
    'InvalidGroup.NotFound',
    "The security group{plural} '{ids}' {do} not exist",
    'InvalidGroupId.Malformed',
  ),
  securityGroupRule: idRows(
    'InvalidSecurityGroupRuleId.NotFound',
    "The security group rule ID{plural} '{ids}' {do} not exist",
    'InvalidSecurityGroupRuleId.Malformed',
  ),
  networkInterface: idRows(
    'InvalidNetworkInterfaceID.NotFound',
    "The networkInterface ID{plural} '{ids}' {do} not exist",
    'InvalidNetworkInterfaceId.Malformed',
  ),
  address: idRows(
    'InvalidAllocationID.NotFound',
    "The allocation ID{plural} '{ids}' {do} not exist",
    'InvalidAllocationID.Malformed',
  ),
  instance: idRows(
    'InvalidInstanceID.NotFound',
    "The instance ID{plural} '{ids}' {do} not exist",
    'InvalidInstanceID.Malformed',
  ),
  volume: idRows('InvalidVolume.NotFound', "The volume{plural} '{ids}' {do} not exist.", 'InvalidVolumeID.Malformed'),
  snapshot: idRows(
    'InvalidSnapshot.NotFound',
    "The snapshot{plural} '{ids}' {do} not exist.",
    'InvalidSnapshotID.Malformed',
  ),
  image: idRows('InvalidAMIID.NotFound', "The image id{plural} '[{ids}]' {do} not exist", 'InvalidAMIID.Malformed'),
  keyPair: idRows(
    'InvalidKeyPair.NotFound',
    "The key pair{plural} '{ids}' {do} not exist",
    'InvalidKeyPairId.Malformed',
  ),
  launchTemplate: idRows(
    'InvalidLaunchTemplateId.NotFound',
    'The specified launch template, with template ID {ids}, does not exist.',
    'InvalidLaunchTemplateId.Malformed',
  ),
};

/** Errors about ids of other things than resources. */
export const ec2OtherIdErrors = defineAwsErrors({
  unknownId: {
    code: 'InvalidID',
    status: 400,
    message: "The ID '{id}' is not valid",
    cause: '태그를 붙일 수 있는 리소스의 ID가 아니에요.',
    remedy: 'vpc-, subnet-, i- 처럼 종류가 앞에 붙은 전체 ID를 넣으세요.',
    source,
  },
});
