import { defineAwsErrors } from './aws-error.ts';

const ec2Docs = 'docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html';
const commonDocs = 'docs.aws.amazon.com/STS/latest/APIReference/CommonErrors.html';
const s3Docs = 'docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html';
const jsonSource = 'Observed answers of AWS JSON services (SSM, DynamoDB)';

/** Errors about the form of a request: what every service answers before it looks at what is asked. */
export const wireErrors = defineAwsErrors({
  missingAction: {
    code: 'MissingAction',
    status: 400,
    message: 'The request must contain the parameter Action',
    cause: '요청에 어떤 작업인지(Action)가 없어요.',
    remedy: 'AWS CLI나 SDK로 요청을 다시 보내 보세요.',
    source: ec2Docs,
  },
  unknownOperation: {
    code: 'UnknownOperationException',
    status: 400,
    message: 'The requested operation is unknown. (cheonman sandbox: {operation} of {service} is not implemented)',
    cause: '그런 이름의 작업은 없거나, 실습 샌드박스에 아직 없어요.',
    remedy: '작업 이름의 철자를 확인하고, 강의에 나온 명령인지 살펴보세요.',
    source: jsonSource,
  },
  unknownPath: {
    code: 'UnknownOperationException',
    status: 404,
    message: 'The requested operation is unknown. (cheonman sandbox: {service} has no operation at {method} {path})',
    cause: '이 주소와 메서드에 해당하는 작업이 없어요.',
    remedy: 'AWS CLI나 SDK로 요청을 다시 보내 보세요.',
    source: 'Observed answers of REST services (Lambda, Route 53)',
  },
  methodNotAllowed: {
    code: 'MethodNotAllowed',
    status: 405,
    message: 'The specified method is not allowed against this resource.',
    cause: '이 리소스에는 쓸 수 없는 메서드예요.',
    remedy: '명령과 주소를 확인하세요.',
    source: s3Docs,
  },
  s3NotImplemented: {
    code: 'NotImplemented',
    status: 501,
    message: 'A header you provided implies functionality that is not implemented.',
    cause: '이 기능은 실습 샌드박스의 S3에 아직 없어요.',
    remedy: '강의에 나온 명령인지 확인하고, 필요하면 자신의 AWS 계정에서 실행해 보세요.',
    source: s3Docs,
  },
  unknownParameter: {
    code: 'UnknownParameter',
    status: 400,
    message: 'The parameter {parameter} is not recognized',
    cause: '이 작업에 없는 파라미터를 보냈어요.',
    remedy: '파라미터 이름의 철자를 확인하세요.',
    source: ec2Docs,
  },
  malformedQueryString: {
    code: 'MalformedQueryString',
    status: 400,
    message: 'The query string is malformed.',
    cause: '요청의 파라미터를 읽을 수 없어요.',
    remedy: 'AWS CLI나 SDK로 요청을 다시 보내 보세요.',
    source: ec2Docs,
  },
  invalidQueryValue: {
    code: 'InvalidParameterValue',
    status: 400,
    message: "Invalid value '{value}' for {parameter}",
    cause: '파라미터 값의 형식이 맞지 않아요. 숫자나 true/false가 와야 하는 자리일 수 있어요.',
    remedy: '값의 형식을 확인하고 다시 실행하세요.',
    source: ec2Docs,
  },
  malformedInput: {
    code: 'MalformedInput',
    status: 400,
    message: "Invalid value '{value}' at '{parameter}'",
    cause: '파라미터 값의 형식이 맞지 않아요.',
    remedy: '값의 형식을 확인하고 다시 실행하세요.',
    source: commonDocs,
  },
  serializationException: {
    code: 'SerializationException',
    status: 400,
    message: '{detail}',
    cause: '요청 본문의 형식이 맞지 않아요.',
    remedy: '값의 형식(문자열, 숫자, 목록)을 확인하고 다시 보내세요.',
    source: jsonSource,
  },
  malformedXml: {
    code: 'MalformedXML',
    status: 400,
    message: 'The XML you provided was not well-formed or did not validate against our published schema',
    cause: '보낸 XML의 형식이 맞지 않아요.',
    remedy: 'XML의 태그와 값을 확인하세요.',
    source: s3Docs,
  },
  invalidArgument: {
    code: 'InvalidArgument',
    status: 400,
    message: 'Invalid Argument',
    cause: '주소나 헤더에 있는 값의 형식이 맞지 않아요.',
    remedy: '값의 형식을 확인하고 다시 실행하세요.',
    source: s3Docs,
  },
  incompleteBody: {
    code: 'IncompleteBody',
    status: 400,
    message: 'You did not provide the number of bytes specified by the Content-Length HTTP header',
    cause: '본문이 중간에 끊겼거나, 나누어 보낸 조각의 길이가 맞지 않아요.',
    remedy: '요청을 다시 보내 보세요.',
    source: s3Docs,
  },
});
