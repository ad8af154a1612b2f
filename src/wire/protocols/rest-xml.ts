import { AwsError } from '../../core/errors/aws-error.ts';
import { wireErrors } from '../../core/errors/wire.ts';
import type { HttpRequest } from '../../core/http.ts';
import { MalformedValue } from '../malformed-value.ts';
import type { Call, Protocol, WireError } from '../protocol.ts';
import { decodeAwsChunked, isAwsChunked, withoutAwsChunked } from '../rest/aws-chunked.ts';
import { readRestRequest } from '../rest/read-request.ts';
import { readRestResponse, writeRestResponse } from '../rest/rest-response.ts';
import { writeRestRequest } from '../rest/write-request.ts';
import { xmlCodec } from '../rest/xml-codec.ts';
import type { ServiceModel } from '../service-model.ts';
import { errorShapeOf } from '../shapes.ts';
import { encodeText } from '../text.ts';
import { escapeXml, xmlDeclaration, xmlElement, xmlNamespaceAttribute } from '../xml/write-xml.ts';
import { readXmlError } from '../xml/xml-error.ts';
import { writeMembers, xmlContextOf } from '../xml/xml-shapes.ts';

function withPlainBody(request: HttpRequest): HttpRequest {
  if (!isAwsChunked(request.headers)) return request;
  const decoded = decodeAwsChunked(request.body);
  if (!decoded) throw new AwsError(wireErrors.incompleteBody, {});
  const headers = { ...withoutAwsChunked(request.headers), ...decoded.trailers };
  return { ...request, body: decoded.content, headers };
}

function requestIdHeaders(service: ServiceModel, requestId: string): Record<string, string> {
  if (service.id !== 's3') return { 'x-amzn-requestid': requestId };
  return { 'x-amz-request-id': requestId, 'x-amz-id-2': `${requestId}+cheonman=` };
}

/** Members of a modelled error, and for S3 also what it adds to any error (`BucketName`, `Key`, `Resource`). */
function errorDetail(service: ServiceModel, error: WireError): string {
  const { message: _message, Message: _Message, ...members } = error.members ?? {};
  const modelled = errorShapeOf(service, error.code)?.shape;
  const written = modelled ? writeMembers(xmlContextOf(service), modelled, members) : '';
  const extra = Object.entries(members)
    .filter(([name, value]) => !modelled?.members[name] && typeof value === 'string')
    .map(([name, value]) => xmlElement(name, escapeXml(String(value))));
  return written + extra.join('');
}

function errorXml(service: ServiceModel, error: WireError, requestId: string): string {
  const codeAndMessage = xmlElement('Code', escapeXml(error.code)) + xmlElement('Message', escapeXml(error.message));
  const detail = errorDetail(service, error);
  const id = xmlElement('RequestId', escapeXml(requestId));
  if (service.id === 's3') {
    const hostId = xmlElement('HostId', `${escapeXml(requestId)}+cheonman=`);
    return xmlElement('Error', codeAndMessage + detail + id + hostId);
  }
  const type = xmlElement('Type', error.status >= 500 ? 'Receiver' : 'Sender');
  const namespace = service.xmlNamespace ? xmlNamespaceAttribute([service.xmlNamespace]) : '';
  return xmlElement('ErrorResponse', xmlElement('Error', type + codeAndMessage + detail) + id, namespace);
}

/** Clients follow this header to the bucket's Region, also where the answer has no body. */
function bucketRegionHeader(service: ServiceModel, error: WireError): Record<string, string> {
  const region = error.members?.Region;
  return service.id === 's3' && typeof region === 'string' ? { 'x-amz-bucket-region': region } : {};
}

/** An answer to HEAD has no body, and neither has 304 Not Modified. */
function hasNoBody(call: Partial<Call>, status: number): boolean {
  return status === 304 || call.operation?.http?.method === 'HEAD';
}

/** The REST protocol of S3, Route 53 and CloudFront. */
export const restXml: Protocol = {
  parseRequest: (call, request) => {
    try {
      return readRestRequest(call, xmlCodec(call.operation), withPlainBody(request));
    } catch (error) {
      if (!(error instanceof MalformedValue)) throw error;
      throw new AwsError(error.path.startsWith('body') ? wireErrors.malformedXml : wireErrors.invalidArgument, {});
    }
  },

  serializeResponse: (call, output, requestId) => {
    const response = writeRestResponse(call, xmlCodec(call.operation), output);
    // Part of an object: the model has one status only.
    const status = response.headers['content-range'] === undefined ? response.status : 206;
    return { ...response, status, headers: { ...response.headers, ...requestIdHeaders(call.service, requestId) } };
  },

  serializeError: (call, error, requestId) => ({
    status: error.status,
    headers: {
      'content-type': 'application/xml',
      ...requestIdHeaders(call.service, requestId),
      ...bucketRegionHeader(call.service, error),
    },
    body: hasNoBody(call, error.status)
      ? new Uint8Array(0)
      : encodeText(xmlDeclaration + errorXml(call.service, error, requestId)),
  }),

  serializeRequest: (call, input) => writeRestRequest(call, xmlCodec(call.operation), input),

  parseResponse: (call, response) => readRestResponse(call, xmlCodec(call.operation), response),

  parseError: (call, response) => readXmlError(xmlContextOf(call.service), call, response),
};
