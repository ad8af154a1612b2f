import { Gunzip, gzipSync } from 'fflate';
import { joinBytes } from '../../../core/bytes.ts';
import { untilAborted } from '../../interpreter/control-flow.ts';
import { writeText } from '../../io/byte-streams.ts';
import type { CommandContext } from '../../kernel.ts';
import { askLine } from '../ask.ts';
import { out, parseOptions, pathOf } from '../support.ts';
import { gzipOverhead } from './gzip-header.ts';

const warning = 2;
const usualLevel = 6;
/** Names that say that a file is compressed, and what its name is without. */
const suffixes: readonly (readonly [RegExp, string])[] = [
  [/(?<=.)(?:\.gz|-gz|\.z|-z)$/i, ''],
  [/\.tgz$/i, '.tar'],
  [/\.taz$/i, '.tar'],
];

const longNames: Record<string, string> = {
  stdout: 'c',
  'to-stdout': 'c',
  decompress: 'd',
  uncompress: 'd',
  force: 'f',
  keep: 'k',
  list: 'l',
  'no-name': 'n',
  name: 'N',
  quiet: 'q',
  recursive: 'r',
  test: 't',
  verbose: 'v',
  fast: '1',
  best: '9',
};

interface GzipRun {
  context: CommandContext;
  /** Letters of the options. */
  options: ReadonlySet<string>;
  level: number;
}

/** `gzip`, `gunzip` and `zcat`. */
export async function gzip(context: CommandContext): Promise<number> {
  const { values, operands, unknown } = parseOptions(context.args, {
    flags: [...'cdfhklnNqrtv123456789', 'version', ...Object.keys(longNames)],
    withValue: ['S', 'suffix', 'b'],
  });
  if (unknown) {
    await writeText(
      context.stderr,
      `gzip: invalid option -- '${unknown.replace(/^-+/, '')}'\nTry \`gzip --help' for more information.\n`,
    );
    return 1;
  }
  if (values.has('version')) {
    await out(context, `${context.name} 1.12\n`);
    return 0;
  }
  const options = new Set([...values.keys()].map((name) => longNames[name] ?? name));
  if (context.name === 'gunzip') options.add('d');
  if (context.name === 'zcat') for (const letter of 'dc') options.add(letter);
  const digit = [...options].find((name) => /^\d$/.test(name));
  const run = { context, options, level: digit === undefined ? usualLevel : Number(digit) };
  if (options.has('l')) await out(context, '         compressed        uncompressed  ratio uncompressed_name\n');
  let exitCode = 0;
  for (const name of operands.length > 0 ? operands : ['-']) {
    const code = name === '-' ? await filter(run) : await onPath(run, name);
    // An error counts more than a warning.
    exitCode = exitCode === 1 || code === 1 ? 1 : Math.max(exitCode, code);
  }
  return exitCode;
}

async function complain({ context, options }: GzipRun, message: string, exitCode: number): Promise<number> {
  if (!options.has('q') || exitCode === 1) await writeText(context.stderr, `gzip: ${message}\n`);
  return exitCode;
}

/** stdin to stdout. */
async function filter(run: GzipRun): Promise<number> {
  const { context, options, level } = run;
  const isUnpacking = options.has('d') || options.has('t');
  if (!isUnpacking && context.stdout.isTerminal && !options.has('f')) {
    const message = 'compressed data not written to a terminal. Use -f to force compression.\nFor help, type: gzip -h';
    return complain(run, message, 1);
  }
  const bytes = await untilAborted(context.stdin.readAll(), context.signal);
  if (isUnpacking) return unpackTo(run, 'stdin', bytes, (content) => context.stdout.write(content));
  await context.stdout.write(gzipSync(bytes, { level: level as 6, mtime: 0 }));
  return 0;
}

/** The content of all that was put together in one file; undefined when it is damaged. */
function unpack(bytes: Uint8Array): Uint8Array | undefined {
  const chunks: Uint8Array[] = [];
  try {
    new Gunzip((chunk) => chunks.push(chunk)).push(bytes, true);
  } catch {
    return undefined;
  }
  return joinBytes(chunks);
}

/** Unpacks and hands the content to `use`, unless it is only tested or listed. */
async function unpackTo(
  run: GzipRun,
  name: string,
  bytes: Uint8Array,
  use: (content: Uint8Array) => unknown,
): Promise<number> {
  const overhead = gzipOverhead(bytes);
  const content = typeof overhead === 'string' ? undefined : unpack(bytes);
  if (typeof overhead === 'string' || !content) {
    await writeText(run.context.stderr, '\n');
    const problem = typeof overhead === 'string' ? overhead : 'invalid compressed data--format violated';
    return complain(run, `${name}: ${problem}`, 1);
  }
  if (run.options.has('l')) await list(run, name, overhead, bytes.length, content.length);
  else if (!run.options.has('t')) await use(content);
  return 0;
}

async function list({ context }: GzipRun, name: string, overhead: number, packed: number, size: number): Promise<void> {
  const ratio = size === 0 ? 0 : ((size - (packed - overhead)) / size) * 100;
  const shown = unpackedName(name) ?? name;
  const percent = `${ratio.toFixed(1).padStart(5)}%`;
  await out(context, `${String(packed).padStart(19)} ${String(size).padStart(19)} ${percent} ${shown}\n`);
}

function unpackedName(name: string): string | undefined {
  const found = suffixes.find(([suffix]) => suffix.test(name));
  return found && name.replace(found[0], found[1]);
}

async function onPath(run: GzipRun, name: string): Promise<number> {
  const { context, options } = run;
  const { files } = context.kernel;
  const isUnpacking = ['d', 't', 'l'].some((letter) => options.has(letter));
  const exists = (path: string) => files.exists(pathOf(context, path));
  const path = isUnpacking && !(await exists(name)) ? `${name}.gz` : name;
  const stat = await files.stat(pathOf(context, path)).catch(() => undefined);
  if (!stat) return complain(run, `${path}: No such file or directory`, 1);
  if (stat.isDirectory) {
    if (!options.has('r')) return complain(run, `${name} is a directory -- ignored`, warning);
    let exitCode = 0;
    for (const child of (await files.readdir(pathOf(context, name))).toSorted()) {
      const code = await onPath(run, `${name.replace(/\/$/, '')}/${child}`);
      exitCode = exitCode === 1 || code === 1 ? 1 : Math.max(exitCode, code);
    }
    return exitCode;
  }
  const bytes = await files.readFileBuffer(pathOf(context, path));
  return isUnpacking ? unpackFile(run, path, bytes) : packFile(run, path, bytes);
}

async function packFile(run: GzipRun, path: string, bytes: Uint8Array): Promise<number> {
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

async function unpackFile(run: GzipRun, path: string, bytes: Uint8Array): Promise<number> {
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
async function replace(run: GzipRun, from: string, to: string, content: Uint8Array, size: number): Promise<number> {
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
