import { defineAwsErrors } from './aws-error.ts';

const errorCodesPage = 'docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html';
/** The documentation names the code only; the wording is EC2's answer as users quote it, not checked on a live account. */
const quotedAnswer = 'EC2 answers as quoted in public issue threads; code in errors-overview.html';

/** Code and sense are EC2's; nobody quotes its exact wording. */
const unconfirmed = 'errors-overview.html for the code; wording not confirmed';

/** Errors of EC2 about launching instances. */
export const ec2LaunchErrors = defineAwsErrors({
  instanceTypeNotOffered: {
    code: 'Unsupported',
    status: 400,
    message:
      'The requested configuration is currently not supported. Please check the documentation for supported configurations.',
    cause: '이 리전에서 쓸 수 없는 인스턴스 유형이에요. `--instance-type`을 빼면 오래된 m1.small로 요청돼요.',
    remedy: '`--instance-type t3.micro`처럼 유형을 적어 주세요.',
    source: unconfirmed,
  },
  architectureMismatch: {
    code: 'InvalidParameterValue',
    status: 400,
    message:
      "The architecture '{typeArchitecture}' of the specified instance type does not match the architecture '{imageArchitecture}' of the specified AMI. Specify an instance type and an AMI that have matching architectures, and try again. You can use 'describe-instance-types' or 'describe-images' to discover the architecture of the instance type or AMI.",
    cause: 'AMI와 인스턴스 유형의 CPU 아키텍처가 달라요. t3은 x86_64, t4g는 arm64예요.',
    remedy: 'AMI 경로 끝의 `x86_64`/`arm64`와 인스턴스 유형을 맞춰 주세요.',
    source: quotedAnswer,
  },
  instanceTypeInvalid: {
    code: 'InvalidParameterValue',
    status: 400,
    message: "Invalid value '{instanceType}' for InstanceType.",
    cause: '그런 인스턴스 유형이 없어요.',
    remedy: '`aws ec2 describe-instance-types`로 이름을 확인해 주세요.',
    source: quotedAnswer,
  },
  instanceTypesNotFound: {
    code: 'InvalidInstanceType',
    status: 400,
    message: 'The following supplied instance types do not exist: [{instanceTypes}]',
    cause: '그런 인스턴스 유형이 없어요.',
    remedy: '철자를 확인해 주세요. 예: t3.micro',
    source: quotedAnswer,
  },
  instanceTypeUnsupportedInZone: {
    code: 'Unsupported',
    status: 400,
    message:
      'Your requested instance type ({instanceType}) is not supported in your requested Availability Zone ({availabilityZone}). Please retry your request by not specifying an Availability Zone or choosing {supportedZones}.',
    cause: '이 인스턴스 유형은 그 가용 영역(AZ)에 없어요. Seoul의 t2는 2a와 2c에만 있어요.',
    remedy: '서브넷의 AZ를 바꾸거나 t3, t4g 같은 새 유형을 골라 주세요.',
    source: quotedAnswer,
  },
  vcpuLimitExceeded: {
    code: 'VcpuLimitExceeded',
    status: 400,
    message:
      'You have requested more vCPU capacity than your current vCPU limit of {limit} allows for the instance bucket that the specified instance type belongs to. Please visit http://aws.amazon.com/contact-us/ec2-request to request an adjustment to this limit.',
    cause: '실행 중인 인스턴스의 vCPU 합이 계정의 할당량(L-1216C47A)을 넘어요.',
    remedy: '쓰지 않는 인스턴스를 종료하거나 Service Quotas에서 한도 증가를 요청해 주세요.',
    source: quotedAnswer,
  },
  insufficientFreeAddresses: {
    code: 'InsufficientFreeAddressesInSubnet',
    status: 400,
    message: "There are not enough free addresses in subnet '{subnetId}' to satisfy the requested number of instances.",
    cause: '서브넷에 남은 IP 주소가 요청한 인스턴스 수보다 적어요.',
    remedy: '더 큰 서브넷을 쓰거나 인스턴스 수를 줄여 주세요.',
    source: errorCodesPage,
  },
  noDefaultVpc: {
    code: 'VPCIdNotSpecified',
    status: 400,
    message: 'No default VPC for this user. GroupName is only supported for EC2-Classic and default VPC.',
    cause: '이 리전에 기본 VPC가 없는데 서브넷을 지정하지 않았어요.',
    remedy: '`--subnet-id`로 서브넷을 지정해 주세요.',
    source: errorCodesPage,
  },
  noDefaultSubnet: {
    code: 'MissingInput',
    status: 400,
    message: "No subnets found for the default VPC '{vpcId}'. Please specify a subnet.",
    cause: '기본 VPC에 기본 서브넷이 없어요.',
    remedy: '`--subnet-id`로 서브넷을 지정해 주세요.',
    source: quotedAnswer,
  },
  noDefaultSubnetInZone: {
    code: 'MissingInput',
    status: 400,
    message: "No default subnet for availability zone: '{availabilityZone}'.",
    cause: '그 가용 영역에 기본 서브넷이 없어요.',
    remedy: '`--subnet-id`로 서브넷을 지정해 주세요.',
    source: quotedAnswer,
  },
  subnetZoneMismatch: {
    code: 'InvalidParameterValue',
    status: 400,
    message: 'The specified Availability Zone does not match the subnet {subnetId}.',
    cause: '`--placement`의 가용 영역과 서브넷의 가용 영역이 달라요.',
    remedy: '둘 중 하나만 지정해 주세요.',
    source: unconfirmed,
  },
  interfacesWithSubnet: {
    code: 'InvalidParameterCombination',
    status: 400,
    message: 'Network interfaces and an instance-level subnet ID may not be specified on the same request',
    cause: '`--network-interfaces`와 `--subnet-id`를 함께 쓸 수 없어요.',
    remedy: '서브넷을 네트워크 인터페이스 안에 `SubnetId=`로 적어 주세요.',
    source: quotedAnswer,
  },
  interfacesWithGroups: {
    code: 'InvalidParameterCombination',
    status: 400,
    message: 'Network interfaces and an instance-level security groups may not be specified on the same request',
    cause: '`--network-interfaces`와 `--security-group-ids`를 함께 쓸 수 없어요.',
    remedy: '보안 그룹을 네트워크 인터페이스 안에 `Groups=`로 적어 주세요.',
    source: quotedAnswer,
  },
  interfacesWithPrivateAddress: {
    code: 'InvalidParameterCombination',
    status: 400,
    message: 'Network interfaces and an instance-level private address may not be specified on the same request',
    cause: '`--network-interfaces`와 `--private-ip-address`를 함께 쓸 수 없어요.',
    remedy: '주소를 네트워크 인터페이스 안에 `PrivateIpAddress=`로 적어 주세요.',
    source: unconfirmed,
  },
  groupNameWithSubnet: {
    code: 'InvalidParameterCombination',
    status: 400,
    message: 'The parameter groupName cannot be used with the parameter subnet',
    cause: '서브넷을 지정할 때는 보안 그룹을 이름이 아니라 ID로 적어야 해요.',
    remedy: '`--security-groups` 대신 `--security-group-ids sg-…`를 써 주세요.',
    source: quotedAnswer,
  },
  publicAddressWithSeveralInterfaces: {
    code: 'InvalidParameterCombination',
    status: 400,
    message:
      'The associatePublicIPAddress parameter cannot be specified when launching with multiple network interfaces.',
    cause: '네트워크 인터페이스가 둘 이상이면 공인 IP 자동 할당을 정할 수 없어요.',
    remedy: '인터페이스를 하나로 줄이거나 Elastic IP를 연결해 주세요.',
    source: errorCodesPage,
  },
  publicAddressOnExistingInterface: {
    code: 'InvalidParameterCombination',
    status: 400,
    message: 'The associatePublicIPAddress parameter cannot be specified for a network interface with an ID.',
    cause: '이미 있는 네트워크 인터페이스에는 공인 IP 자동 할당을 정할 수 없어요.',
    remedy: 'Elastic IP를 연결해 주세요.',
    source: unconfirmed,
  },
  countWithPrivateAddress: {
    code: 'InvalidParameterCombination',
    status: 400,
    message: 'Cannot specify a private IP address when launching multiple instances',
    cause: '사설 IP 하나로 인스턴스를 여러 대 만들 수 없어요.',
    remedy: '`--count 1`로 하거나 `--private-ip-address`를 빼 주세요.',
    source: unconfirmed,
  },
  userDataNotBase64: {
    code: 'InvalidParameterValue',
    status: 400,
    message: 'Invalid BASE64 encoding of user data.',
    cause: '사용자 데이터가 base64가 아니에요.',
    remedy: 'AWS CLI에서는 `--user-data file://파일`로 넘기면 알아서 인코딩돼요.',
    source: quotedAnswer,
  },
  userDataTooLong: {
    code: 'InvalidParameterValue',
    status: 400,
    message: 'User data is limited to 16384 bytes',
    cause: '사용자 데이터가 16 KB를 넘어요.',
    remedy: '긴 파일은 S3에 두고 사용자 데이터에서 내려받아 주세요.',
    source: errorCodesPage,
  },
  instanceProfileInvalid: {
    code: 'InvalidParameterValue',
    status: 400,
    message: 'Value ({value}) for parameter {parameter} is invalid. {explanation}',
    cause: '그런 IAM 인스턴스 프로파일이 없어요. IAM 역할과 인스턴스 프로파일은 다른 리소스예요.',
    remedy: '`aws iam list-instance-profiles`로 이름을 확인해 주세요. 방금 만들었다면 잠시 뒤 다시 시도해 주세요.',
    source: quotedAnswer,
  },
  blockDeviceInvalid: {
    code: 'InvalidBlockDeviceMapping',
    status: 400,
    message: 'Invalid device name {device}',
    cause: '장치 이름의 모양이 올바르지 않아요.',
    remedy: '`/dev/sdf`나 AMI의 루트 장치 이름(`/dev/xvda`)처럼 적어 주세요.',
    source: unconfirmed,
  },
});
