import { decodeBase64, encodeBase64 } from '../base64.ts';
import { joinBytes } from '../bytes.ts';
import { signedBytes, uint32Bytes } from './integer-bytes.ts';

/** SSH's `string` (RFC 4251): four bytes of length, then the bytes. */
export function sshString(content: Uint8Array | string): Uint8Array {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return joinBytes([uint32Bytes(bytes.length), bytes]);
}

/** SSH's `mpint` (RFC 4251) of a non-negative integer. */
export function sshInteger(value: bigint): Uint8Array {
  return sshString(value === 0n ? new Uint8Array(0) : signedBytes(value));
}

/** An RSA public key as SSH encodes it (RFC 4253). */
export function rsaPublicBlob(modulus: bigint, publicExponent: bigint): Uint8Array {
  return joinBytes([sshString('ssh-rsa'), sshInteger(publicExponent), sshInteger(modulus)]);
}

/** An Ed25519 public key as SSH encodes it (RFC 8709). */
export function ed25519PublicBlob(publicKey: Uint8Array): Uint8Array {
  return joinBytes([sshString('ssh-ed25519'), sshString(publicKey)]);
}

/** The string at the start of `bytes` and what follows it; undefined when it is cut off. */
export function takeSshString(bytes: Uint8Array): { content: Uint8Array; rest: Uint8Array } | undefined {
  if (bytes.length < 4) return undefined;
  const end = 4 + new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0);
  return end > bytes.length ? undefined : { content: bytes.subarray(4, end), rest: bytes.subarray(end) };
}

/** The strings of a blob, or undefined when its lengths do not add up. */
export function readSshStrings(blob: Uint8Array): Uint8Array[] | undefined {
  const strings: Uint8Array[] = [];
  for (let rest = blob; rest.length > 0;) {
    const taken = takeSshString(rest);
    if (!taken) return undefined;
    strings.push(taken.content);
    rest = taken.rest;
  }
  return strings;
}

/** One line of an authorized_keys file. */
export function publicKeyLine(type: string, blob: Uint8Array, comment: string): string {
  return `${type} ${encodeBase64(blob)}${comment === '' ? '' : ` ${comment}`}`;
}

/** A public key in OpenSSH's or RFC 4716's form, or undefined when it is neither. */
export function parsePublicKey(text: string): { type: string; blob: Uint8Array; comment: string } | undefined {
  const trimmed = text.trim();
  if (trimmed.startsWith('---- BEGIN SSH2 PUBLIC KEY ----')) {
    const body = trimmed.split(/\r?\n/).filter((line) => !line.startsWith('----') && !line.includes(':'));
    return withType(body.join(''), '');
  }
  const [, base64, ...comment] = trimmed.split(/\s+/);
  return base64 === undefined ? undefined : withType(base64, comment.join(' '));
}

function withType(base64: string, comment: string): { type: string; blob: Uint8Array; comment: string } | undefined {
  const blob = decodeBase64(base64);
  const typeBytes = blob && readSshStrings(blob)?.[0];
  return typeBytes && { type: new TextDecoder().decode(typeBytes), blob, comment };
}
