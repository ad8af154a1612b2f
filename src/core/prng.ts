/** State of the generator: four unsigned 32-bit words, plain data so that it can be saved with a world. */
export type PrngState = [number, number, number, number];

/** Expands a text seed into a generator state (xmur3 hash). The same seed always gives the same state. */
export function seedPrng(seed: string): PrngState {
  let h = 1779033703 ^ seed.length;
  for (let i = 0; i < seed.length; i++) {
    h = Math.imul(h ^ seed.charCodeAt(i), 3432918353);
    h = (h << 13) | (h >>> 19);
  }
  const next = () => {
    h = Math.imul(h ^ (h >>> 16), 2246822507);
    h = Math.imul(h ^ (h >>> 13), 3266489909);
    h ^= h >>> 16;
    return h >>> 0;
  };
  return [next(), next(), next(), next()];
}

/** Advances `state` in place and returns the next unsigned 32-bit integer (sfc32 by Chris Doty-Humphrey). */
export function nextUint32(state: PrngState): number {
  const t = (((state[0] + state[1]) | 0) + state[3]) | 0;
  state[3] = (state[3] + 1) | 0;
  state[0] = state[1] ^ (state[1] >>> 9);
  state[1] = (state[2] + (state[2] << 3)) | 0;
  state[2] = ((state[2] << 21) | (state[2] >>> 11)) + t;
  return t >>> 0;
}

/** A string of `length` lower-case hexadecimal digits. */
export function nextHex(state: PrngState, length: number): string {
  let out = '';
  while (out.length < length) out += nextUint32(state).toString(16).padStart(8, '0');
  return out.slice(0, length);
}

/** An integer in [0, bound). */
export function nextInt(state: PrngState, bound: number): number {
  return Math.floor((nextUint32(state) / 2 ** 32) * bound);
}
