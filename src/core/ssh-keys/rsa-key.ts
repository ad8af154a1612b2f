import { primeSearch, type RandomBytes } from './rsa-primes.ts';

/** An RSA key with its Chinese-remainder values, as PKCS #1 stores it. */
export interface RsaKey {
  modulus: bigint;
  publicExponent: bigint;
  privateExponent: bigint;
  prime1: bigint;
  prime2: bigint;
  exponent1: bigint;
  exponent2: bigint;
  coefficient: bigint;
}

function modularInverse(value: bigint, modulus: bigint): bigint {
  let [a, b] = [modulus, value % modulus];
  let [x, y] = [0n, 1n];
  while (b !== 0n) {
    const quotient = a / b;
    [a, b] = [b, a - quotient * b];
    [x, y] = [y, x - quotient * y];
  }
  return x < 0n ? x + modulus : x;
}

/** A new RSA key with public exponent 65537, made in steps between which the caller may do other work. */
export function* rsaKeySearch(bits: number, random: RandomBytes): Generator<void, RsaKey> {
  const publicExponent = 65537n;
  const first = yield* primeSearch(Math.ceil(bits / 2), publicExponent, random);
  let second = first;
  while (second === first) second = yield* primeSearch(Math.floor(bits / 2), publicExponent, random);
  const [prime1, prime2] = first > second ? [first, second] : [second, first];
  const privateExponent = modularInverse(publicExponent, (prime1 - 1n) * (prime2 - 1n));
  return {
    modulus: prime1 * prime2,
    publicExponent,
    privateExponent,
    prime1,
    prime2,
    exponent1: privateExponent % (prime1 - 1n),
    exponent2: privateExponent % (prime2 - 1n),
    coefficient: modularInverse(prime2, prime1),
  };
}

/** A new RSA key as CreateKeyPair makes it (2048 bits: about a tenth of a second). */
export function generateRsaKey(bits: number, random: RandomBytes): RsaKey {
  const search = rsaKeySearch(bits, random);
  for (;;) {
    const step = search.next();
    if (step.done) return step.value;
  }
}
