import { formatTime } from '../../../core/strftime.ts';
import type { CommandContext } from '../../kernel.ts';
import { nextTurn } from '../../kernel.ts';
import { readOperand } from '../read-operand.ts';
import { fail, out, pathOf } from '../support.ts';
import { changesBetween } from './changes.ts';
import { diffOptions } from './diff-options.ts';
import type { DiffOptions } from './diff-options.ts';
import { normalText, unifiedText } from './formats.ts';
import type { Compared, Lines } from './formats.ts';
import { sideBySideText } from './side-by-side.ts';

/** `diff`: 0 when the files are equal, 1 when they differ, 2 in trouble. */
export async function diff(context: CommandContext): Promise<number> {
  const parsed = await diffOptions(context);
  if (typeof parsed === 'number') return parsed;
  const { options } = parsed;
  let [left, right] = parsed.operands as [string, string];
  const kinds = [await kindOf(context, left), await kindOf(context, right)];
  for (const [index, path] of [left, right].entries()) {
    if (kinds[index] === 'missing' && !options.takesMissingAsEmpty) {
      kinds[index] = 'problem';
      await fail(context, `${path}: No such file or directory`);
    }
  }
  if (kinds.includes('problem')) return 2;
  if (kinds[0] === 'directory' && kinds[1] === 'directory') return compareDirectories(context, left, right, options);
  if (kinds[0] === 'directory') left = `${left}/${right.split('/').at(-1)}`;
  if (kinds[1] === 'directory') right = `${right}/${left.split('/').at(-1)}`;
  return compareFiles(context, left, right, options, '');
}

type Kind = 'file' | 'directory' | 'missing' | 'problem';

async function kindOf(context: CommandContext, path: string): Promise<Kind> {
  if (path === '-' || path.startsWith('/dev/')) return 'file';
  const stat = await context.kernel.files.stat(pathOf(context, path)).catch(() => undefined);
  return !stat ? 'missing' : stat.isDirectory ? 'directory' : 'file';
}

async function contentOf(context: CommandContext, path: string): Promise<Uint8Array | undefined> {
  return (await kindOf(context, path)) === 'missing' ? new Uint8Array(0) : readOperand(context, path);
}

function linesOf(bytes: Uint8Array): Lines {
  const text = new TextDecoder().decode(bytes);
  const isOpen = text !== '' && !text.endsWith('\n');
  return { lines: text === '' ? [] : text.replace(/\n$/, '').split('\n'), isOpen };
}

/** Compares two files; `head` comes before the differences. */
async function compareFiles(
  context: CommandContext,
  left: string,
  right: string,
  options: DiffOptions,
  head: string,
): Promise<number> {
  await nextTurn(context);
  const [leftBytes, rightBytes] = [await contentOf(context, left), await contentOf(context, right)];
  if (!leftBytes || !rightBytes) return 2;
  const compared = await compare(context, leftBytes, rightBytes, options);
  if (compared.changes.length === 0) {
    if (options.saysSame) await out(context, `Files ${left} and ${right} are identical\n`);
    else if (options.form === 'side-by-side')
      await out(context, sideBySideText(compared, options.width, options.onlyChanges));
    return 0;
  }
  const isBinary = leftBytes.includes(0) || rightBytes.includes(0);
  if (options.form === 'brief') await out(context, `Files ${left} and ${right} differ\n`);
  else if (isBinary) await out(context, `Binary files ${left} and ${right} differ\n`);
  else await out(context, head + (await shown(context, left, right, compared, options)));
  return 1;
}

async function compare(
  context: CommandContext,
  leftBytes: Uint8Array,
  rightBytes: Uint8Array,
  options: DiffOptions,
): Promise<Compared> {
  const [left, right] = [linesOf(leftBytes), linesOf(rightBytes)];
  const keysOf = ({ lines, isOpen }: Lines) =>
    lines.map((line, index) => options.keyOf(line) + (isOpen && index === lines.length - 1 ? '\0' : ''));
  let changes = await changesBetween(keysOf(left), keysOf(right), () => nextTurn(context));
  if (options.ignoresBlankLines) {
    const isBlank = (line: string) => line === '';
    changes = changes.filter(
      ({ leftStart, leftEnd, rightStart, rightEnd }) =>
        ![...left.lines.slice(leftStart, leftEnd), ...right.lines.slice(rightStart, rightEnd)].every(isBlank),
    );
  }
  return { left, right, changes };
}

async function shown(
  context: CommandContext,
  left: string,
  right: string,
  compared: Compared,
  options: DiffOptions,
): Promise<string> {
  if (options.form === 'side-by-side') return sideBySideText(compared, options.width, options.onlyChanges);
  if (options.form === 'normal') return normalText(compared);
  const heads = [await headOf(context, left, options.labels[0]), await headOf(context, right, options.labels[1])];
  return `--- ${heads[0]}\n+++ ${heads[1]}\n${unifiedText(compared, options.around)}`;
}

async function headOf(context: CommandContext, path: string, label: string | undefined): Promise<string> {
  if (label !== undefined) return label;
  const stat = await context.kernel.files.stat(pathOf(context, path)).catch(() => undefined);
  const timeMs = stat?.mtime.getTime() ?? (path === '-' ? context.kernel.host.connection.nowMs() : 0);
  return `${path}\t${formatTime(timeMs, '%F %T.%N %z')}`;
}

async function compareDirectories(
  context: CommandContext,
  left: string,
  right: string,
  options: DiffOptions,
): Promise<number> {
  const { files } = context.kernel;
  const namesOf = async (path: string) => new Set(await files.readdir(pathOf(context, path)).catch(() => []));
  const [leftNames, rightNames] = [await namesOf(left), await namesOf(right)];
  let exitCode = 0;
  for (const name of [...new Set([...leftNames, ...rightNames])].sort()) {
    const [a, b] = [`${left.replace(/\/$/, '')}/${name}`, `${right.replace(/\/$/, '')}/${name}`];
    exitCode = Math.max(exitCode, await compareEntries(context, a, b, options));
  }
  return exitCode;
}

async function compareEntries(
  context: CommandContext,
  left: string,
  right: string,
  options: DiffOptions,
): Promise<number> {
  const kinds = [await kindOf(context, left), await kindOf(context, right)] as const;
  if (kinds.includes('missing') && !options.takesMissingAsEmpty) {
    const there = kinds[0] === 'missing' ? right : left;
    const cutAt = there.lastIndexOf('/');
    await out(context, `Only in ${there.slice(0, cutAt)}: ${there.slice(cutAt + 1)}\n`);
    return 1;
  }
  const isDirectory = kinds.map((kind) => kind === 'directory');
  if (isDirectory[0] && (isDirectory[1] || kinds[1] === 'missing')) {
    if (options.isRecursive) return compareDirectories(context, left, right, options);
    await out(context, `Common subdirectories: ${left} and ${right}\n`);
    return 0;
  }
  if (isDirectory[0] || (isDirectory[1] && kinds[0] !== 'missing')) {
    const words = kinds.map((kind) => (kind === 'directory' ? 'a directory' : 'a regular file'));
    await out(context, `File ${left} is ${words[0]} while file ${right} is ${words[1]}\n`);
    return 1;
  }
  return compareFiles(context, left, right, options, `diff ${[...options.typed, left, right].join(' ')}\n`);
}
