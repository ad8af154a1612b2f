import { latinOfHangul } from '../../../../core/hangul-keys.ts';

/** Commands between `|`; some take the rest of the line, bars and all. */
export function partsOf(line: string): string[] {
  const [first = '', ...others] = line.split(/(?<!\\)\|/);
  const takesAll = /^[^a-zA-Z]*(?:(?:g|global|v|vglobal|norm|normal)\b|(?:r |w |read |write )?!)/.test(first);
  if (takesAll || others.length === 0) return [line];
  return [first, ...partsOf(others.join('|'))];
}

/** Name, `!` and the rest of a command: `s/a/b/` and `w!` have nothing between. */
export function splitCommand(rest: string): { name: string; isForced: boolean; text: string } {
  const sign = /^(!|&&?|<+|>+|=)/.exec(rest)?.[0];
  const substitution = /^s(?:ubstitute)?(?=[^\w\s!]|$|[giIcne&]+$)/.exec(rest)?.[0];
  const word = sign ?? substitution ?? /^(?:[a-zA-Z]+|[ㄱ-ㅣ가-힣]+)/.exec(rest)?.[0] ?? rest;
  const isMark = /^k[a-z]$/.test(word);
  const name = isMark ? 'k' : word;
  const behind = rest.slice(name.length);
  const isForced = behind.startsWith('!') && !/^(?:r|read)$/.test(name) && name !== '!';
  return { name: latinOfHangul(name), isForced, text: behind.slice(isForced ? 1 : 0).trimStart() };
}

/** Full names and how many of their letters are enough. */
const names: readonly [name: string, shortest: number][] = [
  ['write', 1],
  ['wq', 2],
  ['wall', 2],
  ['wqall', 3],
  ['xit', 1],
  ['xall', 2],
  ['quit', 1],
  ['qall', 2],
  ['edit', 1],
  ['read', 1],
  ['substitute', 1],
  ['global', 1],
  ['vglobal', 1],
  ['delete', 1],
  ['yank', 1],
  ['put', 2],
  ['move', 1],
  ['copy', 2],
  ['t', 1],
  ['join', 1],
  ['normal', 4],
  ['set', 2],
  ['nohlsearch', 3],
  ['syntax', 2],
  ['undo', 1],
  ['redo', 3],
  ['file', 1],
  ['mark', 2],
  ['k', 1],
  ['print', 1],
  ['sort', 3],
  ['help', 1],
];

/** The full name of a shortened command; undefined when there is no such command. */
export function fullName(name: string): string | undefined {
  if (/^<+$/.test(name)) return '<';
  if (/^>+$/.test(name)) return '>';
  if (['!', '&', '&&', '='].includes(name)) return name === '&&' ? '&' : name;
  return names.find(([full, shortest]) => full.startsWith(name) && name.length >= Math.min(shortest, full.length))?.[0];
}
