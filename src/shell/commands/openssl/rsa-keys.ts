import { readPrivateKeyFile } from '../../../core/ssh-keys/private-key-file.ts';
import { pkcs8Pem, publicKeyPem, rsaPem } from '../../../core/ssh-keys/rsa-encoding.ts';
import type { RsaKey } from '../../../core/ssh-keys/rsa-key.ts';
import { writeText } from '../../io/byte-streams.ts';
import type { CommandContext } from '../../kernel.ts';
import { newRsaKey } from './new-rsa-key.ts';
import { fail, out } from '../support.ts';
import { readInput, valueOf, writeOutput } from './openssl-input.ts';

const usualBits = 2048;
const privateMode = 0o600;

function keyText(key: RsaKey, args: readonly string[]): string {
  return args.includes('-traditional') ? `${rsaPem(key)}\n` : pkcs8Pem(key);
}

/** `openssl genrsa [-out file] [bits]` and `openssl genpkey -algorithm RSA`. */
export async function generateRsa(context: CommandContext, args: readonly string[]): Promise<number> {
  const inOptions = args.map((word) => /^rsa_keygen_bits:(\d+)$/.exec(word)?.[1]).find((bits) => bits !== undefined);
  const bits = Number(inOptions ?? args.findLast((word) => /^\d+$/.test(word)) ?? usualBits);
  if (bits < 512 || bits > 16_384) return fail(context, 'genrsa: Error: key size out of range');
  const key = await newRsaKey(context, bits);
  await writeOutput(context, args, keyText(key, args), privateMode);
  return 0;
}

/** `openssl rsa` and `openssl pkey`: shows, checks and turns a private RSA key, or takes out its public half. */
export async function rsa(context: CommandContext, args: readonly string[], isQuiet: boolean): Promise<number> {
  const path = valueOf(args, '-in');
  const bytes = await readInput(context, path);
  if (!bytes) return 1;
  const found = readPrivateKeyFile(new TextDecoder().decode(bytes))?.key;
  if (found?.type !== 'ssh-rsa') return fail(context, `Could not read private key from ${path ?? '<stdin>'}`);
  const { key } = found;
  if (args.includes('-modulus')) await out(context, `Modulus=${key.modulus.toString(16).toUpperCase()}\n`);
  if (args.includes('-check')) await out(context, isQuiet ? 'Key is valid\n' : 'RSA key ok\n');
  if (args.includes('-noout')) return 0;
  if (!isQuiet) await writeText(context.stderr, 'writing RSA key\n');
  const isPublic = args.includes('-pubout');
  await writeOutput(context, args, isPublic ? publicKeyPem(key) : keyText(key, args), isPublic ? 0o644 : privateMode);
  return 0;
}
