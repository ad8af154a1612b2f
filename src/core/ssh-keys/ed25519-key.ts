import { ed25519 } from '@noble/curves/ed25519.js';
import { base64Lines } from '../base64.ts';
import { joinBytes } from '../bytes.ts';
import { uint32Bytes } from './integer-bytes.ts';
import type { RandomBytes } from './rsa-primes.ts';
import { ed25519PublicBlob, sshString } from './ssh-wire.ts';

/** An Ed25519 key: 32 bytes of seed and the 32 bytes of its public key. */
export interface Ed25519Key {
  seed: Uint8Array;
  publicKey: Uint8Array;
}

export function generateEd25519Key(random: RandomBytes): Ed25519Key {
  const seed = random(32);
  return { seed, publicKey: ed25519.getPublicKey(seed) };
}

/** The file that CreateKeyPair answers for ED25519: OpenSSH's own format, unencrypted (PROTOCOL.key of OpenSSH). */
export function ed25519Pem(key: Ed25519Key, random: RandomBytes): string {
  const check = random(4);
  const secret = joinBytes([
    check,
    check,
    sshString('ssh-ed25519'),
    sshString(key.publicKey),
    sshString(joinBytes([key.seed, key.publicKey])),
    sshString(''),
  ]);
  const paddingLength = (8 - (secret.length % 8)) % 8;
  const padding = Uint8Array.from({ length: paddingLength }, (_, i) => i + 1);
  const file = joinBytes([
    new TextEncoder().encode('openssh-key-v1\0'),
    sshString('none'),
    sshString('none'),
    sshString(''),
    uint32Bytes(1),
    sshString(ed25519PublicBlob(key.publicKey)),
    sshString(joinBytes([secret, padding])),
  ]);
  const lines = base64Lines(file, 70);
  return ['-----BEGIN OPENSSH PRIVATE KEY-----', ...lines, '-----END OPENSSH PRIVATE KEY-----', ''].join('\n');
}
