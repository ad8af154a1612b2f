import type { Call, UnsignedRequest, Values } from '../protocol.ts';
import { encodeUri, writeForm, type FormPairs } from '../query/form.ts';
import type { Member, ServiceModel, StructureShape } from '../service-model.ts';
import { memberEntries, shapeOf, structureOf } from '../shapes.ts';
import { encodeText } from '../text.ts';
import type { BodyCodec } from './body-codec.ts';
import { formatHeader, formatUriText } from './http-text.ts';
import { isBoundInRequest, payloadOf } from './read-request.ts';
import { compileUri, fillPath } from './uri-template.ts';

/** Route 53 answers ids as `/hostedzone/Z123` and takes them in its paths without the prefix. */
function labelText(service: ServiceModel, member: Member, value: unknown): string {
  const text = formatUriText(member, value);
  return service.id === 'route53' ? text.replace(/^\/?(hostedzone|change|delegationset)\//, '') : text;
}

function queryPairs(call: Call, shape: StructureShape, input: Values): FormPairs {
  const pairs: FormPairs = [];
  for (const [name, member] of memberEntries(shape)) {
    const value = input[name];
    if (value === undefined || value === null) continue;
    if (member.httpQuery) pairs.push(...pairsOf(call.service, member.httpQuery, member, value));
    else if (member.httpQueryParams) {
      const map = shapeOf(call.service, member);
      if (map?.type !== 'map') continue;
      for (const [key, item] of Object.entries(value as Values)) {
        pairs.push(...pairsOf(call.service, key, map.value, item));
      }
    }
  }
  return pairs;
}

function pairsOf(service: ServiceModel, name: string, member: Member, value: unknown): FormPairs {
  const shape = shapeOf(service, member);
  if (shape?.type !== 'list') return [[name, formatUriText(member, value)]];
  return (value as unknown[]).map((item): [string, string] => [name, formatUriText(shape.member, item)]);
}

/** Headers of a structure's members, in a request or a response. */
export function boundHeaders(service: ServiceModel, shape: StructureShape, values: Values): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, member] of memberEntries(shape)) {
    const value = values[name];
    if (value === undefined || value === null) continue;
    if (member.httpHeader) headers[member.httpHeader.toLowerCase()] = formatHeader(service, member, value);
    else if (member.httpPrefixHeaders !== undefined) {
      for (const [key, text] of Object.entries(value as Values)) {
        headers[member.httpPrefixHeaders.toLowerCase() + key.toLowerCase()] = String(text);
      }
    }
  }
  return headers;
}

/** A whole body as bytes, with its content type unless a member of the structure is bound to that header. */
export function writePayload(
  call: Call,
  codec: BodyCodec,
  structure: StructureShape,
  payload: { member: Member; value: unknown },
): { bytes: Uint8Array; contentType?: string } {
  const { member, value } = payload;
  const isText = member.shape === 'string' || shapeOf(call.service, member)?.type === 'enum';
  const hasOwnType = Object.values(structure.members).some(
    (other) => other.httpHeader?.toLowerCase() === 'content-type',
  );
  const typed = (contentType: string) => (hasOwnType ? {} : { contentType });
  if (value instanceof Uint8Array) return { bytes: value, ...typed('application/octet-stream') };
  if (isText) return { bytes: encodeText(String(value)), ...typed('text/plain') };
  return { bytes: codec.writePayload(call.service, member, value), ...typed(codec.contentType) };
}

function bodyOf(
  call: Call,
  codec: BodyCodec,
  shape: StructureShape,
  input: Values,
): { bytes: Uint8Array; contentType?: string } {
  const payload = payloadOf(shape);
  if (payload) {
    const [name, member] = payload;
    const value = input[name];
    return value === undefined ? { bytes: new Uint8Array(0) } : writePayload(call, codec, shape, { member, value });
  }
  const isWritten = (member: Member) => !isBoundInRequest(member);
  const hasBody = Object.values(shape.members).some(isWritten);
  if (!hasBody) return { bytes: new Uint8Array(0) };
  const name = call.operation.input!;
  const bytes = codec.writeMembers(call.service, { name, shape, values: input, isWritten });
  return { bytes, contentType: codec.contentType };
}

/** A REST request, not yet signed. */
export function writeRestRequest(call: Call, codec: BodyCodec, input: Values): UnsignedRequest {
  const { service, operation } = call;
  const shape = structureOf(service, operation.input);
  const template = compileUri(operation.http!.uri);
  const path = fillPath(template, (label, isGreedy) => {
    const text = labelText(service, shape.members[label]!, input[label] ?? '');
    return isGreedy ? text.split('/').map(encodeUri).join('/') : encodeUri(text);
  });
  const literals = template.query.map(([name, value]) => (value === '' ? name : `${name}=${value}`));
  const bound = writeForm(queryPairs(call, shape, input));
  const body = bodyOf(call, codec, shape, input);
  return {
    method: operation.http!.method,
    path,
    query: [...literals, ...(bound === '' ? [] : [bound])].join('&'),
    headers: {
      ...(body.contentType ? { 'content-type': body.contentType } : {}),
      ...boundHeaders(service, shape, input),
    },
    body: body.bytes,
  };
}
