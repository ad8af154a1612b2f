import type { FsStat } from 'just-bash';
import type { CommandContext } from '../../kernel.ts';
import { formatTime } from '../../../core/strftime.ts';
import { fileKind, modeText } from './mode-text.ts';
import { ownerOf } from './owner.ts';
import { gnuOptions } from '../gnu-options.ts';
import { inColumns, withCommas } from './ls-layout.ts';
import { columnsOf, fail, out, pathOf } from '../support.ts';

interface Entry {
  name: string;
  path: string;
  stat: FsStat;
}

const specifications = [
  ...'ltSFpnGgoiskUXN1Cxm',
  'a|all',
  'A|almost-all',
  'd|directory',
  'h|human-readable',
  'Q|quote-name',
  'r|reverse',
  'R|recursive',
  'I|ignore=',
  'w|width=',
  '|color?',
  '|full-time',
  '|group-directories-first',
  '|time-style=',
];

/** Options by name; `format` is the last of -C, -x, -m, -1 and -l. */
type Options = ReadonlyMap<string, string | true>;

const halfYearMs = 15_778_476_000;

/** `ls` with the options people use; colours and columns on a terminal, one name a line otherwise. */
export async function ls(context: CommandContext): Promise<number> {
  const given = await gnuOptions(context, specifications, 2);
  if (typeof given === 'number') return given;
  const { operands, values } = given;
  const options = new Map(values);
  const format = given.order.findLast((name) => 'Cxm1l'.includes(name));
  if (format) options.set('format', format);
  const files: Entry[] = [];
  const directories: Entry[] = [];
  let exitCode = 0;
  for (const operand of operands.length > 0 ? operands : ['.']) {
    const entry = await entryOf(context, operand, pathOf(context, operand), options.has('l') && !operand.endsWith('/'));
    if (!entry) exitCode = await fail(context, `cannot access '${operand}': No such file or directory`, 2);
    else if (entry.stat.isDirectory && !options.has('d')) directories.push(entry);
    else files.push(entry);
  }
  await show(context, order(files, options), options);
  const hasTitles = operands.length > 1 || options.has('R');
  let isFirst = files.length === 0;
  for (const directory of order(directories, options)) {
    isFirst = await showDirectory(context, directory, options, hasTitles, isFirst);
  }
  return exitCode;
}

async function entryOf(
  context: CommandContext,
  name: string,
  path: string,
  keepsLink: boolean,
): Promise<Entry | undefined> {
  const { files } = context.kernel;
  const stat = await (keepsLink ? files.lstat(path) : files.stat(path))
    .catch(() => files.lstat(path))
    .catch(() => undefined);
  return stat && { name, path, stat };
}

async function showDirectory(
  context: CommandContext,
  directory: Entry,
  options: Options,
  hasTitle: boolean,
  isFirst: boolean,
): Promise<boolean> {
  const { files } = context.kernel;
  const hidden = options.has('a') || options.has('A');
  const names = (await files.readdir(directory.path)).filter((name) => hidden || !name.startsWith('.'));
  if (options.has('a')) names.unshift('.', '..');
  const found = await Promise.all(
    names.map((name) => entryOf(context, name, files.resolvePath(directory.path, name), true)),
  );
  const entries = order(
    found.filter((entry) => entry !== undefined),
    options,
  );
  if (hasTitle) await out(context, `${isFirst ? '' : '\n'}${nameText(directory.name, options)}:\n`);
  if (options.has('l')) await out(context, `total ${entries.reduce((sum, { stat }) => sum + blocks(stat), 0)}\n`);
  await show(context, entries, options);
  if (!options.has('R')) return false;
  for (const entry of entries.filter(({ name, stat }) => stat.isDirectory && name !== '.' && name !== '..')) {
    const name = `${directory.name.replace(/\/$/, '')}/${entry.name}`;
    await showDirectory(context, { ...entry, name }, options, true, false);
  }
  return false;
}

/** Disk blocks of 1 KiB, as a file system with 4 KiB blocks counts them. */
function blocks(stat: FsStat): number {
  if (stat.isSymbolicLink) return 0;
  return stat.isDirectory ? 4 : Math.ceil(stat.size / 4096) * 4;
}

