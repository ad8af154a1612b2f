import { base64Lines } from '../base64.ts';
import { joinBytes } from '../bytes.ts';
import { signedBytes } from './integer-bytes.ts';
import type { RsaKey } from './rsa-key.ts';

function derLength(length: number): Uint8Array {
  if (length < 128) return Uint8Array.of(length);
  return length < 256 ? Uint8Array.of(0x81, length) : Uint8Array.of(0x82, length >>> 8, length & 255);
}

function der(tag: number, ...contents: Uint8Array[]): Uint8Array {
  const content = joinBytes(contents);
  return joinBytes([Uint8Array.of(tag), derLength(content.length), content]);
}

const integer = (value: bigint) => der(0x02, signedBytes(value));
const sequence = (...items: Uint8Array[]) => der(0x30, ...items);

/** AlgorithmIdentifier of rsaEncryption (1.2.840.113549.1.1.1) with NULL parameters. */
const rsaAlgorithm = sequence(
  der(0x06, Uint8Array.of(0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01)),
  der(0x05),
);

/** DER of PKCS #1 RSAPrivateKey. */
function pkcs1PrivateKey(key: RsaKey): Uint8Array {
  return sequence(
    integer(0n),
    integer(key.modulus),
    integer(key.publicExponent),
    integer(key.privateExponent),
    integer(key.prime1),
    integer(key.prime2),
    integer(key.exponent1),
    integer(key.exponent2),
    integer(key.coefficient),
  );
}

/** DER of PKCS #8 PrivateKeyInfo, unencrypted. */
export function pkcs8PrivateKey(key: RsaKey): Uint8Array {
  return sequence(integer(0n), rsaAlgorithm, der(0x04, pkcs1PrivateKey(key)));
}

/** DER of SubjectPublicKeyInfo. */
export function subjectPublicKey(modulus: bigint, publicExponent: bigint): Uint8Array {
  const publicKey = sequence(integer(modulus), integer(publicExponent));
  return sequence(rsaAlgorithm, der(0x03, Uint8Array.of(0), publicKey));
}

function pem(label: string, bytes: Uint8Array): string {
  return [`-----BEGIN ${label}-----`, ...base64Lines(bytes, 64), `-----END ${label}-----`].join('\n');
}

/** The PEM file of an RSA key in PKCS #8. */
export function pkcs8Pem(key: RsaKey): string {
  return `${pem('PRIVATE KEY', pkcs8PrivateKey(key))}\n`;
}

/** The PEM file of an RSA key's public half. */
export function publicKeyPem({ modulus, publicExponent }: RsaKey): string {
  return `${pem('PUBLIC KEY', subjectPublicKey(modulus, publicExponent))}\n`;
}

/** The PEM file that CreateKeyPair answers for RSA: PKCS #1, no line break at the end. */
export function rsaPem(key: RsaKey): string {
  return pem('RSA PRIVATE KEY', pkcs1PrivateKey(key));
}
