import { nextTurn } from '../../kernel.ts';
import type { CommandContext } from '../../kernel.ts';
import { gnuOptions } from '../gnu-options.ts';
import type { GnuOptions } from '../gnu-options.ts';
import { out, pathOf } from '../support.ts';
import { backupOf, backupSpecifications } from './backup-name.ts';
import { copy } from './copy.ts';
import type { Copying } from './copy.ts';
import { overwritingOf, transfersOf, transferSpecifications } from './targets.ts';

const specifications = [
  ...transferSpecifications,
  ...backupSpecifications,
  'a|archive',
  '|attributes-only',
  'd',
  'H',
  'l|link',
  'L|dereference',
  'p',
  'P|no-dereference',
  '|preserve?',
  '|no-preserve=',
  '|parents',
  'r|recursive',
  'R',
  '|reflink?',
  '|remove-destination',
  's|symbolic-link',
  '|sparse=',
  'x|one-file-system',
];

function preservedOf({ values }: GnuOptions): Copying['preserved'] {
  const wanted = values.get('preserve');
  const what = typeof wanted === 'string' ? wanted.split(',') : [];
  const hasAll = values.has('a') || values.has('p') || wanted === true || what.includes('all');
  const without = String(values.get('no-preserve') ?? '').split(',');
  const isPreserved = (name: string) =>
    (hasAll || what.includes(name)) && !without.includes(name) && !without.includes('all');
  return { mode: isPreserved('mode'), times: isPreserved('timestamps') };
}

/** The last of the options about links counts; without one, links are followed unless folders are copied whole. */
function followsOf({ order, values }: GnuOptions): Copying['follows'] {
  const last = order.findLast((name) => ['a', 'd', 'H', 'L', 'P'].includes(name));
  if (last === 'L') return 'always';
  if (last === 'H') return 'named';
  if (last !== undefined) return 'never';
  return values.has('r') || values.has('R') || values.has('s') || values.has('l') ? 'never' : 'always';
}

/** `cp` with its questions (`-i`), `-n`, `-u`, `-v`, `-t`, `-T`, links, attributes and backups. */
export async function cp(context: CommandContext): Promise<number> {
  const options = await gnuOptions(context, specifications);
  if (typeof options === 'number') return options;
  const transfers = await transfersOf(context, options);
  if (typeof transfers === 'number') return transfers;
  const { values } = options;
  const copying: Copying = {
    ...overwritingOf(options),
    context,
    backup: backupOf(options),
    isRecursive: values.has('r') || values.has('R') || values.has('a'),
    follows: followsOf(options),
    preserved: preservedOf(options),
    makes: values.has('l') ? 'hard link' : values.has('s') ? 'symbolic link' : 'copy',
    unlinksFirst: values.has('remove-destination'),
    written: new Set(),
  };
  let exitCode = 0;
  for (const { source, target } of transfers) {
    await nextTurn(context);
    if (values.has('parents')) await makeParents(copying, source, target);
    if (!(await copy(copying, source, target, true))) exitCode = 1;
  }
  return exitCode;
}

/** The folders of `--parents`. */
async function makeParents({ context, isVerbose }: Copying, source: string, target: string): Promise<void> {
  const { files } = context.kernel;
  const names = source.split('/').slice(0, -1);
  const base = target.slice(0, target.length - source.replace(/^\/+/, '').length);
  for (const [index] of names.entries()) {
    const name = names.slice(0, index + 1).join('/');
    if (name === '' || (await files.exists(pathOf(context, base + name)))) continue;
    await files.mkdir(pathOf(context, base + name), { recursive: true });
    if (isVerbose) await out(context, `${name} -> ${base}${name}\n`);
  }
}
