import { createHash } from 'node:crypto';

/** Types of messages between the agent's side and the Session Manager plugin. */
export type MessageType = 'input_stream_data' | 'output_stream_data' | 'acknowledge' | 'channel_closed';

/** What the payload of a stream message is. */
export const payloadTypes = {
  output: 1,
  size: 3,
  handshakeRequest: 5,
  handshakeResponse: 6,
  handshakeComplete: 7,
  flag: 10,
} as const;

/** A message of the data channel. Format: src/message of the public repository aws/session-manager-plugin. */
export interface AgentMessage {
  type: string;
  /** Number in the stream, from 0. */
  sequence: number;
  /** UUID. */
  id: string;
  createdAtMs: number;
  flags: number;
  payloadType: number;
  payload: Uint8Array;
}

const typeOffset = 4;
const typeLength = 32;
const schemaOffset = typeOffset + typeLength;
const createdOffset = schemaOffset + 4;
const sequenceOffset = createdOffset + 8;
const flagsOffset = sequenceOffset + 8;
const idOffset = flagsOffset + 8;
const digestOffset = idOffset + 16;
const payloadTypeOffset = digestOffset + 32;
/** The header's length does not count the field of the payload's length. */
const headerLength = payloadTypeOffset + 4;
const payloadOffset = headerLength + 4;

/** The halves of a UUID travel the other way round: the least significant one first. */
function swapHalves(bytes: Uint8Array): Buffer {
  return Buffer.concat([bytes.subarray(8, 16), bytes.subarray(0, 8)]);
}

/** The message in the agent's binary form; `decodeMessage` is the way back. */
export function encodeMessage(message: AgentMessage): Uint8Array {
  const bytes = Buffer.alloc(payloadOffset + message.payload.length);
  bytes.writeUInt32BE(headerLength, 0);
  bytes.write(message.type.padEnd(typeLength), typeOffset, 'latin1');
  bytes.writeUInt32BE(1, schemaOffset);
  bytes.writeBigUInt64BE(BigInt(message.createdAtMs), createdOffset);
  bytes.writeBigInt64BE(BigInt(message.sequence), sequenceOffset);
  bytes.writeBigUInt64BE(BigInt(message.flags), flagsOffset);
  swapHalves(Buffer.from(message.id.replaceAll('-', ''), 'hex')).copy(bytes, idOffset);
  createHash('sha256').update(message.payload).digest().copy(bytes, digestOffset);
  bytes.writeUInt32BE(message.payloadType, payloadTypeOffset);
  bytes.writeUInt32BE(message.payload.length, headerLength);
  bytes.set(message.payload, payloadOffset);
  return bytes;
}

/** Reads a message; undefined when it is cut off or its digest is wrong. */
export function decodeMessage(data: Uint8Array): AgentMessage | undefined {
  const bytes = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  if (bytes.length < payloadOffset || bytes.readUInt32BE(0) !== headerLength) return undefined;
  const payload = bytes.subarray(payloadOffset, payloadOffset + bytes.readUInt32BE(headerLength));
  if (payload.length !== bytes.readUInt32BE(headerLength)) return undefined;
  const digest = createHash('sha256').update(payload).digest();
  if (!digest.equals(bytes.subarray(digestOffset, payloadTypeOffset))) return undefined;
  const id = swapHalves(bytes.subarray(idOffset, digestOffset)).toString('hex');
  return {
    type: bytes.toString('latin1', typeOffset, schemaOffset).replace(/[\s\0]+$/, ''),
    sequence: Number(bytes.readBigInt64BE(sequenceOffset)),
    id: id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'),
    createdAtMs: Number(bytes.readBigUInt64BE(createdOffset)),
    flags: Number(bytes.readBigUInt64BE(flagsOffset)),
    payloadType: bytes.readUInt32BE(payloadTypeOffset),
    payload,
  };
}
