import { md5 } from '@noble/hashes/legacy.js';
import { bytesToHex, concatBytes } from '@noble/hashes/utils.js';
import type { MessageAttributeValue } from '../../../wire/generated/sqs.ts';

const encoder = new TextEncoder();

/** MD5 of a text, in hexadecimal: clients compare it with their own. */
export function textDigest(text: string): string {
  return bytesToHex(md5(encoder.encode(text)));
}

function withLength(bytes: Uint8Array): Uint8Array {
  const { length } = bytes;
  return concatBytes(Uint8Array.of(length >>> 24, (length >>> 16) & 255, (length >>> 8) & 255, length & 255), bytes);
}

/**
 * MD5 of message attributes in the form that clients compute it; undefined when there are none.
 * Source: docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-message-metadata.html
 */
export function attributesDigest(attributes: Record<string, MessageAttributeValue>): string | undefined {
  const names = Object.keys(attributes).sort();
  if (names.length === 0) return undefined;
  const parts = names.flatMap((name) => {
    const { DataType: type, StringValue: text = '', BinaryValue: bytes } = attributes[name]!;
    const isBinary = type.startsWith('Binary');
    const value = isBinary ? (bytes ?? new Uint8Array(0)) : encoder.encode(text);
    return [
      withLength(encoder.encode(name)),
      withLength(encoder.encode(type)),
      Uint8Array.of(isBinary ? 2 : 1),
      withLength(value),
    ];
  });
  return bytesToHex(md5(concatBytes(...parts)));
}
