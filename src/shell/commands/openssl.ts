import { md5, sha1 } from '@noble/hashes/legacy.js';
import { sha256, sha512 } from '@noble/hashes/sha2.js';
import { decodeBase64, encodeBase64 } from '../../core/base64.ts';
import { shellMessages } from '../../core/messages/shell.ts';
import { untilAborted } from '../interpreter/control-flow.ts';
import type { CommandContext } from '../kernel.ts';
import { shellMessage } from '../shell-message.ts';
import { fail, fileProblem, out, pathOf } from './support.ts';

const hex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
const base64LineLength = 64;

const digests = {
  md5: { hash: md5, label: 'MD5' },
  sha1: { hash: sha1, label: 'SHA1' },
  sha256: { hash: sha256, label: 'SHA2-256' },
  sha512: { hash: sha512, label: 'SHA2-512' },
} as const;
type DigestName = keyof typeof digests;
const digestNames = Object.keys(digests) as DigestName[];

function inLines(text: string): string {
  return text.replace(new RegExp(`.{1,${base64LineLength}}`, 'g'), '$&\n');
}

async function readInput(context: CommandContext, path: string | undefined): Promise<Uint8Array | undefined> {
  if (path === undefined) return untilAborted(context.stdin.readAll(), context.signal);
  return context.kernel.files.readFileBuffer(pathOf(context, path)).catch(async () => {
    await fail(context, `${path}: ${await fileProblem(context, path)}`);
    return undefined;
  });
}

async function rand(context: CommandContext, args: readonly string[]): Promise<number> {
  const isHex = args.includes('-hex');
  const count = Number(args.at(-1));
  if (!Number.isInteger(count) || count < 1) return fail(context, 'Usage: openssl rand -hex|-base64 num');
  const bytes = context.kernel.host.randomBytes(count);
  if (isHex) await out(context, `${hex(bytes)}\n`);
  else if (args.includes('-base64')) await out(context, inLines(encodeBase64(bytes)));
  else await context.stdout.write(bytes);
  return 0;
}

async function dgst(context: CommandContext, args: readonly string[]): Promise<number> {
  const name = digestNames.find((one) => args.includes(`-${one}`)) ?? 'sha256';
  const files = args.filter((word) => !word.startsWith('-'));
  const { hash, label } = digests[name];
  let exitCode = 0;
  for (const path of files.length > 0 ? files : [undefined]) {
    const bytes = await readInput(context, path);
    if (!bytes) exitCode = 1;
    else if (args.includes('-binary')) await context.stdout.write(hash(bytes));
    else if (args.includes('-r')) await out(context, `${hex(hash(bytes))} *${path ?? 'stdin'}\n`);
    else await out(context, `${label}(${path ?? 'stdin'})= ${hex(hash(bytes))}\n`);
  }
  return exitCode;
}

async function base64(context: CommandContext, args: readonly string[]): Promise<number> {
  const at = args.indexOf('-in');
  const bytes = await readInput(context, at < 0 ? undefined : args[at + 1]);
  if (!bytes) return 1;
  if (args.includes('-d')) {
    const decoded = decodeBase64(new TextDecoder().decode(bytes).replace(/\s/g, ''));
    if (!decoded) return fail(context, 'error decoding base64 input stream');
    await context.stdout.write(decoded);
    return 0;
  }
  const text = encodeBase64(bytes);
  await out(context, args.includes('-A') ? text : inLines(text));
  return 0;
}

/** Random bytes, digests and base64; certificates and connections are named as missing. */
export async function openssl(context: CommandContext): Promise<number> {
  const [command = '', ...args] = context.args;
  if (command === 'version') {
    await out(context, 'OpenSSL 3.0\n');
    return 0;
  }
  if (command === 'rand') return rand(context, args);
  if (command === 'dgst') return dgst(context, args);
  if (digestNames.includes(command as DigestName)) return dgst(context, [`-${command}`, ...args]);
  if (command === 'base64') return base64(context, args);
  if (command === 'enc' && (args.includes('-base64') || args.includes('-a'))) return base64(context, args);
  return fail(context, shellMessage(shellMessages.opensslUnknown, { command }));
}
