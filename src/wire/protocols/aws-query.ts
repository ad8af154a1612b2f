import { AwsError } from '../../core/errors/aws-error.ts';
import { wireErrors } from '../../core/errors/wire.ts';
import type { HttpResponse } from '../../core/http.ts';
import { MalformedValue } from '../malformed-value.ts';
import type { Protocol } from '../protocol.ts';
import { awsQueryDialect } from '../query/query-dialect.ts';
import { readQueryInput, writeQueryRequest } from '../query/query-request.ts';
import type { ServiceModel } from '../service-model.ts';
import { errorShapeOf, structureOf } from '../shapes.ts';
import { encodeText } from '../text.ts';
import { timestampStyleOf } from '../timestamp-style.ts';
import { readXmlDocument } from '../xml/read-document.ts';
import { escapeXml, xmlElement, xmlNamespaceAttribute } from '../xml/write-xml.ts';
import { childOf } from '../xml/xml-element.ts';
import { readXmlError } from '../xml/xml-error.ts';
import { readMembers, writeMembers, type XmlContext } from '../xml/xml-shapes.ts';

function contextOf(service: ServiceModel): XmlContext {
  return { service, timestamps: timestampStyleOf(service, 'awsQuery') };
}

function namespaceOf(service: ServiceModel): string {
  return service.xmlNamespace ? xmlNamespaceAttribute([service.xmlNamespace]) : '';
}

function xmlResponse(status: number, requestId: string, xml: string): HttpResponse {
  return {
    status,
    headers: { 'content-type': 'text/xml', 'x-amzn-requestid': requestId },
    body: encodeText(xml),
  };
}

/** The query protocol of IAM, STS and CloudWatch: form parameters in, XML with a result wrapper out. */
export const awsQuery: Protocol = {
  parseRequest: (call, request) =>
    readQueryInput(call, request, {
      dialect: awsQueryDialect,
      refusesUnknown: false,
      onMalformed: ({ path, value }) => new AwsError(wireErrors.malformedInput, { parameter: path, value }),
    }),

  serializeResponse: ({ service, operation }, output, requestId) => {
    const { name } = operation;
    const result = operation.output
      ? xmlElement(`${name}Result`, writeMembers(contextOf(service), structureOf(service, operation.output), output))
      : '';
    const metadata = xmlElement('ResponseMetadata', xmlElement('RequestId', escapeXml(requestId)));
    return xmlResponse(200, requestId, xmlElement(`${name}Response`, result + metadata, namespaceOf(service)));
  },

  serializeError: ({ service }, error, requestId) => {
    const modelled = errorShapeOf(service, error.code)?.shape;
    const members = { ...error.members };
    // Code and message have fixed places; a modelled `message` member would repeat them.
    delete members.message;
    delete members.Message;
    const content =
      xmlElement('Type', error.status >= 500 ? 'Receiver' : 'Sender') +
      xmlElement('Code', escapeXml(error.code)) +
      xmlElement('Message', escapeXml(error.message)) +
      (modelled ? writeMembers(contextOf(service), modelled, members) : '');
    const body = xmlElement('Error', content) + xmlElement('RequestId', escapeXml(requestId));
    return xmlResponse(error.status, requestId, xmlElement('ErrorResponse', body, namespaceOf(service)));
  },

  serializeRequest: (call, input) => writeQueryRequest(call, input, awsQueryDialect),

  parseResponse: ({ service, operation }, response) => {
    if (!operation.output) return {};
    const root = readXmlDocument(response.body);
    if (!root) throw new MalformedValue(operation.name, '', 'The response is not well-formed XML');
    const result = childOf(root, `${operation.name}Result`);
    return result ? readMembers(contextOf(service), structureOf(service, operation.output), result) : {};
  },

  parseError: (call, response) => readXmlError(contextOf(call.service), call, response),
};
