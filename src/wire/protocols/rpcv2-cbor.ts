import type { HttpResponse } from '../../core/http.ts';
import { cborFormat, readCbor, writeCbor } from '../cbor/cbor-body.ts';
import { orSerializationException } from '../json/json-body.ts';
import { errorMembers, errorTypeOf, queryErrorHeader, readTreeError } from '../json/tree-error.ts';
import { TreeShapes } from '../json/tree-shapes.ts';
import { MalformedValue } from '../malformed-value.ts';
import type { Protocol } from '../protocol.ts';
import type { ServiceModel } from '../service-model.ts';
import { structureOf } from '../shapes.ts';

const protocolHeader = { 'smithy-protocol': 'rpc-v2-cbor' };

function shapesOf(service: ServiceModel): TreeShapes {
  return new TreeShapes(service, cborFormat);
}

function cborResponse(status: number, requestId: string, tree: unknown): HttpResponse {
  return {
    status,
    headers: { ...protocolHeader, 'content-type': 'application/cbor', 'x-amzn-requestid': requestId },
    body: writeCbor(tree),
  };
}

/** Smithy RPC v2 CBOR: POST /service/…/operation/… */
export const rpcv2Cbor: Protocol = {
  parseRequest: ({ service, operation }, request) =>
    orSerializationException(() => {
      const tree = readCbor(request.body);
      if (tree === undefined) throw new MalformedValue('', '', 'The request body is not valid CBOR');
      return shapesOf(service).readStructure(structureOf(service, operation.input), tree);
    }),

  serializeResponse: ({ service, operation }, output, requestId) =>
    cborResponse(200, requestId, shapesOf(service).writeStructure(structureOf(service, operation.output), output)),

  serializeError: ({ service }, error, requestId) => {
    const tree = {
      __type: `com.amazonaws.${service.id}#${errorTypeOf(service, error.code)}`,
      ...errorMembers(service, shapesOf(service), error),
    };
    const response = cborResponse(error.status, requestId, tree);
    return { ...response, headers: { ...response.headers, ...queryErrorHeader(service, error) } };
  },

  serializeRequest: ({ service, operation }, input) => ({
    method: 'POST',
    path: `/service/${service.targetPrefix}/operation/${operation.name}`,
    query: '',
    headers: { ...protocolHeader, 'content-type': 'application/cbor', accept: 'application/cbor' },
    body: writeCbor(shapesOf(service).writeStructure(structureOf(service, operation.input), input)),
  }),

  parseResponse: ({ service, operation }, response) => {
    if (!operation.output) return {};
    const tree = readCbor(response.body);
    if (tree === undefined) throw new MalformedValue(operation.name, '', 'The response is not valid CBOR');
    return shapesOf(service).readStructure(structureOf(service, operation.output), tree);
  },

  parseError: ({ service }, response) =>
    readTreeError(service, shapesOf(service), { ...response, tree: readCbor(response.body) }),
};
