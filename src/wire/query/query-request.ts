import { AwsError } from '../../core/errors/aws-error.ts';
import { wireErrors } from '../../core/errors/wire.ts';
import type { HttpRequest } from '../../core/http.ts';
import { MalformedValue } from '../malformed-value.ts';
import type { Call, UnsignedRequest, Values } from '../protocol.ts';
import { structureOf } from '../shapes.ts';
import { decodeText, encodeText } from '../text.ts';
import { parseForm, writeForm, type FormPairs } from './form.ts';
import { buildParameterTree, type ParameterNode } from './parameter-tree.ts';
import type { QueryDialect } from './query-dialect.ts';
import { ParameterReader } from './read-parameters.ts';
import { ParameterWriter } from './write-parameters.ts';

/** Parameters of a query request: in the body of a POST, else in the query string. Undefined when malformed. */
export function formOf(request: HttpRequest): FormPairs | undefined {
  if (request.body.length === 0) return parseForm(request.query);
  const text = decodeText(request.body);
  return text === undefined ? undefined : parseForm(text);
}

/** Parameters that belong to the call itself, not to the operation's input. */
const commonParameter = /^(Action|Version|AWSAccessKeyId|Signature.*|Timestamp|Expires|SecurityToken|X-Amz-.*)$/;

function assertKnownParameters(call: Call, tree: ParameterNode, dialect: QueryDialect): void {
  const { members } = structureOf(call.service, call.operation.input);
  const known = new Set(Object.entries(members).map(([name, member]) => dialect.nameOf(name, member)));
  for (const name of tree.children.keys()) {
    if (!known.has(name) && !commonParameter.test(name)) {
      throw new AwsError(wireErrors.unknownParameter, { parameter: name });
    }
  }
}

/** Reads a query request's input. Throws AwsError. */
export function readQueryInput(
  call: Call,
  request: HttpRequest,
  options: { dialect: QueryDialect; refusesUnknown: boolean; onMalformed: (malformed: MalformedValue) => AwsError },
): Values {
  const form = formOf(request);
  const tree = form && buildParameterTree(form);
  if (!tree) throw new AwsError(wireErrors.malformedQueryString, {});
  if (options.refusesUnknown) assertKnownParameters(call, tree, options.dialect);
  try {
    const reader = new ParameterReader(call.service, options.dialect);
    return reader.structure(structureOf(call.service, call.operation.input), tree);
  } catch (error) {
    if (error instanceof MalformedValue) throw options.onMalformed(error);
    throw error;
  }
}

/** A query request as every client sends it: POST / with a form. */
export function writeQueryRequest(call: Call, input: Values, dialect: QueryDialect): UnsignedRequest {
  const writer = new ParameterWriter(call.service, dialect);
  writer.structure(structureOf(call.service, call.operation.input), input);
  const pairs: FormPairs = [['Action', call.operation.name], ['Version', call.service.apiVersion], ...writer.pairs];
  return {
    method: 'POST',
    path: '/',
    query: '',
    headers: { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' },
    body: encodeText(writeForm(pairs)),
  };
}
