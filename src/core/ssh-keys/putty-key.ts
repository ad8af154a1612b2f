import { hmac } from '@noble/hashes/hmac.js';
import { sha1 } from '@noble/hashes/legacy.js';
import { base64Lines } from '../base64.ts';
import { hexOf, joinBytes } from '../bytes.ts';
import { bytesToInteger } from './integer-bytes.ts';
import type { Ed25519Key } from './ed25519-key.ts';
import type { RsaKey } from './rsa-key.ts';
import { sshInteger, sshString } from './ssh-wire.ts';

/** The private part of an RSA key as PuTTY stores it. */
export function puttyRsaSecret(key: RsaKey): Uint8Array {
  return joinBytes([
    sshInteger(key.privateExponent),
    sshInteger(key.prime1),
    sshInteger(key.prime2),
    sshInteger(key.coefficient),
  ]);
}

/** The private part of an Ed25519 key as PuTTY stores it: the seed as a little-endian integer. */
export function puttyEd25519Secret(key: Ed25519Key): Uint8Array {
  return sshInteger(bytesToInteger(key.seed.toReversed()));
}

/** A PuTTY private key file (version 2, unencrypted), the answer to `--key-format ppk`. */
export function puttyKeyFile(type: string, comment: string, publicBlob: Uint8Array, secret: Uint8Array): string {
  const encoder = new TextEncoder();
  const macKey = sha1(encoder.encode('putty-private-key-file-mac-key'));
  const macInput = joinBytes([
    sshString(type),
    sshString('none'),
    sshString(comment),
    sshString(publicBlob),
    sshString(secret),
  ]);
  const publicLines = base64Lines(publicBlob, 64);
  const privateLines = base64Lines(secret, 64);
  return [
    `PuTTY-User-Key-File-2: ${type}`,
    'Encryption: none',
    `Comment: ${comment}`,
    `Public-Lines: ${publicLines.length}`,
    ...publicLines,
    `Private-Lines: ${privateLines.length}`,
    ...privateLines,
    `Private-MAC: ${hexOf(hmac(sha1, macKey, macInput))}`,
    '',
  ].join('\r\n');
}
