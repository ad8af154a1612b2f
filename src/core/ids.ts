import { nextHex, type PrngState } from './prng.ts';

/** An EC2-style id: prefix, dash and 17 hexadecimal digits, e.g. `i-0123456789abcdef0`. */
export function resourceId(prng: PrngState, prefix: string): string {
  return `${prefix}-0${nextHex(prng, 16)}`;
}

/** A version-4 UUID drawn from the world's generator. */
export function uuid(prng: PrngState): string {
  const hex = nextHex(prng, 32);
  const variant = '89ab'[Number.parseInt(hex[16]!, 16) % 4]!;
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}
