import { gunzipSync, gzipSync } from 'fflate';
import { unpackTar } from 'modern-tar';
import type { TarHeader } from 'modern-tar';
import { shellMessages } from '../../../core/messages/shell.ts';
import { shellMessage } from '../../shell-message.ts';
import { TarFatalError } from './tar-options.ts';
import type { TarRun } from './tar-run.ts';

export interface ArchiveEntry {
  header: TarHeader;
  data?: Uint8Array | undefined;
}

const blockBytes = 512;
const gzipMagic = [0x1f, 0x8b];
/** How files of bzip2, xz and zstd start. */
const otherMagics = [
  [0x42, 0x5a, 0x68],
  [0xfd, 0x37, 0x7a, 0x58, 0x5a],
  [0x28, 0xb5, 0x2f, 0xfd],
];

const startsWith = (bytes: Uint8Array, magic: readonly number[]) => magic.every((byte, index) => bytes[index] === byte);
const isGzipped = (bytes: Uint8Array) => startsWith(bytes, gzipMagic);

/** Whether a block's checksum is that of a header (or the block is empty: the end of an archive). */
function looksLikeHeader(block: Uint8Array): boolean {
  if (block.length < blockBytes) return false;
  const stored = Number.parseInt(new TextDecoder().decode(block.subarray(148, 156)).replace(/[^0-7].*$/s, ''), 8);
  // The checksum itself counts as eight spaces.
  const sum = block.reduce((total, byte, index) => total + (index >= 148 && index < 156 ? 32 : byte), 0);
  return sum === stored || block.every((byte) => byte === 0);
}

function gunzip(bytes: Uint8Array): Uint8Array {
  try {
    if (isGzipped(bytes)) return gunzipSync(bytes);
  } catch {
    throw new TarFatalError('Child returned status 1', { cause: 'gzip: stdin: invalid compressed data' });
  }
  throw new TarFatalError('Child returned status 1', { cause: 'gzip: stdin: not in gzip format' });
}

/** The archive's bytes, uncompressed; a file tells by its start that it is compressed, a pipe needs `-z`. */
async function readArchive(run: TarRun): Promise<Uint8Array> {
  const { archive, isGzip } = run.args;
  const isPipe = archive === '-';
  const bytes = isPipe
    ? await run.context.stdin.readAll(run.context.signal)
    : await run.files.readFileBuffer(run.path(archive)).catch(() => undefined);
  if (!bytes) throw new TarFatalError(`${archive}: Cannot open: No such file or directory`);
  if (otherMagics.some((magic) => startsWith(bytes, magic)))
    throw new TarFatalError(shellMessage(shellMessages.onlyGzip));
  if (isGzip) return gunzip(bytes);
  if (!isGzipped(bytes)) return bytes;
  if (isPipe) throw new TarFatalError('Archive is compressed. Use -z option');
  return gunzip(bytes);
}

/** The members of the archive in their order. */
export async function readEntries(run: TarRun): Promise<ArchiveEntry[]> {
  const bytes = await readArchive(run);
  if (bytes.length === 0) return [];
  if (!looksLikeHeader(bytes.subarray(0, blockBytes))) {
    await run.problem('This does not look like a tar archive');
    return [];
  }
  try {
    return await unpackTar(bytes);
  } catch {
    throw new TarFatalError('Unexpected EOF in archive');
  }
}

/** @throws TarFatalError when the archive cannot be written where it should be. */
export async function writeArchive(run: TarRun, tar: Uint8Array): Promise<void> {
  const { archive, isGzip, isByName } = run.args;
  const isCompressed = isGzip || (isByName && /\.(tgz|taz|gz)$/.test(archive));
  const mtime = new Date(run.context.kernel.host.connection.nowMs());
  const bytes = isCompressed ? gzipSync(tar, { mtime }) : tar;
  if (archive === '-') return run.context.stdout.write(bytes);
  await run.files.writeFile(run.path(archive), bytes);
}

/** Refuses before anything is read: an archive on the terminal, or in a directory that does not exist. */
export async function checkArchiveTarget(run: TarRun): Promise<void> {
  const { archive } = run.args;
  if (archive === '-') {
    if (!run.context.stdout.isTerminal) return;
    throw new TarFatalError('Refusing to write archive contents to terminal (missing -f option?)');
  }
  const parent = await run.files.stat(run.files.resolvePath(run.path(archive), '..')).catch(() => undefined);
  if (!parent?.isDirectory) throw new TarFatalError(`${archive}: Cannot open: No such file or directory`);
  const target = await run.files.stat(run.path(archive)).catch(() => undefined);
  if (target?.isDirectory) throw new TarFatalError(`${archive}: Cannot open: Is a directory`);
}
