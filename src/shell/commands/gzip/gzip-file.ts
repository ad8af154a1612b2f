import { gzipSync } from 'fflate';
import { writeText } from '../../io/byte-streams.ts';
import { askLine } from '../ask.ts';
import { pathOf } from '../support.ts';
import { complain, warning } from './gzip-run.ts';
import type { GzipRun } from './gzip-run.ts';
import { unpackedName } from './suffixes.ts';
import { unpackTo } from './unpack.ts';

/** Puts `name.gz` in the place of a file, or its content on stdout with `-c`. */
export async function packFile(run: GzipRun, path: string, bytes: Uint8Array): Promise<number> {
  const { context, options, level } = run;
  const known = /(\.gz|\.z|-gz|-z|\.tgz|\.taz)$/i.exec(path)?.[1];
  if (known && !options.has('c')) return complain(run, `${path} already has ${known} suffix -- unchanged`, 0);
  const { mtime } = await context.kernel.files.stat(pathOf(context, path));
  const isNamed = !options.has('n');
  const filename = path.replace(/^.*\//, '');
  const packed = gzipSync(bytes, { level: level as 6, mtime: isNamed ? mtime : 0, ...(isNamed && { filename }) });
  if (options.has('c')) {
    await context.stdout.write(packed);
    return 0;
  }
  return replace(run, path, `${path}.gz`, packed, bytes.length);
}

/** Puts the unpacked file in the place of a packed one; with `-c`, `-t` and `-l` it stays. */
export async function unpackFile(run: GzipRun, path: string, bytes: Uint8Array): Promise<number> {
  const { context, options } = run;
  if (options.has('c') || options.has('t') || options.has('l')) {
    return unpackTo(run, path, bytes, (content) => context.stdout.write(content));
  }
  const target = unpackedName(path);
  if (target === undefined) return complain(run, `${path}: unknown suffix -- ignored`, warning);
  let exitCode = 0;
  const code = await unpackTo(run, path, bytes, async (content) => {
    exitCode = await replace(run, path, target, content, content.length);
  });
  return code || exitCode;
}

/** Writes the new file with the old one's mode and time, and takes the old one away. */
export async function replace(
  run: GzipRun,
  from: string,
  to: string,
  content: Uint8Array,
  size: number,
): Promise<number> {
  const { context, options } = run;
  const { files } = context.kernel;
  const [source, target] = [pathOf(context, from), pathOf(context, to)];
  if ((await files.exists(target)) && !options.has('f')) {
    const isAsked = context.stdin.isTerminal;
    const answer = isAsked
      ? await askLine(context, `gzip: ${to} already exists; do you wish to overwrite (y or n)? `)
      : null;
    if (!/^y/i.test(answer ?? '')) {
      return complain(run, isAsked ? '\tnot overwritten' : `${to} already exists;\tnot overwritten`, warning);
    }
  }
  const { mode, mtime, size: oldSize } = await files.stat(source);
  await files.writeFile(target, content);
  await files.chmod(target, mode);
  await files.utimes(target, mtime, mtime);
  if (!options.has('k')) await files.rm(source);
  if (options.has('v')) {
    const packed = to.endsWith('.gz') ? content.length : oldSize;
    const ratio = size === 0 ? 0 : ((size - packed) / size) * 100;
    const verb = options.has('k') ? 'created' : 'replaced with';
    await writeText(context.stderr, `${from}:\t${ratio.toFixed(1).padStart(5)}% -- ${verb} ${to}\n`);
  }
  return 0;
}
