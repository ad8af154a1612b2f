import { base64Lines, decodeBase64, encodeBase64 } from '../../../core/base64.ts';
import { hexOf } from '../../../core/bytes.ts';
import type { CommandContext } from '../../kernel.ts';
import { fail } from '../support.ts';
import { readInput, valueOf, writeOutput } from './openssl-input.ts';

const lineLength = 64;

const inLines = (bytes: Uint8Array) =>
  base64Lines(bytes, lineLength)
    .map((line) => `${line}\n`)
    .join('');

/** `openssl rand -hex|-base64 count`. */
export async function rand(context: CommandContext, args: readonly string[]): Promise<number> {
  const count = Number(args.at(-1));
  if (!Number.isInteger(count) || count < 1) return fail(context, 'Usage: openssl rand -hex|-base64 num');
  const bytes = context.kernel.host.randomBytes(count);
  const content = args.includes('-hex') ? `${hexOf(bytes)}\n` : args.includes('-base64') ? inLines(bytes) : bytes;
  await writeOutput(context, args, content);
  return 0;
}

/** `openssl base64 [-d] [-A] [-in file]`. */
export async function base64(context: CommandContext, args: readonly string[]): Promise<number> {
  const bytes = await readInput(context, valueOf(args, '-in'));
  if (!bytes) return 1;
  if (args.includes('-d')) {
    const decoded = decodeBase64(new TextDecoder().decode(bytes).replace(/\s/g, ''));
    if (!decoded) return fail(context, 'error decoding base64 input stream');
    await writeOutput(context, args, decoded);
    return 0;
  }
  await writeOutput(context, args, args.includes('-A') ? encodeBase64(bytes) : inLines(bytes));
  return 0;
}
