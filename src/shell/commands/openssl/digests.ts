import { hmac } from '@noble/hashes/hmac.js';
import { md5, sha1 } from '@noble/hashes/legacy.js';
import { sha224, sha256, sha384, sha512 } from '@noble/hashes/sha2.js';
import { hexOf } from '../../../core/bytes.ts';
import type { CommandContext } from '../../kernel.ts';
import { out } from '../support.ts';
import { readInput, valueOf } from './openssl-input.ts';

const digests = {
  md5: { hash: md5, label: 'MD5' },
  sha1: { hash: sha1, label: 'SHA1' },
  sha224: { hash: sha224, label: 'SHA2-224' },
  sha256: { hash: sha256, label: 'SHA2-256' },
  sha384: { hash: sha384, label: 'SHA2-384' },
  sha512: { hash: sha512, label: 'SHA2-512' },
} as const;
type DigestName = keyof typeof digests;

export const digestNames = Object.keys(digests) as DigestName[];

/** Options whose next word is no file. */
const valued = ['-hmac', '-out', '-mac', '-macopt'];

/** `openssl dgst -sha256 [-hmac key] [file...]`. */
export async function dgst(context: CommandContext, args: readonly string[]): Promise<number> {
  const name = digestNames.find((one) => args.includes(`-${one}`)) ?? 'sha256';
  const files = args.filter((word, index) => !word.startsWith('-') && !valued.includes(args[index - 1] ?? ''));
  const { hash, label } = digests[name];
  // Keys in hexadecimal are what signatures of AWS are made with, step by step.
  const hexKey = /^hexkey:([0-9a-fA-F]+)$/.exec(valueOf(args, '-macopt') ?? '')?.[1];
  const textKey = valueOf(args, '-hmac') ?? /^key:(.*)$/.exec(valueOf(args, '-macopt') ?? '')?.[1];
  const key = hexKey
    ? Uint8Array.from(hexKey.match(/../g)!, (pair) => Number.parseInt(pair, 16))
    : textKey === undefined
      ? undefined
      : new TextEncoder().encode(textKey);
  let exitCode = 0;
  for (const path of files.length > 0 ? files : [undefined]) {
    const bytes = await readInput(context, path);
    if (!bytes) {
      exitCode = 1;
      continue;
    }
    const digest = key ? hmac(hash, key, bytes) : hash(bytes);
    if (args.includes('-binary')) await context.stdout.write(digest);
    else if (args.includes('-r')) await out(context, `${hexOf(digest)} *${path ?? 'stdin'}\n`);
    else await out(context, `${args.includes('-hmac') ? 'HMAC-' : ''}${label}(${path ?? 'stdin'})= ${hexOf(digest)}\n`);
  }
  return exitCode;
}
