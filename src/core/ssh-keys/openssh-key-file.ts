import { base64Lines } from '../base64.ts';
import { joinBytes } from '../bytes.ts';
import { uint32Bytes } from './integer-bytes.ts';
import type { RandomBytes } from './rsa-primes.ts';
import { ed25519PublicBlob, rsaPublicBlob, sshInteger, sshString } from './ssh-wire.ts';
import type { SshKey } from './ssh-key.ts';

/** What identifies the format, before anything else in the file. */
export const openSshMagic = 'openssh-key-v1\0';

/** Type, public and private numbers in the order in which OpenSSH keeps them. */
function secretFields({ type, key }: SshKey): Uint8Array {
  if (type === 'ssh-ed25519') {
    return joinBytes([sshString(type), sshString(key.publicKey), sshString(joinBytes([key.seed, key.publicKey]))]);
  }
  const { modulus, publicExponent, privateExponent, coefficient, prime1, prime2 } = key;
  const numbers = [modulus, publicExponent, privateExponent, coefficient, prime1, prime2];
  return joinBytes([sshString(type), ...numbers.map(sshInteger)]);
}

/** The public key as authorized_keys has it, decoded. */
export function publicBlobOf({ type, key }: SshKey): Uint8Array {
  return type === 'ssh-ed25519' ? ed25519PublicBlob(key.publicKey) : rsaPublicBlob(key.modulus, key.publicExponent);
}

/** A private key in OpenSSH's own format, unencrypted (PROTOCOL.key of OpenSSH). */
export function openSshKeyFile(key: SshKey, comment: string, random: RandomBytes): string {
  const check = random(4);
  const secret = joinBytes([check, check, secretFields(key), sshString(comment)]);
  const paddingLength = (8 - (secret.length % 8)) % 8;
  const padding = Uint8Array.from({ length: paddingLength }, (_, i) => i + 1);
  const file = joinBytes([
    new TextEncoder().encode(openSshMagic),
    sshString('none'),
    sshString('none'),
    sshString(''),
    uint32Bytes(1),
    sshString(publicBlobOf(key)),
    sshString(joinBytes([secret, padding])),
  ]);
  const lines = base64Lines(file, 70);
  return ['-----BEGIN OPENSSH PRIVATE KEY-----', ...lines, '-----END OPENSSH PRIVATE KEY-----', ''].join('\n');
}
