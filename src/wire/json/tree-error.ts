import type { HttpResponse } from '../../core/http.ts';
import { MalformedValue } from '../malformed-value.ts';
import type { ParsedError, Values, WireError } from '../protocol.ts';
import type { ServiceModel, StructureShape } from '../service-model.ts';
import { errorShapeOf } from '../shapes.ts';
import type { TreeShapes } from './tree-shapes.ts';

/** Services name the text of an error `message` or `Message`. */
function messageKey(shape: StructureShape | undefined): string {
  return shape && 'Message' in shape.members ? 'Message' : 'message';
}

/** Name of the error's shape, which JSON and CBOR send, while Query sends the code. */
export function errorTypeOf(service: ServiceModel, code: string): string {
  return errorShapeOf(service, code)?.name ?? code;
}

/** Message and further members of an error, without its type. */
export function errorMembers(service: ServiceModel, shapes: TreeShapes, error: WireError): Values {
  const modelled = errorShapeOf(service, error.code)?.shape;
  const members = modelled && error.members ? shapes.writeStructure(modelled, error.members) : {};
  return { ...members, [messageKey(modelled)]: error.message };
}

/** For services that once spoke Query: clients read the old code from this header. */
export function queryErrorHeader(service: ServiceModel, error: WireError): Record<string, string> {
  if (!service.awsQueryCompatible) return {};
  const code = errorShapeOf(service, error.code)?.shape.error?.code ?? error.code;
  return { 'x-amzn-query-error': `${code};${error.status >= 500 ? 'Receiver' : 'Sender'}` };
}

/** `com.amazonaws.ssm#ParameterNotFound:http://…` → `ParameterNotFound` */
function shortType(type: string): string {
  return type.slice(type.lastIndexOf('#') + 1).split(':')[0]!;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** Reads a failure from its decoded body and headers. Never throws. */
export function readTreeError(
  service: ServiceModel,
  shapes: TreeShapes,
  response: { status: number; headers: HttpResponse['headers']; tree: unknown },
): ParsedError {
  const { status, headers } = response;
  const tree = (typeof response.tree === 'object' && response.tree !== null ? response.tree : {}) as Values;
  const type = headers['x-amzn-errortype'] ?? textOf(tree.__type) ?? textOf(tree.code) ?? String(status);
  const name = shortType(type);
  const queryCode = headers['x-amzn-query-error']?.split(';')[0];
  const requestId = headers['x-amzn-requestid'] ?? headers['x-amz-request-id'];
  return {
    code: queryCode ?? name,
    message: textOf(tree.message) ?? textOf(tree.Message) ?? textOf(tree.errorMessage) ?? '',
    ...(requestId === undefined ? {} : { requestId }),
    members: membersOf(service, shapes, name, tree),
  };
}

function membersOf(service: ServiceModel, shapes: TreeShapes, name: string, tree: Values): Values {
  const modelled = errorShapeOf(service, name);
  if (!modelled) return {};
  try {
    return shapes.readStructure(modelled.shape, tree);
  } catch (error) {
    if (error instanceof MalformedValue) return {};
    throw error;
  }
}
