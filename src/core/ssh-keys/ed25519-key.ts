import { ed25519 } from '@noble/curves/ed25519.js';
import type { RandomBytes } from './rsa-primes.ts';

/** An Ed25519 key: 32 bytes of seed and the 32 bytes of its public key. */
export interface Ed25519Key {
  seed: Uint8Array;
  publicKey: Uint8Array;
}

/** A new pair: 32 random bytes are the private key. */
export function generateEd25519Key(random: RandomBytes): Ed25519Key {
  const seed = random(32);
  return { seed, publicKey: ed25519.getPublicKey(seed) };
}
