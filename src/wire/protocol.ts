import type { HttpRequest, HttpResponse } from '../core/http.ts';
import type { OperationModel, ServiceModel } from './service-model.ts';

/** The operation that a request asks for. */
export interface Call {
  service: ServiceModel;
  operation: OperationModel;
}

/** Values of a structure by member name. Timestamps are epoch milliseconds, blobs Uint8Array. */
export type Values = Record<string, unknown>;

/** What is put on the wire when an operation fails. */
export interface WireError {
  code: string;
  message: string;
  status: number;
  /** Further members of the error's shape. */
  members?: Values;
}

/** What a client reads of a failure. */
export interface ParsedError {
  code: string;
  message: string;
  requestId?: string;
  members: Values;
}

/** A request without the host: the client adds endpoint, credentials and signature. */
export type UnsignedRequest = Pick<HttpRequest, 'method' | 'path' | 'query' | 'headers' | 'body'>;

/** One wire protocol of AWS, both sides of it. */
export interface Protocol {
  /** Server: the input of a request. Throws AwsError (a row of wireErrors) when the request is malformed. */
  parseRequest(call: Call, request: HttpRequest): Values;
  /** Server: a success. `output` may hold members that the model does not know: they are left out. */
  serializeResponse(call: Call, output: Values, requestId: string): HttpResponse;
  /** Server: a failure; the operation may be unknown. */
  serializeError(call: Pick<Call, 'service'> & Partial<Call>, error: WireError, requestId: string): HttpResponse;
  /** Client: a request, not yet signed. */
  serializeRequest(call: Call, input: Values): UnsignedRequest;
  /** Client: the output of a success. Throws MalformedValue when it cannot be read. */
  parseResponse(call: Call, response: HttpResponse): Values;
  /** Client: code and message of a failure, as far as they can be read; never throws. */
  parseError(call: Call, response: HttpResponse): ParsedError;
}
