import { md5, sha1 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { encodeBase64 } from '../../../../core/base64.ts';
import { colonHex } from '../../../../core/ssh-keys/fingerprint.ts';
import { bytesToInteger } from '../../../../core/ssh-keys/integer-bytes.ts';
import { pkcs8PrivateKey, subjectPublicKey } from '../../../../core/ssh-keys/rsa-encoding.ts';
import type { RsaKey } from '../../../../core/ssh-keys/rsa-key.ts';
import { readSshStrings } from '../../../../core/ssh-keys/ssh-wire.ts';

/** Fingerprint of an RSA key that EC2 made: SHA-1 of the private key's PKCS #8 DER. */
export function createdRsaFingerprint(key: RsaKey): string {
  return colonHex(sha1(pkcs8PrivateKey(key)));
}

/** Fingerprint of an imported RSA key: MD5 of the public key's DER; undefined when the blob is not an RSA key. */
export function importedRsaFingerprint(blob: Uint8Array): string | undefined {
  const [, exponent, modulus] = readSshStrings(blob) ?? [];
  if (!exponent || !modulus) return undefined;
  return colonHex(md5(subjectPublicKey(bytesToInteger(modulus), bytesToInteger(exponent))));
}

/** Fingerprint of an ED25519 key, made or imported: base64 of the SHA-256 of its public blob, as OpenSSH shows it. */
export function ed25519Fingerprint(blob: Uint8Array): string {
  return encodeBase64(sha256(blob));
}
