import { defineAwsErrors } from './aws-error.ts';

const docs = 'docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html';
const observed = 'observed answers of Amazon S3';
const remedy =
  'id="정식 사용자 ID"나 uri="http://acs.amazonaws.com/groups/global/AllUsers"처럼 적으세요. 정식 사용자 ID는 aws s3api list-buckets --query Owner.ID로 봐요.';

/** Errors of Amazon S3 about access control lists. */
export const s3AclErrors = defineAwsErrors({
  invalidAcl: {
    code: 'InvalidArgument',
    status: 400,
    message: 'Argument value is invalid',
    cause: '그런 이름의 기본 제공 ACL(canned ACL)이 없어요.',
    remedy: 'private이나 public-read처럼 있는 이름을 쓰세요. 요즘은 ACL 대신 버킷 정책을 써요.',
    source: observed,
  },
  cannedAndGrants: {
    code: 'InvalidRequest',
    status: 400,
    message: 'Specifying both Canned ACLs and Header Grants is not allowed',
    cause: '--acl과 --grant-… 옵션을 함께 썼어요.',
    remedy: '둘 가운데 하나만 쓰세요.',
    source: observed,
  },
  headersAndBody: {
    code: 'UnexpectedContent',
    status: 400,
    message: 'This request does not support content',
    cause: '--access-control-policy와 --acl 또는 --grant-… 옵션을 함께 썼어요.',
    remedy: '하나만 쓰세요.',
    source: docs,
  },
  nothingGiven: {
    code: 'MissingSecurityHeader',
    status: 400,
    message: 'Your request was missing a required header',
    cause: '바꿀 ACL을 적지 않았어요.',
    remedy: '--acl, --grant-…, --access-control-policy 가운데 하나를 적으세요.',
    source: docs,
  },
  malformedGrant: {
    code: 'InvalidArgument',
    status: 400,
    message: 'Argument format not recognized',
    cause: '--grant-… 옵션의 값이 id=…, uri=…, emailaddress=… 형식이 아니에요.',
    remedy,
    source: observed,
  },
  invalidId: {
    code: 'InvalidArgument',
    status: 400,
    message: 'Invalid id',
    cause: '정식 사용자 ID(64자리 16진수)가 아니에요. 계정 번호와는 달라요.',
    remedy,
    source: observed,
  },
  invalidGroup: {
    code: 'InvalidArgument',
    status: 400,
    message: 'Invalid group uri',
    cause: '그런 그룹이 없어요. AllUsers, AuthenticatedUsers, LogDelivery만 있어요.',
    remedy,
    source: observed,
  },
  unresolvableEmail: {
    code: 'UnresolvableGrantByEmailAddress',
    status: 400,
    message: 'The email address you provided does not match any account on record.',
    cause: '그 이메일의 계정을 찾을 수 없어요. 서울 리전에서는 이메일로 권한을 줄 수도 없어요.',
    remedy,
    source: docs,
  },
  malformedAcl: {
    code: 'MalformedACLError',
    status: 400,
    message: 'The XML you provided was not well-formed or did not validate against our published schema',
    cause: '--access-control-policy에 Owner나 Grants가 빠졌거나, Permission이 잘못됐어요.',
    remedy:
      'Permission에는 READ, WRITE, READ_ACP, WRITE_ACP, FULL_CONTROL을 쓰고, aws s3api get-bucket-acl의 결과를 고쳐서 넣으세요.',
    source: docs,
  },
});
