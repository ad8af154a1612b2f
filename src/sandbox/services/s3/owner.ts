import { nextHex, seedPrng } from '../../../core/prng.ts';
import type { Owner } from '../../../wire/generated/s3.ts';

/** S3's canonical id of an account: 64 hexadecimal digits that do not reveal its number. */
export function ownerOf(accountId: string): Owner {
  return { ID: nextHex(seedPrng(`s3-owner/${accountId}`), 64) };
}
