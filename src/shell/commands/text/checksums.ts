import { blake2b } from '@noble/hashes/blake2.js';
import { md5, sha1 } from '@noble/hashes/legacy.js';
import { sha224, sha256, sha384, sha512 } from '@noble/hashes/sha2.js';
import { hexOf } from '../../../core/bytes.ts';
import { writeText } from '../../io/byte-streams.ts';
import type { Command, CommandContext } from '../../kernel.ts';
import { readOperand } from '../read-operand.ts';
import { fail, out, parseOptions } from '../support.ts';

type Digest = (bytes: Uint8Array) => Uint8Array;

const digests: Record<string, Digest> = {
  md5sum: md5,
  sha1sum: sha1,
  sha224sum: sha224,
  sha256sum: sha256,
  sha384sum: sha384,
  sha512sum: sha512,
  b2sum: (bytes) => blake2b(bytes, { dkLen: 64 }),
};

/** `sha256sum` and its like: digests of files, or with `-c` whether files still have theirs. */
async function checksum(context: CommandContext, digest: Digest): Promise<number> {
  const { values, operands, unknown } = parseOptions(context.args, {
    flags: ['b', 't', 'c', 'w', 'z', 'binary', 'text', 'check', 'status', 'quiet', 'ignore-missing', 'tag', 'strict'],
    withValue: [],
  });
  if (unknown) {
    return fail(
      context,
      `invalid option -- '${unknown.replace(/^-+/, '')}'\nTry '${context.name} --help' for more information.`,
    );
  }
  const names = operands.length > 0 ? operands : ['-'];
  if (values.has('c') || values.has('check')) return checkAll(context, names, digest, new Set(values.keys()));
  let exitCode = 0;
  for (const name of names) {
    const bytes = await readOperand(context, name);
    if (bytes)
      await out(context, `${hexOf(digest(bytes))} ${values.has('b') || values.has('binary') ? '*' : ' '}${name}\n`);
    else exitCode = 1;
  }
  return exitCode;
}

async function checkAll(
  context: CommandContext,
  lists: readonly string[],
  digest: Digest,
  options: ReadonlySet<string>,
): Promise<number> {
  const counts = { failed: 0, unread: 0 };
  for (const list of lists) {
    const bytes = await readOperand(context, list);
    if (!bytes) return 1;
    const lines = new TextDecoder()
      .decode(bytes)
      .split('\n')
      .map((line) => /^([0-9a-fA-F]{32,128}) [ *](.+)$/.exec(line));
    const digits = 2 * digest(new Uint8Array(0)).length;
    const entries = lines.filter((match) => match?.[1]!.length === digits);
    if (entries.length === 0) return fail(context, `${list}: no properly formatted checksum lines found`);
    for (const match of entries) {
      const [, expected, name] = match!;
      const content = await readOperand(context, name!);
      const isEqual = content && hexOf(digest(content)) === expected!.toLowerCase();
      if (!content) counts.unread++;
      else if (!isEqual) counts.failed++;
      const result = isEqual ? 'OK' : content ? 'FAILED' : 'FAILED open or read';
      const isHidden = options.has('status') || (options.has('quiet') && isEqual);
      if (!isHidden) await out(context, `${name}: ${result}\n`);
    }
  }
  if (options.has('status')) return counts.failed + counts.unread > 0 ? 1 : 0;
  const warn = (text: string) => writeText(context.stderr, `${context.name}: WARNING: ${text}\n`);
  const { failed, unread } = counts;
  if (unread > 0) await warn(`${unread} listed file${unread === 1 ? '' : 's'} could not be read`);
  if (failed > 0) await warn(`${failed} computed checksum${failed === 1 ? '' : 's'} did NOT match`);
  return failed + unread > 0 ? 1 : 0;
}

export const checksumCommands: readonly [string, Command][] = Object.entries(digests).map(([name, digest]) => [
  name,
  (context) => checksum(context, digest),
]);

/** POSIX's CRC: the polynomial of Ethernet, the length behind the bytes, all turned over. */
export async function cksum(context: CommandContext): Promise<number> {
  let exitCode = 0;
  for (const name of context.args.length > 0 ? context.args : ['-']) {
    const bytes = await readOperand(context, name);
    if (!bytes) {
      exitCode = 1;
      continue;
    }
    let crc = 0;
    const feed = (byte: number) => {
      crc ^= byte << 24;
      for (let bit = 0; bit < 8; bit++) crc = crc & 0x80000000 ? (crc << 1) ^ 0x04c11db7 : crc << 1;
    };
    bytes.forEach(feed);
    for (let length = bytes.length; length > 0; length = Math.floor(length / 256)) feed(length & 255);
    await out(context, `${~crc >>> 0} ${bytes.length}${context.args.length > 0 ? ` ${name}` : ''}\n`);
  }
  return exitCode;
}
