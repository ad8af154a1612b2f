import { ed25519 } from '@noble/curves/ed25519.js';
import { decodeBase64 } from '../base64.ts';
import { readDerElements, readDerSequence } from './der-reader.ts';
import { bytesToInteger } from './integer-bytes.ts';
import { openSshMagic, publicBlobOf } from './openssh-key-file.ts';
import type { RsaKey } from './rsa-key.ts';
import type { SshKey } from './ssh-key.ts';
import { readSshStrings, takeSshString } from './ssh-wire.ts';

/** What a private key file tells. */
export interface PrivateKeyFile {
  publicBlob: Uint8Array;
  comment: string;
  /** The key itself; undefined when a passphrase protects it. */
  key: SshKey | undefined;
}

function readable(key: SshKey, comment = ''): PrivateKeyFile {
  return { publicBlob: publicBlobOf(key), comment, key };
}

function rsaKeyOf(numbers: readonly Uint8Array[]): SshKey | undefined {
  const names = [
    'modulus',
    'publicExponent',
    'privateExponent',
    'prime1',
    'prime2',
    'exponent1',
    'exponent2',
    'coefficient',
  ] as const satisfies (keyof RsaKey)[];
  if (numbers.length < names.length) return undefined;
  const key = Object.fromEntries(names.map((name, index) => [name, bytesToInteger(numbers[index]!)]));
  return { type: 'ssh-rsa', key: key as Record<(typeof names)[number], bigint> };
}

/** PKCS #1 RSAPrivateKey: a version and the numbers. */
function readPkcs1(der: Uint8Array): SshKey | undefined {
  const [, ...numbers] = readDerSequence(der);
  return rsaKeyOf(numbers.map(({ content }) => content));
}

/** PKCS #8 PrivateKeyInfo of an RSA key or an Ed25519 key (RFC 8410: the seed in an octet string of its own). */
function readPkcs8(der: Uint8Array): SshKey | undefined {
  const [, algorithm, wrapped] = readDerSequence(der);
  if (!algorithm || wrapped?.tag !== 0x04) return undefined;
  const seed = readDerElements(wrapped.content)[0];
  if (seed?.tag !== 0x04) return readPkcs1(wrapped.content);
  if (seed.content.length !== 32) return undefined;
  return { type: 'ssh-ed25519', key: { seed: seed.content, publicKey: ed25519.getPublicKey(seed.content) } };
}

/** The private part of OpenSSH's format: twice the same four bytes, the key's type and numbers, a comment, padding. */
function readOpenSshSecret(secret: Uint8Array, publicBlob: Uint8Array): PrivateKeyFile | undefined {
  const fields: Uint8Array[] = [];
  const typeBytes = readSshStrings(publicBlob)?.[0];
  const type = typeBytes && new TextDecoder().decode(typeBytes);
  const count = { 'ssh-ed25519': 4, 'ssh-rsa': 8 }[type ?? ''];
  if (count === undefined) return undefined;
  for (let rest: Uint8Array | undefined = secret.subarray(8); rest && fields.length < count;) {
    const taken = takeSshString(rest);
    if (!taken) return undefined;
    fields.push(taken.content);
    rest = taken.rest;
  }
  const comment = new TextDecoder().decode(fields.at(-1));
  if (type === 'ssh-ed25519') {
    const [, publicKey, both] = fields;
    return readable({ type, key: { seed: both!.slice(0, 32), publicKey: publicKey!.slice() } }, comment);
  }
  const [modulus, publicExponent, privateExponent, coefficient, prime1, prime2] = fields
    .slice(1, -1)
    .map(bytesToInteger);
  const numbers = { modulus: modulus!, publicExponent: publicExponent!, privateExponent: privateExponent! };
  const primes = { prime1: prime1!, prime2: prime2!, coefficient: coefficient! };
  const exponent1 = numbers.privateExponent % (primes.prime1 - 1n);
  const exponent2 = numbers.privateExponent % (primes.prime2 - 1n);
  return readable({ type: 'ssh-rsa', key: { ...numbers, ...primes, exponent1, exponent2 } }, comment);
}

/** OpenSSH's own format (PROTOCOL.key of OpenSSH): the public blob stands in the clear before the private part. */
function readOpenSsh(bytes: Uint8Array): PrivateKeyFile | undefined {
  const cipher = takeSshString(bytes.subarray(openSshMagic.length));
  const derivation = cipher && takeSshString(cipher.rest);
  const options = derivation && takeSshString(derivation.rest);
  // The number of keys, always one, takes four bytes.
  const publicPart = options && takeSshString(options.rest.subarray(4));
  const secretPart = publicPart && takeSshString(publicPart.rest);
  if (!secretPart) return undefined;
  const publicBlob = publicPart.content;
  if (new TextDecoder().decode(cipher.content) !== 'none') return { publicBlob, comment: '', key: undefined };
  return readOpenSshSecret(secretPart.content, publicBlob);
}

const readers: Record<string, (bytes: Uint8Array) => PrivateKeyFile | undefined> = {
  'RSA PRIVATE KEY': (der) => asFile(readPkcs1(der)),
  'PRIVATE KEY': (der) => asFile(readPkcs8(der)),
  'OPENSSH PRIVATE KEY': readOpenSsh,
};

const asFile = (key: SshKey | undefined) => key && readable(key);

/** Reads a PEM file (PKCS #1, PKCS #8, OpenSSH) of an RSA or Ed25519 key; undefined when it is no such file. */
export function readPrivateKeyFile(pem: string): PrivateKeyFile | undefined {
  const match = /-----BEGIN ([A-Z ]*PRIVATE KEY)-----([\s\S]+?)-----END \1-----/.exec(pem);
  const bytes = match && decodeBase64(match[2]!);
  return bytes ? readers[match[1]!]?.(bytes) : undefined;
}
