import type { HttpResponse } from '../../core/http.ts';
import type { Call, Values } from '../protocol.ts';
import type { Member } from '../service-model.ts';
import { memberEntries, structureOf } from '../shapes.ts';
import type { BodyCodec } from './body-codec.ts';
import { parseHeader } from './http-text.ts';
import { payloadOf, prefixedHeaders, readPayload } from './read-request.ts';
import { boundHeaders, writePayload } from './write-request.ts';

/** Whether a response carries the member outside its body. Bindings to path and query mean nothing there. */
function isBoundInResponse(member: Member): boolean {
  return Boolean(
    member.httpHeader || member.httpPrefixHeaders !== undefined || member.httpResponseCode || member.httpPayload,
  );
}

const isInBody = (member: Member) => !isBoundInResponse(member);

/** A success of a REST operation. */
export function writeRestResponse(call: Call, codec: BodyCodec, output: Values): HttpResponse {
  const { service, operation } = call;
  const shape = structureOf(service, operation.output);
  const headers = boundHeaders(service, shape, output);
  const [codeName] = memberEntries(shape).find(([, member]) => member.httpResponseCode) ?? [];
  const modelled = codeName === undefined ? undefined : output[codeName];
  const status = typeof modelled === 'number' ? modelled : operation.http!.status;
  const payload = payloadOf(shape);
  if (payload) {
    const value = output[payload[0]];
    if (value === undefined || value === null) return { status, headers, body: new Uint8Array(0) };
    const { bytes, contentType } = writePayload(call, codec, shape, { member: payload[1], value });
    return { status, headers: { ...(contentType ? { 'content-type': contentType } : {}), ...headers }, body: bytes };
  }
  if (status === 204 || !Object.values(shape.members).some(isInBody)) {
    return { status, headers, body: new Uint8Array(0) };
  }
  const name = operation.output!;
  const body = codec.writeMembers(service, { name, shape, values: output, isWritten: isInBody });
  return { status, headers: { 'content-type': codec.contentType, ...headers }, body };
}

function readBound(call: Call, name: string, member: Member, response: HttpResponse): unknown {
  if (member.httpResponseCode) return response.status;
  if (member.httpHeader) {
    const text = response.headers[member.httpHeader.toLowerCase()];
    return text === undefined ? undefined : parseHeader(call.service, member, text, name);
  }
  if (member.httpPrefixHeaders !== undefined) return prefixedHeaders(response.headers, member.httpPrefixHeaders);
  return undefined;
}

/** Output of a REST operation's success. Throws MalformedValue. */
export function readRestResponse(call: Call, codec: BodyCodec, response: HttpResponse): Values {
  const shape = structureOf(call.service, call.operation.output);
  const values: Values = {};
  for (const [name, member] of memberEntries(shape)) {
    const value = readBound(call, name, member, response);
    if (value !== undefined) values[name] = value;
  }
  const payload = payloadOf(shape);
  if (payload) return { ...values, ...readPayload(call, codec, payload, response.body) };
  if (response.body.length === 0 || !Object.values(shape.members).some(isInBody)) return values;
  return { ...values, ...codec.readMembers(call.service, { shape, bytes: response.body, isRead: isInBody }) };
}
