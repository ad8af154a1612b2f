import type { HttpResponse } from '../../core/http.ts';
import { errorMembers, errorTypeOf, queryErrorHeader, readTreeError } from '../json/tree-error.ts';
import { orSerializationException, readJson } from '../json/json-body.ts';
import { jsonFormat, TreeShapes } from '../json/tree-shapes.ts';
import { MalformedValue } from '../malformed-value.ts';
import type { Protocol } from '../protocol.ts';
import type { ServiceModel } from '../service-model.ts';
import { structureOf } from '../shapes.ts';
import { encodeText } from '../text.ts';

function shapesOf(service: ServiceModel): TreeShapes {
  return new TreeShapes(service, jsonFormat);
}

/** AWS JSON 1.0 or 1.1: POST / with `X-Amz-Target`. They differ in content type and in how errors are named. */
function awsJson(version: '1.0' | '1.1'): Protocol {
  const contentType = `application/x-amz-json-${version}`;

  function jsonResponse(status: number, requestId: string, tree: unknown): HttpResponse {
    return {
      status,
      headers: { 'content-type': contentType, 'x-amzn-requestid': requestId },
      body: encodeText(JSON.stringify(tree)),
    };
  }

  return {
    parseRequest: ({ service, operation }, request) =>
      orSerializationException(() => {
        const tree = readJson(request.body);
        if (tree === undefined) throw new MalformedValue('', '', 'The request body is not valid JSON');
        return shapesOf(service).readStructure(structureOf(service, operation.input), tree);
      }),

    serializeResponse: ({ service, operation }, output, requestId) => {
      // An operation without output answers an empty body in 1.1 and an empty object in 1.0.
      if (!operation.output && version === '1.1') {
        return { ...jsonResponse(200, requestId, {}), body: new Uint8Array(0) };
      }
      const tree = shapesOf(service).writeStructure(structureOf(service, operation.output), output);
      return jsonResponse(200, requestId, tree);
    },

    serializeError: ({ service }, error, requestId) => {
      const name = errorTypeOf(service, error.code);
      const type = version === '1.0' ? `com.amazonaws.${service.id.replaceAll('-', '')}#${name}` : name;
      const response = jsonResponse(error.status, requestId, {
        __type: type,
        ...errorMembers(service, shapesOf(service), error),
      });
      return { ...response, headers: { ...response.headers, ...queryErrorHeader(service, error) } };
    },

    serializeRequest: ({ service, operation }, input) => ({
      method: 'POST',
      path: '/',
      query: '',
      headers: { 'content-type': contentType, 'x-amz-target': `${service.targetPrefix}.${operation.name}` },
      body: encodeText(JSON.stringify(shapesOf(service).writeStructure(structureOf(service, operation.input), input))),
    }),

    parseResponse: ({ service, operation }, response) => {
      if (!operation.output) return {};
      const tree = readJson(response.body);
      if (tree === undefined) throw new MalformedValue(operation.name, '', 'The response is not valid JSON');
      return shapesOf(service).readStructure(structureOf(service, operation.output), tree);
    },

    parseError: ({ service }, response) =>
      readTreeError(service, shapesOf(service), { ...response, tree: readJson(response.body) }),
  };
}

export const awsJson1_0 = awsJson('1.0');
export const awsJson1_1 = awsJson('1.1');
