interface FilterSyntax {
  /** Letters of options that take a value. */
  valueLetters?: string;
  /** Operands before the files, such as grep's pattern. */
  leading?: number;
  /** Options that give the leading operand instead. */
  replacesLeading?: readonly string[];
}

/** Commands that read their stdin when no file is named. */
const filters: Record<string, FilterSyntax> = {
  base64: { valueLetters: 'w' },
  column: { valueLetters: 'socN' },
  expand: { valueLetters: 't' },
  fold: { valueLetters: 'w' },
  'html-to-markdown': {},
  nl: { valueLetters: 'bhfisvwnld' },
  paste: { valueLetters: 'd' },
  rev: {},
  rg: { valueLetters: 'efmABCgt', leading: 1, replacesLeading: ['-e', '-f'] },
  split: { valueLetters: 'abln' },
  strings: { valueLetters: 'n' },
  tac: { valueLetters: 's' },
  unexpand: { valueLetters: 't' },
  uniq: { valueLetters: 'fsw' },
  xan: { leading: 1 },
  yq: { valueLetters: 'op', leading: 1 },
};
/** Operands after options, as far as it can be told without knowing each option. */
function operandsOf(args: readonly string[], syntax: FilterSyntax): { operands: string[]; isLeadingGiven: boolean } {
  const operands: string[] = [];
  let isLeadingGiven = false;
  for (let index = 0; index < args.length; index++) {
    const word = args[index]!;
    if (word === '--') {
      operands.push(...args.slice(index + 1));
      break;
    }
    if (!word.startsWith('-') || word === '-') {
      operands.push(word);
      continue;
    }
    if (syntax.replacesLeading?.some((option) => word === option || word.startsWith(`${option}=`))) {
      isLeadingGiven = true;
    }
    if (word.startsWith('--')) continue;
    const at = Array.from(word.slice(1)).findIndex((letter) => syntax.valueLetters?.includes(letter));
    if (at >= 0 && syntax.replacesLeading?.includes(`-${word[at + 1]}`)) isLeadingGiven = true;
    if (at >= 0 && at === word.length - 2) index++;
  }
  return { operands, isLeadingGiven };
}

/** Whether a toolbox command called like this reads its stdin. */
export function readsStdin(name: string, args: readonly string[]): boolean {
  if (args.includes('-') || args.includes('/dev/stdin')) return true;
  const syntax = filters[name];
  if (!syntax) return false;
  const { operands, isLeadingGiven } = operandsOf(args, syntax);
  return operands.length <= (isLeadingGiven ? 0 : (syntax.leading ?? 0));
}
