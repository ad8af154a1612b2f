import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { decodeBase64, encodeBase64 } from '../../../core/base64.ts';
import type { Machine } from '../machines/machine.ts';

const longestTtlSeconds = 21_600;
const headerBytes = Uint8Array.of(1, 0, 4, 0);

/** A token holds its own end and a seal, so that nothing has to be stored: 40 bytes, 56 characters as on AWS. */
function sealedToken(machine: Machine, expiresAtMs: number): string {
  const bytes = new Uint8Array(40);
  bytes.set(headerBytes);
  new DataView(bytes.buffer).setFloat64(headerBytes.length, expiresAtMs);
  const text = new TextEncoder();
  const message = text.encode(`${machine.ref.accountId}/${machine.ref.instanceId}/${expiresAtMs}`);
  const seal = hmac(sha256, text.encode(`imds/${machine.world.data.seed}`), message);
  bytes.set(seal.subarray(0, 28), 12);
  return encodeBase64(bytes);
}

/** A session token for `ttlSeconds`, or undefined when that is not between 1 and 21600. */
export function newToken(machine: Machine, ttlSeconds: number): string | undefined {
  if (!Number.isInteger(ttlSeconds) || ttlSeconds < 1 || ttlSeconds > longestTtlSeconds) return undefined;
  return sealedToken(machine, machine.world.nowMs() + ttlSeconds * 1000);
}

/** Whether the token was made by this instance's metadata service and is still good. */
export function isTokenGood(machine: Machine, token: string): boolean {
  const bytes = decodeBase64(token);
  if (bytes?.length !== 40) return false;
  const expiresAtMs = new DataView(bytes.buffer, bytes.byteOffset).getFloat64(headerBytes.length);
  return token === sealedToken(machine, expiresAtMs) && machine.world.nowMs() < expiresAtMs;
}
