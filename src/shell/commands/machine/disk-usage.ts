import type { CommandContext } from '../../kernel.ts';
import { fail, out, parseOptions, pathOf } from '../support.ts';
import { machine } from './machine.ts';
import { shortSize } from './system-info.ts';

const blockKib = 4;

/** KiB that a file or directory takes on a disk of 4-KiB blocks, without what is in it. */
const blocksKib = (stat: { isDirectory: boolean; isSymbolicLink: boolean; size: number }) =>
  stat.isSymbolicLink ? 0 : stat.isDirectory ? blockKib : Math.ceil(stat.size / 1024 / blockKib) * blockKib;

interface DuLine {
  path: string;
  kib: number;
  bytes: number;
  depth: number;
  isDirectory: boolean;
}

/** Everything below a path, what is inside before what it is in, as `du` lists it. */
async function measure(context: CommandContext, path: string, depth = 0): Promise<DuLine[]> {
  const { files } = context.kernel;
  const full = pathOf(context, path);
  const stat = await files.lstat(full);
  const { isDirectory } = stat;
  const own = { path, depth, isDirectory, kib: blocksKib(stat), bytes: isDirectory ? 4096 : stat.size };
  if (!isDirectory) return [own];
  const lines: DuLine[] = [];
  for (const name of (await files.readdir(full)).toSorted()) {
    const inside = await measure(context, `${path.replace(/(?<=.)\/$/, '')}/${name}`, depth + 1);
    own.kib += inside.at(-1)!.kib;
    own.bytes += inside.at(-1)!.bytes;
    lines.push(...inside);
  }
  return [...lines, own];
}

/** How much room folders take, as `du` counts in blocks of 4 KiB. */
export async function du(context: CommandContext): Promise<number> {
  const { values, operands, unknown } = parseOptions(context.args, {
    flags: [...'abchksmSx', 'all', 'bytes', 'apparent-size', 'total', 'human-readable', 'summarize'],
    withValue: ['d', 'max-depth', 'exclude', 't'],
  });
  if (unknown)
    return fail(context, `invalid option -- '${unknown.replace(/^-+/, '')}'\nTry 'du --help' for more information.`);
  const has = (...names: string[]) => names.some((name) => values.has(name));
  const isBytes = has('b', 'bytes');
  const deepest = has('s', 'summarize') ? 0 : Number(values.get('d') ?? values.get('max-depth') ?? Infinity);
  const show = ({ kib, bytes }: { kib: number; bytes: number }) => {
    const size = isBytes || has('apparent-size') ? bytes / 1024 : kib;
    if (has('h', 'human-readable')) return shortSize(size, '');
    return String(isBytes ? bytes : Math.ceil(has('m') ? size / 1024 : size));
  };
  let exitCode = 0;
  const total = { kib: 0, bytes: 0 };
  for (const operand of operands.length > 0 ? operands : ['.']) {
    if (!(await context.kernel.files.exists(pathOf(context, operand)))) {
      exitCode = await fail(context, `cannot access '${operand}': No such file or directory`);
      continue;
    }
    const lines = await measure(context, operand);
    total.kib += lines.at(-1)!.kib;
    total.bytes += lines.at(-1)!.bytes;
    const shown = lines.filter(
      (line) => line.depth <= deepest && (line.isDirectory || line.depth === 0 || has('a', 'all')),
    );
    await out(context, shown.map((line) => `${show(line)}\t${line.path}\n`).join(''));
  }
  if (has('c', 'total')) await out(context, `${show(total)}\ttotal\n`);
  return exitCode;
}

/** `df`: one disk, whose used part is what the learner's files take. */
export async function df(context: CommandContext): Promise<number> {
  const { values, operands, unknown } = parseOptions(context.args, {
    flags: [...'ahkHilPTm', 'human-readable', 'inodes', 'print-type'],
    withValue: ['t', 'x', 'output'],
  });
  if (unknown)
    return fail(context, `invalid option -- '${unknown.replace(/^-+/, '')}'\nTry 'df --help' for more information.`);
  for (const operand of operands) {
    if (await context.kernel.files.exists(pathOf(context, operand))) continue;
    return fail(context, `${operand}: No such file or directory`);
  }
  const isHuman = values.has('h') || values.has('H') || values.has('human-readable');
  const usedKib = (await measure(context, machine.user.home)).at(-1)!.kib;
  const sizes = [machine.diskKib, usedKib, machine.diskKib - usedKib];
  const titles = isHuman ? ['Size', 'Used', 'Avail'] : ['1K-blocks', 'Used', 'Available'];
  const cells = sizes.map((kib) => (isHuman ? shortSize(kib, '') : String(kib)));
  const widths = titles.map((title, index) => Math.max(title.length, cells[index]!.length));
  const line = (name: string, type: string, texts: readonly string[], share: string, place: string) =>
    `${name.padEnd(14)} ${values.has('T') ? `${type.padEnd(5)} ` : ''}` +
    `${texts.map((text, index) => text.padStart(widths[index]!)).join(' ')} ${share} ${place}\n`;
  const share = `${Math.ceil((usedKib / machine.diskKib) * 100)}%`.padStart(4);
  await out(
    context,
    line('Filesystem', 'Type', titles, 'Use%', 'Mounted on') + line('/dev/xvda1', 'xfs', cells, share, '/'),
  );
  return 0;
}
