import { hexOf } from '../bytes.ts';

/** Big-endian two's complement of a non-negative integer: a zero byte leads when the highest bit is set. */
export function signedBytes(value: bigint): Uint8Array {
  let hex = value.toString(16);
  if (hex.length % 2 === 1) hex = `0${hex}`;
  if (Number.parseInt(hex[0]!, 16) >= 8) hex = `00${hex}`;
  return Uint8Array.from({ length: hex.length / 2 }, (_, i) => Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16));
}

/** A big-endian integer of four bytes. */
export function uint32Bytes(value: number): Uint8Array {
  return Uint8Array.of(value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255);
}

/** A non-negative integer from big-endian bytes. */
export function bytesToInteger(bytes: Uint8Array): bigint {
  return BigInt(`0x0${hexOf(bytes)}`);
}
