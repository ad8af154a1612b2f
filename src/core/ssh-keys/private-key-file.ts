import { decodeBase64, encodeBase64 } from '../base64.ts';
import { bytesToInteger } from './integer-bytes.ts';
import { rsaPublicBlob } from './ssh-wire.ts';

/** One DER element: its tag, its content and what follows it. */
function readDer(bytes: Uint8Array): { tag: number; content: Uint8Array; rest: Uint8Array } | undefined {
  const first = bytes[1];
  if (first === undefined) return undefined;
  let length = first;
  let start = 2;
  if (first >= 0x80) {
    const count = first & 0x7f;
    length = 0;
    for (let i = 0; i < count; i++) length = length * 256 + (bytes[2 + i] ?? 0);
    start = 2 + count;
  }
  if (start + length > bytes.length) return undefined;
  return { tag: bytes[0]!, content: bytes.subarray(start, start + length), rest: bytes.subarray(start + length) };
}

/** Public blob of a PKCS #1 RSAPrivateKey: version, modulus, public exponent … */
function blobOfPkcs1(der: Uint8Array): Uint8Array | undefined {
  const version = readDer(readDer(der)?.content ?? new Uint8Array(0));
  const modulus = version && readDer(version.rest);
  const exponent = modulus && readDer(modulus.rest);
  if (modulus?.tag !== 0x02 || exponent?.tag !== 0x02) return undefined;
  return rsaPublicBlob(bytesToInteger(modulus.content), bytesToInteger(exponent.content));
}

/** Public blob of a PKCS #8 PrivateKeyInfo that holds an RSA key. */
function blobOfPkcs8(der: Uint8Array): Uint8Array | undefined {
  const version = readDer(readDer(der)?.content ?? new Uint8Array(0));
  const algorithm = version && readDer(version.rest);
  const key = algorithm && readDer(algorithm.rest);
  return key?.tag === 0x04 ? blobOfPkcs1(key.content) : undefined;
}

/** Public blob of OpenSSH's own format: it stands in the clear before the private part (PROTOCOL.key of OpenSSH). */
function blobOfOpenSsh(bytes: Uint8Array): Uint8Array | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let offset = 'openssh-key-v1\0'.length;
  const next = (): Uint8Array | undefined => {
    if (offset + 4 > bytes.length) return undefined;
    const end = offset + 4 + view.getUint32(offset);
    const found = end <= bytes.length ? bytes.subarray(offset + 4, end) : undefined;
    offset = end;
    return found;
  };
  // Cipher, key derivation and its options come first, then the number of keys.
  for (let i = 0; i < 3; i++) next();
  offset += 4;
  return next();
}

/** The public half of a private key in PEM, base64 as in authorized_keys; undefined when it is no private key. */
export function publicKeyOf(pem: string): string | undefined {
  const match = /-----BEGIN ([A-Z ]*PRIVATE KEY)-----([\s\S]+?)-----END \1-----/.exec(pem);
  const bytes = match && decodeBase64(match[2]!);
  if (!bytes) return undefined;
  const readers: Record<string, (der: Uint8Array) => Uint8Array | undefined> = {
    'RSA PRIVATE KEY': blobOfPkcs1,
    'PRIVATE KEY': blobOfPkcs8,
    'OPENSSH PRIVATE KEY': blobOfOpenSsh,
  };
  const blob = readers[match[1]!]?.(bytes);
  return blob && encodeBase64(blob);
}
