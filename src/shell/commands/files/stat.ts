import type { FsStat } from 'just-bash';
import { formatTime } from '../../../core/strftime.ts';
import type { CommandContext } from '../../kernel.ts';
import { decodeEscapes } from '../../builtins/escapes.ts';
import { fileKind, modeText } from './mode-text.ts';
import { fail, out, parseOptions, pathOf } from '../support.ts';
import { ownerOf } from './owner.ts';

const blockBytes = 512;
const diskBlockBytes = 4096;
const device = 0x801;

/** A number that stays the same for a path: the file system here has no inodes. */
function inodeOf(path: string): number {
  let hash = 0;
  for (const char of path) hash = (Math.imul(hash, 31) + char.codePointAt(0)!) >>> 0;
  return 131_072 + (hash % 1_000_000);
}

interface Shown {
  name: string;
  path: string;
  stat: FsStat;
  link: string | undefined;
}

function typeText({ stat }: Shown): string {
  if (stat.isSymbolicLink) return 'symbolic link';
  if (stat.isDirectory) return 'directory';
  return stat.size === 0 ? 'regular empty file' : 'regular file';
}

/** What `%X` stands for, by its letter. */
const fields: Record<string, (shown: Shown) => string> = {
  a: ({ stat }) => (stat.mode & 0o7777).toString(8),
  A: ({ stat }) => modeText(stat.mode, fileKind(stat)),
  b: ({ stat }) => String((Math.ceil(sizeOf(stat) / diskBlockBytes) * diskBlockBytes) / blockBytes),
  B: () => String(blockBytes),
  d: () => String(device),
  D: () => device.toString(16),
  f: ({ stat }) => ((kindBits(stat) | (stat.mode & 0o7777)) >>> 0).toString(16),
  F: typeText,
  g: ({ path }) => String(ownerOf(path).id),
  G: ({ path }) => ownerOf(path).name,
  h: ({ stat }) => (stat.isDirectory ? '2' : '1'),
  i: ({ path }) => String(inodeOf(path)),
  n: ({ name }) => name,
  N: ({ name, link }) => (link === undefined ? `'${name}'` : `'${name}' -> '${link}'`),
  o: () => String(diskBlockBytes),
  s: ({ stat }) => String(sizeOf(stat)),
  u: ({ path }) => String(ownerOf(path).id),
  U: ({ path }) => ownerOf(path).name,
  ...Object.fromEntries(['w', 'x', 'y', 'z'].map((letter) => [letter, ({ stat }: Shown) => longTime(stat)])),
  ...Object.fromEntries(
    ['W', 'X', 'Y', 'Z'].map((letter) => [letter, ({ stat }: Shown) => formatTime(stat.mtime.getTime(), '%s')]),
  ),
};

const sizeOf = (stat: FsStat) => (stat.isDirectory ? diskBlockBytes : stat.size);
const longTime = (stat: FsStat) => formatTime(stat.mtime.getTime(), '%F %T.%N %z');
const kindBits = (stat: FsStat) => (stat.isSymbolicLink ? 0o120000 : stat.isDirectory ? 0o040000 : 0o100000);

function fill(format: string, shown: Shown): string {
  return format.replace(/%([-0#+ ]*)(\d*)(?:\.\d+)?([A-Za-z%])/g, (_, flags: string, width: string, letter: string) => {
    if (letter === '%') return '%';
    const text = fields[letter]?.(shown);
    if (text === undefined) return '?';
    if (flags.includes('-')) return text.padEnd(Number(width));
    return text.padStart(Number(width), flags.includes('0') ? '0' : ' ');
  });
}

const longFormat = `  File: %N
  Size: %-10s\tBlocks: %-10b IO Block: %-6o %F
Device: 8,1\tInode: %-11i Links: %h
Access: (%04a/%A)  Uid: (%5u/%8U)   Gid: (%5g/%8G)
Access: %x
Modify: %y
Change: %z
 Birth: %w
`;

/** `stat`: what the file system knows of files, in its long form or as a format says. */
export async function stat(context: CommandContext): Promise<number> {
  const { values, operands, unknown } = parseOptions(context.args, {
    flags: ['L', 'dereference', 't', 'terse'],
    withValue: ['c', 'format', 'printf'],
  });
  const hint = "Try 'stat --help' for more information.";
  if (unknown) return fail(context, `invalid option -- '${unknown.replace(/^-+/, '')}'\n${hint}`);
  if (operands.length === 0) return fail(context, `missing operand\n${hint}`);
  const format = values.get('c') ?? values.get('format');
  const escaped = values.get('printf');
  let exitCode = 0;
  for (const name of operands) {
    const shown = await lookUp(context, name, values.has('L') || values.has('dereference'));
    if (!shown) exitCode = await fail(context, `cannot statx '${name}': No such file or directory`);
    else if (typeof escaped === 'string') await out(context, decodeEscapes(fill(escaped, shown), false).text);
    else if (typeof format === 'string') await out(context, `${fill(format, shown)}\n`);
    else
      await out(
        context,
        fill(
          shown.link === undefined ? longFormat.replace('%N', '%n') : longFormat.replace('%N', `%n -> ${shown.link}`),
          shown,
        ),
      );
  }
  return exitCode;
}

async function lookUp(context: CommandContext, name: string, followsLinks: boolean): Promise<Shown | undefined> {
  const { files } = context.kernel;
  const path = pathOf(context, name);
  const found = await (followsLinks ? files.stat(path) : files.lstat(path)).catch(() => undefined);
  if (!found) return undefined;
  return { name, path, stat: found, link: found.isSymbolicLink ? await files.readlink(path) : undefined };
}
