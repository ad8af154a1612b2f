import { AwsError } from '../../core/errors/aws-error.ts';
import { wireErrors } from '../../core/errors/wire.ts';
import type { HttpResponse } from '../../core/http.ts';
import { MalformedValue } from '../malformed-value.ts';
import type { Call, Protocol, Values } from '../protocol.ts';
import { ec2Dialect } from '../query/query-dialect.ts';
import { readQueryInput, writeQueryRequest } from '../query/query-request.ts';
import { structureOf } from '../shapes.ts';
import { encodeText } from '../text.ts';
import { readXmlDocument } from '../xml/read-document.ts';
import { escapeXml, xmlDeclaration, xmlElement, xmlNamespaceAttribute } from '../xml/write-xml.ts';
import { readXmlError } from '../xml/xml-error.ts';
import { readMembers, writeMembers, xmlContextOf } from '../xml/xml-shapes.ts';

function xmlResponse(status: number, requestId: string, xml: string): HttpResponse {
  return {
    status,
    headers: { 'content-type': 'text/xml;charset=UTF-8', 'x-amzn-requestid': requestId },
    body: encodeText(xmlDeclaration + xml),
  };
}

/** EC2's query protocol: form parameters in, XML without a result wrapper out. */
export const ec2Query: Protocol = {
  parseRequest: (call, request) =>
    readQueryInput(call, request, {
      dialect: ec2Dialect,
      refusesUnknown: true,
      onMalformed: ({ path, value }) => new AwsError(wireErrors.invalidQueryValue, { parameter: path, value }),
    }),

  serializeResponse: ({ service, operation }: Call, output: Values, requestId) => {
    // An operation without output answers <return>true</return>.
    const members = operation.output
      ? writeMembers(xmlContextOf(service), structureOf(service, operation.output), output)
      : xmlElement('return', 'true');
    const content = xmlElement('requestId', escapeXml(requestId)) + members;
    const namespace = service.xmlNamespace ? xmlNamespaceAttribute([`${service.xmlNamespace}/`]) : '';
    return xmlResponse(200, requestId, xmlElement(`${operation.name}Response`, content, namespace));
  },

  serializeError: (_call, error, requestId) => {
    const detail = xmlElement('Code', escapeXml(error.code)) + xmlElement('Message', escapeXml(error.message));
    const errors = xmlElement('Errors', xmlElement('Error', detail));
    return xmlResponse(
      error.status,
      requestId,
      xmlElement('Response', errors + xmlElement('RequestID', escapeXml(requestId))),
    );
  },

  serializeRequest: (call, input) => writeQueryRequest(call, input, ec2Dialect),

  parseResponse: ({ service, operation }, response) => {
    if (!operation.output) return {};
    const root = readXmlDocument(response.body);
    if (!root) throw new MalformedValue(operation.name, '', 'The response is not well-formed XML');
    return readMembers(xmlContextOf(service), structureOf(service, operation.output), root);
  },

  parseError: (call, response) => readXmlError(xmlContextOf(call.service), call, response),
};
