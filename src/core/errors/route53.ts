import { defineAwsErrors } from './aws-error.ts';

const docs = 'docs.aws.amazon.com/Route53/latest/APIReference';
const observed = 'observed answers of Route 53';

/** Errors of Amazon Route 53. */
export const route53Errors = defineAwsErrors({
  noSuchHostedZone: {
    code: 'NoSuchHostedZone',
    status: 404,
    message: 'No hosted zone found with ID: {id}',
    cause: '그런 ID의 호스팅 영역이 없어요.',
    remedy: 'aws route53 list-hosted-zones로 ID를 확인하세요.',
    source: observed,
  },
  hostedZoneAlreadyExists: {
    code: 'HostedZoneAlreadyExists',
    status: 409,
    message: 'A hosted zone has already been created with the specified caller reference.',
    cause: '같은 CallerReference로 만든 호스팅 영역이 이미 있어요.',
    remedy: '--caller-reference에 "$(date +%s)"처럼 매번 다른 값을 쓰세요.',
    source: `${docs}/API_CreateHostedZone.html`,
  },
  hostedZoneNotEmpty: {
    code: 'HostedZoneNotEmpty',
    status: 400,
    message: 'The specified hosted zone contains non-required resource record sets  and so cannot be deleted.',
    cause: 'NS와 SOA 말고 다른 레코드가 남아 있어요.',
    remedy: '다른 레코드를 모두 DELETE한 뒤에 호스팅 영역을 지우세요.',
    source: observed,
  },
  invalidDomainName: {
    code: 'InvalidDomainName',
    status: 400,
    message: '{name} is not a valid domain name',
    cause: '도메인 이름의 형식이 맞지 않아요.',
    remedy: 'example.com처럼 라벨 63자, 전체 255자 안에서 쓰세요.',
    source: `${docs}/API_CreateHostedZone.html`,
  },
  invalidChangeBatch: {
    code: 'InvalidChangeBatch',
    status: 400,
    message: '[{problems}]',
    cause: '레코드 변경 가운데 할 수 없는 것이 있어요. 한 건이라도 틀리면 전체가 적용되지 않아요.',
    remedy: '메시지에 나온 레코드의 이름, 종류, 값을 고치세요.',
    source: observed,
  },
  noSuchChange: {
    code: 'NoSuchChange',
    status: 404,
    message: 'A change with the specified change ID does not exist.',
    cause: '그런 ID의 변경이 없어요.',
    remedy: 'change-resource-record-sets가 답한 ChangeInfo.Id를 그대로 쓰세요.',
    source: `${docs}/API_GetChange.html`,
  },
  invalidVpc: {
    code: 'InvalidVPCId',
    status: 400,
    message: 'The VPC: {vpcId} you provided is not authorized to make the association.',
    cause: '그런 VPC가 그 리전에 없어요.',
    remedy: 'VPC의 ID와 리전을 확인하세요.',
    source: `${docs}/API_CreateHostedZone.html`,
  },
  publicZoneVpc: {
    code: 'PublicZoneVPCAssociation',
    status: 400,
    message:
      "You can't associate a VPC with a hosted zone unless the hosted zone already has at least one VPC associated.",
    cause: '퍼블릭 호스팅 영역에는 VPC를 연결할 수 없어요.',
    remedy: '프라이빗 호스팅 영역은 만들 때 --vpc를 함께 적어야 해요.',
    source: `${docs}/API_AssociateVPCWithHostedZone.html`,
  },
  conflictingDomain: {
    code: 'ConflictingDomainExists',
    status: 400,
    message: 'The VPC {vpcId} is already associated with a hosted zone for the domain name {name}.',
    cause: '그 VPC가 같은 이름의 호스팅 영역을 이미 보고 있어요.',
    remedy: 'aws route53 list-hosted-zones-by-vpc로 연결된 영역을 확인하세요.',
    source: `${docs}/API_AssociateVPCWithHostedZone.html`,
  },
  vpcNotAssociated: {
    code: 'VPCAssociationNotFound',
    status: 404,
    message: 'The specified VPC and hosted zone are not currently associated.',
    cause: '그 VPC는 이 호스팅 영역에 연결되어 있지 않아요.',
    remedy: 'aws route53 get-hosted-zone으로 연결된 VPC를 확인하세요.',
    source: `${docs}/API_DisassociateVPCFromHostedZone.html`,
  },
  lastVpc: {
    code: 'LastVPCAssociation',
    status: 400,
    message:
      "The VPC that you're trying to disassociate from the private hosted zone is the last VPC that is associated with the hosted zone. Amazon Route 53 doesn't support disassociating the last VPC from a hosted zone.",
    cause: '프라이빗 호스팅 영역에는 VPC가 적어도 하나 있어야 해요.',
    remedy: '다른 VPC를 먼저 연결하거나 호스팅 영역을 지우세요.',
    source: `${docs}/API_DisassociateVPCFromHostedZone.html`,
  },
});
