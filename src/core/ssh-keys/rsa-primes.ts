import { bytesToInteger } from './integer-bytes.ts';

/** Where random bytes come from: in a world always its own generator, so that the same seed gives the same keys. */
export type RandomBytes = (length: number) => Uint8Array;

const sieveLimit = 1 << 14;
/** Odd candidates looked at from one random start: a prime of 1024 bits is, on average, found after 355. */
const windowSize = 4096;

/** Odd primes below `sieveLimit`. */
function smallOddPrimes(): number[] {
  const isComposite = new Uint8Array(sieveLimit);
  const primes: number[] = [];
  for (let n = 3; n < sieveLimit; n += 2) {
    if (isComposite[n]) continue;
    primes.push(n);
    for (let multiple = n * n; multiple < sieveLimit; multiple += 2 * n) isComposite[multiple] = 1;
  }
  return primes;
}

let sievingPrimes: number[] | undefined;

/** `base ** exponent mod modulus` with a window of 4 bits. */
export function modularPower(base: bigint, exponent: bigint, modulus: bigint): bigint {
  const powers = [1n];
  for (let i = 1; i < 16; i++) powers.push((powers[i - 1]! * base) % modulus);
  let result = 1n;
  for (const digit of exponent.toString(16)) {
    for (let i = 0; i < 4; i++) result = (result * result) % modulus;
    const value = Number.parseInt(digit, 16);
    if (value > 0) result = (result * powers[value]!) % modulus;
  }
  return result;
}

function passesMillerRabin(candidate: bigint, base: bigint): boolean {
  let odd = candidate - 1n;
  let twos = 0;
  while ((odd & 1n) === 0n) {
    odd >>= 1n;
    twos++;
  }
  let x = modularPower(base, odd, candidate);
  if (x === 1n || x === candidate - 1n) return true;
  for (let i = 1; i < twos; i++) {
    x = (x * x) % candidate;
    if (x === candidate - 1n) return true;
  }
  return false;
}

/** Five rounds: for random candidates of 1024 bits the chance of a mistake is below 2^-100 (FIPS 186-5, table B.1). */
const testBases = [2n, 3n, 5n, 7n, 11n];

/** Marks which of `start`, `start + 2`, `start + 4` … have a small factor. */
function sieveWindow(start: bigint): Uint8Array {
  sievingPrimes ??= smallOddPrimes();
  const hasFactor = new Uint8Array(windowSize);
  for (const prime of sievingPrimes) {
    const remainder = Number(start % BigInt(prime));
    // The first index i with start + 2i ≡ 0 (mod prime).
    const distance = remainder === 0 ? 0 : prime - remainder;
    for (let i = distance % 2 === 0 ? distance / 2 : (distance + prime) / 2; i < windowSize; i += prime)
      hasFactor[i] = 1;
  }
  return hasFactor;
}

function randomOdd(bits: number, random: RandomBytes): bigint {
  const anyBits = BigInt.asUintN(bits, bytesToInteger(random(Math.ceil(bits / 8))));
  // The two highest bits make the product of two such primes exactly 2 × bits long.
  return anyBits | (3n << BigInt(bits - 2)) | 1n;
}

/**
 * A random prime of exactly `bits` bits whose two highest bits are set and p mod `exponent` ≠ 1. The search pauses
 * before each costly test, so that a caller with other work may do it in between.
 */
export function* primeSearch(bits: number, exponent: bigint, random: RandomBytes): Generator<void, bigint> {
  for (;;) {
    const start = randomOdd(bits, random);
    const hasFactor = sieveWindow(start);
    for (let i = 0; i < windowSize; i++) {
      if (hasFactor[i]) continue;
      const candidate = start + BigInt(2 * i);
      if (candidate % exponent === 1n || candidate >> BigInt(bits) !== 0n) continue;
      yield;
      if (testBases.every((base) => passesMillerRabin(candidate, base))) return candidate;
    }
  }
}
