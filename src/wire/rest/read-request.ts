import type { HttpRequest } from '../../core/http.ts';
import { MalformedValue } from '../malformed-value.ts';
import type { Call, Values } from '../protocol.ts';
import { parseForm } from '../query/form.ts';
import { parseScalar } from '../scalars.ts';
import type { Member, StructureShape } from '../service-model.ts';
import { setOwn } from '../set-own.ts';
import { memberEntries, shapeOf, structureOf } from '../shapes.ts';
import { decodeText } from '../text.ts';
import type { BodyCodec } from './body-codec.ts';
import { parseHeader, parseQueryValues } from './http-text.ts';
import { modelPathOf } from './s3-path.ts';
import { compileUri, matchPath } from './uri-template.ts';

/** Whether a request carries the member outside its body. */
export function isBoundInRequest(member: Member): boolean {
  return Boolean(
    member.httpLabel ||
    member.httpQuery ||
    member.httpHeader ||
    member.httpQueryParams ||
    member.httpPrefixHeaders !== undefined ||
    member.httpPayload,
  );
}

interface Parts {
  labels: Record<string, string>;
  query: Map<string, string[]>;
  headers: Record<string, string>;
  /** Query keys that belong to the template or to other members. */
  takenKeys: ReadonlySet<string>;
}

function decodeLabel(text: string, path: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new MalformedValue(path, text, 'Broken percent-encoding');
  }
}

/** The part of every header name after the prefix, with its value. */
export function prefixedHeaders(headers: Record<string, string>, prefix: string): Values | undefined {
  const lower = prefix.toLowerCase();
  const found = Object.entries(headers).filter(([name]) => name.startsWith(lower) && name.length > lower.length);
  if (found.length === 0) return undefined;
  const values: Values = {};
  for (const [name, value] of found) setOwn(values, name.slice(lower.length), value);
  return values;
}

function queryParams(call: Call, member: Member, parts: Parts): Values | undefined {
  const shape = shapeOf(call.service, member);
  if (shape?.type !== 'map') return undefined;
  const values: Values = {};
  for (const [name, texts] of parts.query) {
    if (!parts.takenKeys.has(name)) setOwn(values, name, parseQueryValues(call.service, shape.value, texts, name));
  }
  return Object.keys(values).length > 0 ? values : undefined;
}

function readBound(call: Call, name: string, member: Member, parts: Parts): unknown {
  if (member.httpLabel) {
    const text = parts.labels[name];
    return text === undefined ? undefined : parseScalar(decodeLabel(text, name), member, name);
  }
  if (member.httpQuery) {
    const texts = parts.query.get(member.httpQuery);
    return texts && parseQueryValues(call.service, member, texts, name);
  }
  if (member.httpHeader) {
    const text = parts.headers[member.httpHeader.toLowerCase()];
    return text === undefined ? undefined : parseHeader(call.service, member, text, name);
  }
  if (member.httpPrefixHeaders !== undefined) return prefixedHeaders(parts.headers, member.httpPrefixHeaders);
  if (member.httpQueryParams) return queryParams(call, member, parts);
  return undefined;
}

/** The member that is the whole body, if the structure has one. */
export function payloadOf(shape: StructureShape): readonly [string, Member] | undefined {
  return memberEntries(shape).find(([, member]) => member.httpPayload);
}

/**
 * The member that is the whole body, as values to merge in. An empty body is an empty text or blob, but no structure.
 * Throws MalformedValue.
 */
export function readPayload(
  call: Call,
  codec: BodyCodec,
  payload: readonly [string, Member],
  bytes: Uint8Array,
): Values {
  const [name, member] = payload;
  if (member.shape === 'blob') return { [name]: bytes };
  if (member.shape === 'string' || shapeOf(call.service, member)?.type === 'enum') {
    const text = decodeText(bytes);
    if (text === undefined) throw new MalformedValue('body', '', 'Not UTF-8');
    return { [name]: text };
  }
  return bytes.length === 0 ? {} : { [name]: codec.readPayload(call.service, member, bytes) };
}

/** Input of a REST request. Throws MalformedValue. */
export function readRestRequest(call: Call, codec: BodyCodec, request: HttpRequest): Values {
  const shape = structureOf(call.service, call.operation.input);
  const template = compileUri(call.operation.http!.uri);
  const labels = matchPath(template, modelPathOf(call.service, request));
  const form = parseForm(request.query);
  if (!labels || !form) throw new MalformedValue('uri', request.path, 'Broken path or query string');
  const query = new Map<string, string[]>();
  for (const [name, value] of form) query.set(name, [...(query.get(name) ?? []), value]);
  const members = memberEntries(shape);
  const takenKeys = new Set([
    ...template.query.map(([name]) => name),
    ...members.flatMap(([, member]) => (member.httpQuery ? [member.httpQuery] : [])),
  ]);
  const parts: Parts = { labels, query, headers: request.headers, takenKeys };
  const values: Values = {};
  for (const [name, member] of members) {
    const value = readBound(call, name, member, parts);
    if (value !== undefined) values[name] = value;
  }
  const payload = payloadOf(shape);
  if (payload) return { ...values, ...readPayload(call, codec, payload, request.body) };
  if (request.body.length === 0) return values;
  const isRead = (member: Member) => !isBoundInRequest(member);
  if (!Object.values(shape.members).some(isRead)) return values;
  return { ...values, ...codec.readMembers(call.service, { shape, bytes: request.body, isRead }) };
}
