import { bytesToHex, randomBytes } from '@noble/hashes/utils.js';
import { membersOf, type Place } from '../model/shape-kind.ts';
import type { ValueRecord } from '../python/values.ts';

/** Fills in the tokens by which AWS recognises a repeated request. */
export function addIdempotencyTokens(root: Place, parameters: ValueRecord): void {
  for (const { member, name } of membersOf(root)) {
    if (member.idempotencyToken && parameters[name!] === undefined) parameters[name!] = randomUuid();
  }
}

function randomUuid(): string {
  const bytes = randomBytes(16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytesToHex(bytes);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
