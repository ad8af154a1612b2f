import { defineAwsErrors } from './aws-error.ts';

const errorsOverview = 'docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html';
const observed = 'Answer of EC2 as seen in public logs of the AWS CLI and Terraform';

/** Errors of NAT gateways, VPC endpoints, EC2 Instance Connect Endpoints and prefix lists. */
export const ec2GatewayErrors = defineAwsErrors({
  allocationRequired: {
    code: 'MissingParameter',
    status: 400,
    message: 'The request must include the AllocationId parameter. Add the required parameter and retry the request.',
    cause: '퍼블릭 NAT 게이트웨이에는 Elastic IP가 필요해요.',
    remedy: '`--allocation-id eipalloc-…`를 넣으세요.',
    source: observed,
  },
  natGatewayLimitExceeded: {
    code: 'NatGatewayLimitExceeded',
    status: 400,
    message: 'The maximum number of NAT Gateways has been reached.',
    cause: '가용 영역 하나에는 NAT 게이트웨이를 5개까지 만들 수 있어요.',
    remedy: '쓰지 않는 NAT 게이트웨이를 지우세요. 놀고 있어도 시간당 요금이 나와요.',
    source: errorsOverview,
  },
  instanceConnectEndpointLimit: {
    code: 'ResourceLimitExceeded',
    status: 400,
    message: 'You have reached the limit on the number of EC2 Instance Connect Endpoints.',
    cause: 'EC2 Instance Connect 엔드포인트는 VPC마다 하나, 리전마다 5개까지 만들 수 있어요.',
    remedy:
      '`aws ec2 describe-instance-connect-endpoints`로 이미 있는 엔드포인트를 찾아 쓰세요. 하나면 VPC의 모든 서브넷에 닿아요.',
    source: `${errorsOverview} (code); docs.aws.amazon.com/AWSEC2/latest/UserGuide/eice-quotas.html`,
  },
  unknownService: {
    code: 'InvalidServiceName',
    status: 400,
    message: "The Vpc Endpoint Service '{serviceName}' does not exist",
    cause: '이 리전에 없는 엔드포인트 서비스 이름이에요.',
    remedy: '서울의 S3는 com.amazonaws.ap-northeast-2.s3예요. 이름의 리전 부분을 확인하세요.',
    source: errorsOverview,
  },
  endpointType: {
    code: 'InvalidParameter',
    status: 400,
    message: 'Endpoint type ({type}) does not match available service types ([{available}]).',
    cause: '이 서비스는 그 유형의 엔드포인트를 만들 수 없어요.',
    remedy: 'S3와 DynamoDB는 Gateway, 나머지는 Interface를 쓰세요.',
    source: observed,
  },
  endpointRouteTable: {
    code: 'InvalidParameter',
    status: 400,
    message: 'Route table {routeTableId} does not belong to VPC {vpcId}.',
    cause: '라우팅 테이블이 다른 VPC에 있어요.',
    remedy: '엔드포인트와 같은 VPC의 라우팅 테이블을 고르세요.',
    source: errorsOverview,
  },
  endpointSubnet: {
    code: 'InvalidParameter',
    status: 400,
    message: 'Subnet {subnetId} does not belong to VPC {vpcId}.',
    cause: '서브넷이 다른 VPC에 있어요.',
    remedy: '엔드포인트와 같은 VPC의 서브넷을 고르세요.',
    source: errorsOverview,
  },
  endpointZone: {
    code: 'DuplicateSubnetsInSameZone',
    status: 400,
    message: 'Found another VPC endpoint subnet in the availability zone of {subnetId}',
    cause: '인터페이스 엔드포인트는 가용 영역마다 서브넷을 하나만 쓸 수 있어요.',
    remedy: '가용 영역마다 서브넷을 하나만 고르세요.',
    source: errorsOverview,
  },
  endpointRouteExists: {
    code: 'RouteAlreadyExists',
    status: 400,
    message: 'route table {routeTableId} already has a route with destination-prefix-list-id {prefixListId}',
    cause: '라우팅 테이블에 이 서비스로 가는 엔드포인트 경로가 이미 있어요.',
    remedy: '이미 만든 엔드포인트를 쓰면 돼요.',
    source: observed,
  },
  gatewayOptionForInterface: {
    code: 'InvalidParameter',
    status: 400,
    message: 'You cannot specify {parameter} for a {type} endpoint.',
    cause: '이 유형의 엔드포인트에는 없는 옵션이에요.',
    remedy: 'Gateway에는 라우팅 테이블, Interface에는 서브넷과 보안 그룹을 쓰세요.',
    source: errorsOverview,
  },
  endpointToDeleteNotFound: {
    code: 'InvalidVpcEndpoint.NotFound',
    status: 400,
    message: "The VpcEndPoint ID '{vpcEndpointId}' does not exist",
    cause: '그 ID의 엔드포인트가 이 리전에 없어요.',
    remedy: '`aws ec2 describe-vpc-endpoints`로 ID를 확인하세요.',
    source: errorsOverview,
  },
  malformedPolicy: {
    code: 'InvalidPolicyDocument',
    status: 400,
    message: 'The policy document is not a valid JSON document.',
    cause: '엔드포인트 정책이 올바른 JSON이 아니에요.',
    remedy: 'JSON의 따옴표와 괄호를 확인하세요.',
    source: errorsOverview,
  },
  prefixListNotFound: {
    code: 'InvalidPrefixListId.NotFound',
    status: 400,
    message: "The prefix list ID '{prefixListId}' does not exist",
    cause: '이 리전에 없는 접두사 목록이에요.',
    remedy: '`aws ec2 describe-prefix-lists`로 ID를 확인하세요.',
    source: errorsOverview,
  },
});
