import { orSerializationException, readJson } from '../json/json-body.ts';
import { errorMembers, errorTypeOf, readTreeError } from '../json/tree-error.ts';
import { jsonFormat, TreeShapes } from '../json/tree-shapes.ts';
import type { Protocol } from '../protocol.ts';
import { jsonCodec } from '../rest/json-codec.ts';
import { readRestRequest } from '../rest/read-request.ts';
import { readRestResponse, writeRestResponse } from '../rest/rest-response.ts';
import { writeRestRequest } from '../rest/write-request.ts';
import { encodeText } from '../text.ts';

/** The REST protocol of Lambda, API Gateway and EFS. */
export const restJson: Protocol = {
  parseRequest: (call, request) => orSerializationException(() => readRestRequest(call, jsonCodec, request)),

  serializeResponse: (call, output, requestId) => {
    const response = writeRestResponse(call, jsonCodec, output);
    return { ...response, headers: { ...response.headers, 'x-amzn-requestid': requestId } };
  },

  serializeError: ({ service }, error, requestId) => ({
    status: error.status,
    headers: {
      'content-type': 'application/json',
      'x-amzn-errortype': errorTypeOf(service, error.code),
      'x-amzn-requestid': requestId,
    },
    body: encodeText(JSON.stringify(errorMembers(service, new TreeShapes(service, jsonFormat), error))),
  }),

  serializeRequest: (call, input) => writeRestRequest(call, jsonCodec, input),

  parseResponse: (call, response) => readRestResponse(call, jsonCodec, response),

  parseError: ({ service }, response) =>
    readTreeError(service, new TreeShapes(service, jsonFormat), { ...response, tree: readJson(response.body) }),
};
