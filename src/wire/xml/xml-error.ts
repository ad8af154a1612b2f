import { reasonPhrases } from '../../core/http-status.ts';
import type { HttpResponse } from '../../core/http.ts';
import { MalformedValue } from '../malformed-value.ts';
import type { Call, ParsedError, Values } from '../protocol.ts';
import { errorShapeOf } from '../shapes.ts';
import { childOf, childText, type XmlElement } from './xml-element.ts';
import { readXmlDocument } from './read-document.ts';
import { readMembers, type XmlContext } from './xml-shapes.ts';

/** Finds `<Error>`: the root itself (S3), or inside `<ErrorResponse>` (query) or `<Response><Errors>` (EC2). */
function findError(root: XmlElement | undefined): XmlElement | undefined {
  if (!root || root.name === 'Error') return root;
  return childOf(root, 'Error') ?? childOf(childOf(root, 'Errors'), 'Error');
}

function membersOf(context: XmlContext, code: string, element: XmlElement): Values {
  const modelled = errorShapeOf(context.service, code);
  if (!modelled) return {};
  try {
    return readMembers(context, modelled.shape, element);
  } catch (error) {
    if (error instanceof MalformedValue) return {};
    throw error;
  }
}

/** Reads the failure of any XML protocol. Without a body (answers to HEAD) code and message are the status, as SDKs do. */
export function readXmlError(context: XmlContext, _call: Call, response: HttpResponse): ParsedError {
  const root = response.body.length > 0 ? readXmlDocument(response.body) : undefined;
  const element = findError(root);
  const requestId =
    childText(root, 'RequestId') ??
    childText(root, 'RequestID') ??
    childText(element, 'RequestId') ??
    response.headers['x-amzn-requestid'] ??
    response.headers['x-amz-request-id'];
  const code = childText(element, 'Code') ?? String(response.status);
  return {
    code,
    message: childText(element, 'Message') ?? (root ? '' : (reasonPhrases[response.status] ?? '')),
    ...(requestId === undefined ? {} : { requestId }),
    members: element ? membersOf(context, code, element) : {},
  };
}
