import type { CommandContext } from '../../kernel.ts';
import type { GnuOptions } from '../gnu-options.ts';
import { pathOf } from '../support.ts';

/** Options of cp and mv that keep what would be overwritten. */
export const backupSpecifications = ['b', '|backup?', 'S|suffix='];

/** How what is there is kept, from `-b`, `--backup=…` and `-S`; undefined when it is not. */
export interface Backup {
  style: 'simple' | 'numbered' | 'existing';
  suffix: string;
}

const styles: Record<string, Backup['style']> = {
  simple: 'simple',
  never: 'simple',
  numbered: 'numbered',
  t: 'numbered',
  existing: 'existing',
  nil: 'existing',
};

export function backupOf({ values }: GnuOptions): Backup | undefined {
  const wanted = values.get('backup');
  if ((wanted === undefined && !values.has('b') && !values.has('S')) || wanted === 'none' || wanted === 'off') {
    return undefined;
  }
  return { style: styles[String(wanted)] ?? 'existing', suffix: String(values.get('S') ?? '~') };
}

/** The name that an existing file gets: `b~`, or `b.~1~` when its backups are numbered. */
export async function backupName(context: CommandContext, { style, suffix }: Backup, name: string): Promise<string> {
  const { files } = context.kernel;
  let highest = 0;
  const plain = name.slice(name.lastIndexOf('/') + 1);
  for (const other of await files.readdir(pathOf(context, `${name}/..`)).catch(() => [])) {
    const number = other.startsWith(`${plain}.~`) && /^\d+(?=~$)/.exec(other.slice(plain.length + 2))?.[0];
    if (number) highest = Math.max(highest, Number(number));
  }
  const isNumbered = style === 'numbered' || (style === 'existing' && highest > 0);
  return isNumbered ? `${name}.~${highest + 1}~` : `${name}${suffix}`;
}