function order(entries: Entry[], options: Options): Entry[] {
  const key = (name: string) => name.replace(/^\.+(?=.)/, '').toLowerCase();
  const byName = (left: Entry, right: Entry) =>
    key(left.name) < key(right.name) ? -1 : key(left.name) > key(right.name) ? 1 : left.name < right.name ? -1 : 1;
  const sorted = options.has('U') ? [...entries] : entries.toSorted(byName);
  const extension = (name: string) => /\.[^.]*$/.exec(name)?.[0] ?? '';
  if (options.has('X')) {
    sorted.sort((left, right) =>
      extension(left.name) < extension(right.name) ? -1 : Number(extension(left.name) > extension(right.name)),
    );
  }
  if (options.has('t')) sorted.sort((left, right) => right.stat.mtime.getTime() - left.stat.mtime.getTime());
  if (options.has('S')) sorted.sort((left, right) => right.stat.size - left.stat.size);
  const ordered = options.has('r') ? sorted.reverse() : sorted;
  if (!options.has('group-directories-first')) return ordered;
  return [...ordered.filter(({ stat }) => stat.isDirectory), ...ordered.filter(({ stat }) => !stat.isDirectory)];
}

/** A name as it is, or in quotes (`-Q`). */
const nameText = (name: string, options: Options) => (options.has('Q') ? JSON.stringify(name) : name);

function shownName(context: CommandContext, { name, stat }: Entry, options: Options): string {
  const isExecutable = stat.isFile && (stat.mode & 0o111) !== 0;
  const colour = stat.isSymbolicLink ? '1;36' : stat.isDirectory ? '1;34' : isExecutable ? '1;32' : '';
  const quoted = nameText(name, options);
  const coloured = context.stdout.isTerminal && colour ? `\x1b[${colour}m${quoted}\x1b[0m` : quoted;
  const marks = options.has('F') || (options.has('p') && stat.isDirectory);
  const mark = stat.isDirectory ? '/' : stat.isSymbolicLink ? '@' : isExecutable ? '*' : '';
  return coloured + (marks ? mark : '');
}

async function show(context: CommandContext, entries: readonly Entry[], options: Options): Promise<void> {
  if (entries.length === 0) return;
  if (options.has('l')) return showLong(context, entries, options);
  const names = entries.map((entry) => shownName(context, entry, options));
  const format = options.get('format') ?? (context.stdout.isTerminal ? 'C' : '1');
  const lineWidth = Number(options.get('w') ?? columnsOf(context));
  if (format === 'm') return out(context, withCommas(names, lineWidth));
  if (format === '1') return out(context, `${names.join('\n')}\n`);
  return out(context, inColumns(names, lineWidth, format === 'x' ? 'along' : 'down'));
}

/** How `-l` shows a time, by `--time-style`. */
function timeFormat(options: Options, isRecent: boolean): string {
  const style = options.has('full-time') ? 'full-iso' : String(options.get('time-style') ?? 'locale');
  if (style.startsWith('+')) return style.slice(1);
  if (style === 'full-iso') return '%Y-%m-%d %H:%M:%S.%N %z';
  if (style === 'long-iso') return '%Y-%m-%d %H:%M';
  if (style === 'iso') return isRecent ? '%m-%d %H:%M' : '%Y-%m-%d ';
  return isRecent ? '%b %e %H:%M' : '%b %e  %Y';
}

function humanSize(bytes: number): string {
  const units = ['', 'K', 'M', 'G', 'T'];
  let size = bytes;
  let unit = 0;
  for (; size >= 1024 && unit < units.length - 1; unit++) size /= 1024;
  if (unit === 0) return String(bytes);
  return (size < 10 ? (Math.ceil(size * 10) / 10).toFixed(1) : String(Math.ceil(size))) + units[unit];
}

async function showLong(context: CommandContext, entries: readonly Entry[], options: Options): Promise<void> {
  const nowMs = context.kernel.host.connection.nowMs();
  const isHuman = options.has('h');
  const sizes = entries.map(({ stat }) => {
    const bytes = stat.isDirectory ? 4096 : stat.size;
    return isHuman ? humanSize(bytes) : String(bytes);
  });
  const width = Math.max(...sizes.map((size) => size.length));
  for (const [index, entry] of entries.entries()) {
    const { stat, path } = entry;
    const timeMs = stat.mtime.getTime();
    const isRecent = Math.abs(nowMs - timeMs) < halfYearMs;
    const owner = ownerOf(path).name.padEnd(7);
    const target = stat.isSymbolicLink ? ` -> ${await context.kernel.files.readlink(path)}` : '';
    const time = formatTime(timeMs, timeFormat(options, isRecent));
    const links = stat.isDirectory ? 2 : 1;
    await out(
      context,
      `${modeText(stat.mode, fileKind(stat))} ${links} ${owner} ${owner} ${sizes[index]!.padStart(width)} ${time} ${shownName(context, entry, options)}${target}\n`,
    );
  }
}
