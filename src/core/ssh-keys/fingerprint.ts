import { md5 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { encodeBase64 } from '../base64.ts';
import { bytesToInteger } from './integer-bytes.ts';
import { readSshStrings } from './ssh-wire.ts';

/** The digests under which OpenSSH shows a key, as `ssh-keygen -E` names them. */
export type FingerprintHash = 'md5' | 'sha256';

/** The digest of a public key as SSH encodes it. */
export function fingerprintDigest(blob: Uint8Array, hash: FingerprintHash): Uint8Array {
  return hash === 'md5' ? md5(blob) : sha256(blob);
}

/** Two hexadecimal digits a byte, with colons between. */
export function colonHex(digest: Uint8Array): string {
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join(':');
}

/** Fingerprint of a public blob as OpenSSH shows it: `SHA256:` and base64 without padding, or `MD5:` and hex. */
export function sshFingerprint(blob: Uint8Array, hash: FingerprintHash): string {
  const digest = fingerprintDigest(blob, hash);
  return hash === 'md5' ? `MD5:${colonHex(digest)}` : `SHA256:${encodeBase64(digest).replace(/=+$/, '')}`;
}

export interface KeyKind {
  /** As OpenSSH shows it: `ED25519`, `RSA`. */
  label: string;
  bits: number;
}

/** Type and length of the key in a public blob; undefined for a type that EC2 does not take. */
export function keyKindOf(blob: Uint8Array): KeyKind | undefined {
  const [type, , modulus] = readSshStrings(blob) ?? [];
  const name = type && new TextDecoder().decode(type);
  if (name === 'ssh-ed25519') return { label: 'ED25519', bits: 256 };
  if (name !== 'ssh-rsa' || !modulus) return undefined;
  return { label: 'RSA', bits: bytesToInteger(modulus).toString(2).length };
}
