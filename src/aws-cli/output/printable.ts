import { encodeBase64 } from '../../core/base64.ts';
import { memberOrder } from '../model/member-order.ts';
import { itemOf, kindOf, membersOf, type Place } from '../model/shape-kind.ts';
import { Float } from '../python/float.ts';
import type { Value, ValueRecord } from '../python/values.ts';
import { printableTimestamp, type TimestampOutput } from './timestamps.ts';

/**
 * An operation's output as the CLI prints it: members in the model's order, timestamps as the profile wants them, blobs in base64.
 * `output` is what our wire code gives: timestamps in epoch milliseconds, blobs as bytes.
 */
export function printableOutput(
  place: Place,
  output: Record<string, unknown>,
  timestamps: TimestampOutput,
): ValueRecord {
  return printableStructure(place, output, timestamps);
}

function printableStructure(place: Place, value: Record<string, unknown>, timestamps: TimestampOutput): ValueRecord {
  const out: ValueRecord = {};
  for (const member of orderedMembers(place)) {
    const item = value[member.name!];
    if (item !== undefined && item !== null) out[member.name!] = printable(member, item, timestamps);
    // Headers with a prefix are always there, if only as an empty map.
    else if (member.member.httpPrefixHeaders !== undefined) out[member.name!] = {};
  }
  return out;
}

/** HTTP headers come before the body; apart from that, the model's order. */
function orderedMembers(place: Place): Place[] {
  const order = memberOrder(place.service.id, place.member.shape);
  const members = membersOf(place);
  if (order) members.sort((a, b) => order.indexOf(a.name!) - order.indexOf(b.name!));
  const isOutsideBody = ({ member }: Place) =>
    member.httpHeader !== undefined || member.httpPrefixHeaders !== undefined || member.httpResponseCode === true;
  if (!members.some(isOutsideBody)) return members;
  return [...members.filter(isOutsideBody), ...members.filter((member) => !isOutsideBody(member))];
}

function printable(place: Place, value: unknown, timestamps: TimestampOutput): Value {
  switch (kindOf(place)) {
    case 'structure':
      return printableStructure(place, value as Record<string, unknown>, timestamps);
    case 'list': {
      const item = itemOf(place)!;
      return (value as unknown[]).map((element) => printable(item, element, timestamps));
    }
    case 'map': {
      const item = itemOf(place)!;
      const entries = Object.entries(value as Record<string, unknown>);
      return Object.fromEntries(entries.map(([key, element]) => [key, printable(item, element, timestamps)]));
    }
    case 'timestamp':
      return printableTimestamp(value as number, place, timestamps);
    case 'blob':
      return encodeBase64(value as Uint8Array);
    case 'float':
      return new Float(value as number);
    case 'document':
      return jsonValue(value);
    default:
      return value as Value;
  }
}

function jsonValue(value: unknown): Value {
  if (typeof value === 'number') return Number.isInteger(value) ? value : new Float(value);
  if (Array.isArray(value)) return value.map(jsonValue);
  if (typeof value !== 'object' || value === null) return (value ?? null) as Value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, jsonValue(item)]));
}
