import { defineAwsErrors } from './aws-error.ts';

const docs = 'docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html';
const observed = 'observed answers of Amazon S3';

/** Errors of Amazon S3 about who may do what, and where requests go. */
export const s3AccessErrors = defineAwsErrors({
  accessDenied: {
    code: 'AccessDenied',
    status: 403,
    message: 'Access Denied',
    cause: '이 버킷이나 객체를 쓸 권한이 없어요. 공개된 객체가 아니에요.',
    remedy: '버킷 정책과 퍼블릭 액세스 차단 설정을 확인하세요.',
    source: docs,
  },
  wrongSigningRegion: {
    code: 'AuthorizationHeaderMalformed',
    status: 400,
    message: "The authorization header is malformed; the region '{wrong}' is wrong; expecting '{region}'",
    cause: '버킷이 있는 리전과 다른 리전으로 요청했어요.',
    remedy: '--region에 버킷의 리전을 쓰세요. aws s3api get-bucket-location으로 알 수 있어요.',
    source: observed,
  },
  permanentRedirect: {
    code: 'PermanentRedirect',
    status: 301,
    message:
      'The bucket you are attempting to access must be addressed using the specified endpoint. Please send all future requests to this endpoint.',
    cause: '버킷이 있는 리전과 다른 리전의 엔드포인트로 요청했어요.',
    remedy: '--region에 버킷의 리전을 쓰세요. aws s3api get-bucket-location으로 알 수 있어요.',
    source: docs,
  },
  requestExpired: {
    code: 'AccessDenied',
    status: 403,
    message: 'Request has expired',
    cause: '미리 서명된 URL의 유효 시간이 지났어요.',
    remedy: 'aws s3 presign으로 URL을 다시 만드세요. --expires-in으로 유효 시간(초)을 정해요.',
    source: observed,
  },
  presignedTooLong: {
    code: 'AuthorizationQueryParametersError',
    status: 400,
    message:
      'X-Amz-Expires must be less than a week (in seconds); that is, the given X-Amz-Expires must be less than 604800 seconds',
    cause: '미리 서명된 URL은 길어야 7일까지예요.',
    remedy: '--expires-in을 604800 이하로 쓰세요.',
    source: observed,
  },
  publicPolicyBlocked: {
    code: 'AccessDenied',
    status: 403,
    message:
      'User: {callerArn} is not authorized to perform: s3:PutBucketPolicy on resource: "arn:aws:s3:::{bucket}" because public policies are prevented by the BlockPublicPolicy setting in S3 Block Public Access.',
    cause: '퍼블릭 액세스 차단이 켜져 있어서 모두에게 여는 정책을 붙일 수 없어요.',
    remedy: '정말 공개할 버킷이면 aws s3api delete-public-access-block을 먼저 실행하세요.',
    source: observed,
  },
  malformedPolicy: {
    code: 'MalformedPolicy',
    status: 400,
    message: '{detail}',
    cause: '버킷 정책의 JSON이나 항목이 맞지 않아요.',
    remedy: 'Version, Statement, Effect, Principal, Action, Resource를 확인하세요.',
    source: docs,
  },
  noSuchBucketPolicy: {
    code: 'NoSuchBucketPolicy',
    status: 404,
    message: 'The bucket policy does not exist',
    cause: '버킷에 정책이 없어요.',
    remedy: '정책이 필요하면 aws s3api put-bucket-policy로 붙이세요.',
    source: docs,
  },
  noSuchPublicAccessBlock: {
    code: 'NoSuchPublicAccessBlockConfiguration',
    status: 404,
    message: 'The public access block configuration was not found',
    cause: '퍼블릭 액세스 차단 설정을 지운 버킷이에요.',
    remedy: '필요하면 aws s3api put-public-access-block으로 다시 켜세요.',
    source: docs,
  },
  noOwnershipControls: {
    code: 'OwnershipControlsNotFoundError',
    status: 404,
    message: 'The bucket ownership controls were not found',
    cause: '객체 소유권 설정을 지운 버킷이에요.',
    remedy: '필요하면 aws s3api put-bucket-ownership-controls를 쓰세요.',
    source: docs,
  },
  aclWithEnforcedOwner: {
    code: 'InvalidBucketAclWithObjectOwnership',
    status: 400,
    message: "Bucket cannot have ACLs set with ObjectOwnership's BucketOwnerEnforced setting",
    cause: '요즘 버킷은 기본으로 ACL을 쓰지 않아요(BucketOwnerEnforced).',
    remedy: '--acl을 빼고, 공개가 필요하면 버킷 정책을 쓰세요.',
    source: observed,
  },
  aclNotSupported: {
    code: 'AccessControlListNotSupported',
    status: 400,
    message: 'The bucket does not allow ACLs',
    cause: '요즘 버킷은 기본으로 ACL을 쓰지 않아요(BucketOwnerEnforced).',
    remedy: '--acl을 빼고, 공개가 필요하면 버킷 정책을 쓰세요.',
    source: docs,
  },
  corsNotEnabled: {
    code: 'AccessForbidden',
    status: 403,
    message: 'CORSResponse: CORS is not enabled for this bucket.',
    cause: '버킷에 CORS 설정이 없어서 다른 출처의 페이지가 쓸 수 없어요.',
    remedy: 'aws s3api put-bucket-cors로 페이지의 출처를 AllowedOrigins에 넣으세요.',
    source: 'observed answers of Amazon S3',
  },
  corsForbidden: {
    code: 'AccessForbidden',
    status: 403,
    message:
      "CORSResponse: This CORS request is not allowed. This is usually because the evalution of Origin, request method / Access-Control-Request-Method or Access-Control-Request-Headers are not whitelisted by the resource's CORS spec.",
    cause: '요청의 출처, 메서드 또는 헤더가 버킷의 CORS 규칙에 없어요.',
    remedy: 'aws s3api get-bucket-cors로 AllowedOrigins, AllowedMethods, AllowedHeaders를 확인하세요.',
    source: 'observed answers of Amazon S3',
  },
  preflightIncomplete: {
    code: 'BadRequest',
    status: 400,
    message: 'Insufficient information. Origin request header needed.',
    cause: 'CORS 사전 요청에 Origin이나 Access-Control-Request-Method 헤더가 없어요.',
    remedy: 'curl -X OPTIONS에 -H "Origin: …"과 -H "Access-Control-Request-Method: PUT"을 함께 쓰세요.',
    source: 'observed answers of Amazon S3',
  },
});
