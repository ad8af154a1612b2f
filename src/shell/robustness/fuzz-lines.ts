import { nextInt, seedPrng } from '../../core/prng.ts';

/** Choices that a seed gives again in the same order. */
export class Dice {
  readonly #state;

  constructor(seed: string) {
    this.#state = seedPrng(seed);
  }

  /** A whole number below `limit`. */
  below(limit: number): number {
    return nextInt(this.#state, limit);
  }

  pick<T>(items: readonly T[]): T {
    return items[this.below(items.length)]!;
  }

  chance(percent: number): boolean {
    return this.below(100) < percent;
  }
}

const words = [
  'a',
  '$x',
  '"$x y"',
  "'q'",
  '${x:-d}',
  '${#x}',
  '${a[@]}',
  '$(echo s)',
  '`echo b`',
  '$((1+2))',
  '*',
  '~',
  '{1..3}',
  '-n',
  '한글',
  '😀',
  '"$(printf %s z)"',
  '$?',
  '$!',
  '$$',
  '${x//a/b}',
  '<(echo p)',
  '\\ ',
  '"',
  "'",
  '\\',
  '%1',
  '-',
  '--',
  '/tmp/f',
  'f.txt',
  '&1',
  '[',
];
const commands = [
  'echo',
  'printf "%s\\n"',
  'true',
  'false',
  ':',
  'cat f.txt',
  'grep a',
  'sed s/a/b/',
  'sort',
  'wc -l',
  'head -1',
  'tr a b',
  'id',
  'test',
  '[ a = b ]',
  '[[ $x == a* ]]',
  'ls',
  'cd /tmp',
  'export x=1',
  'unset x',
  'declare -a a',
  'read -t 0.01 x',
  'jobs',
  'fg',
  'bg',
  'wait',
  'kill %1',
  'kill -STOP %1',
  'kill -CONT %%',
  'disown',
  'jobs -l',
  'fg %2',
  'sleep 0.01',
  'yes | head -1',
  'seq 3',
  'seq 1 1000000000 | head -1',
  'seq 1 1000000000',
  '((x++))',
  'x=1',
  'a=(1 2)',
  'local y',
  'shift',
  'return',
  'break',
  'exit',
  'eval echo',
  // Ended here: one more word may be the number of INT, and with a trap on INT loops outlive Ctrl-C, as in bash.
  'trap "echo t" USR1;',
  'set -u',
  'set +u',
  'jq .',
  'date +%s',
  'basename',
  'xargs echo',
  'tee f.txt',
  'cut -c1',
  'aws sts get-caller-identity',
  'aws ec2',
  'curl -s http://10.0.0.1/',
  'mktemp',
  'ps',
  'type',
  'awk "{print 1}"',
  'find .',
  'uniq',
  'history 2',
  'pushd',
  'getopts a x',
];
const programs = [
  '1+1',
  'console.log(',
  'throw 1',
  'process.exit(3)',
  'require("fs").readdirSync(".")',
  'let a=',
  'await 1',
  '[...Array(9)]',
  'for(;;);',
  'f()',
  '"\u0000"',
];

function simple(dice: Dice): string {
  if (dice.below(700) === 0) return `node ${dice.pick(['-e', '-p'])} '${dice.pick(programs)}'`;
  const parts = [dice.pick(commands)];
  for (let count = dice.below(4); count > 0; count--) parts.push(dice.pick(words));
  if (dice.chance(10))
    parts.push(dice.pick(['> f.txt', '2>&1', '< f.txt', '>> f.txt', '<<< "$x"', '2>/dev/null', '> /dev/null', '<<E']));
  return parts.join(' ');
}

/** A line of nested commands, as somebody might write it. */
export function validLine(dice: Dice, depth = 0): string {
  const inner = () => validLine(dice, depth + 1);
  if (depth > 3 || dice.chance(55)) return simple(dice);
  switch (dice.below(14)) {
    case 0:
      return `${inner()} | ${inner()}`;
    case 1:
      return `${inner()} && ${inner()} || ${inner()}`;
    case 2:
      return `if ${inner()}; then ${inner()}; else ${inner()}; fi`;
    case 3:
      return `for i in ${dice.pick(words)} ${dice.pick(words)}; do ${inner()}; done`;
    case 4:
      return `while ${dice.pick(['true', 'false', inner()])}; do ${inner()}; ${dice.chance(80) ? 'break' : ':'}; done`;
    case 5:
      return `case ${dice.pick(words)} in a*) ${inner()};; *) ${inner()};; esac`;
    case 6:
      return `(${inner()})`;
    case 7:
      return `{ ${inner()}; }`;
    case 8:
      return `f() { ${inner()}; }; f ${dice.pick(words)}`;
    case 9:
      return `x=$(${inner()})`;
    case 10:
      return `${inner()} &`;
    case 11:
      return `! ${inner()}`;
    case 12:
      return `until ${inner()}; do ${inner()}; break; done`;
    default:
      return `${inner()}; ${inner()}`;
  }
}

const marks = [...'\'"`$(){}[]|&;<>\\#!*?~=%^@+-\n\t 0aé한\u0000\u0007\u007f'];

/** A line with a few characters lost, doubled, moved or put in. */
export function brokenLine(dice: Dice): string {
  const chars = [...validLine(dice)];
  for (let count = 1 + dice.below(4); count > 0; count--) {
    const at = dice.below(chars.length + 1);
    if (dice.chance(40)) chars.splice(at, 1);
    else if (dice.chance(60)) chars.splice(at, 0, dice.pick(marks));
    else chars.splice(at, 0, ...chars.slice(dice.below(chars.length + 1)).slice(0, 6));
  }
  return chars.join('');
}

/** Any characters at all. */
export function randomLine(dice: Dice): string {
  const length = dice.below(60);
  const chars = Array.from({ length }, () =>
    dice.chance(50) ? dice.pick(marks) : String.fromCharCode(32 + dice.below(dice.chance(90) ? 95 : 60_000)),
  );
  return chars.join('');
}

const decoder = new TextDecoder();

/** Bytes as they come from a file that is no text, all values alike. */
export function bytesLine(dice: Dice): string {
  return decoder.decode(Uint8Array.from({ length: dice.below(80) }, () => dice.below(256)));
}

const brackets = [
  ['(', ')'],
  ['((', '))'],
  ['{ ', '; }'],
  ['$(', ')'],
  ['$((', '))'],
  ['${x:-', '}'],
  ['${x:', '}'],
  ['${a[', ']}'],
  ['"$(', ')"'],
  ['"${x:-', '}"'],
  ['`', '`'],
  ['[[ ( ', ' ) ]]'],
  ['a=(', ')'],
  ['@(', ')'],
  ['<(', ')'],
  ['{a,', '}'],
  ['if :; then ', '; fi'],
  ['case x in x) ', ';; esac'],
] as const;

/** Brackets in brackets, of one kind or mixed, closed or not, up to thousands deep. */
export function nestedLine(dice: Dice): string {
  const depth = dice.below(dice.pick([5, 20, 100, 3_000]));
  const only = dice.pick(brackets);
  const isMixed = dice.chance(50);
  const open = Array.from({ length: depth }, () => (isMixed ? dice.pick(brackets) : only));
  const closed = dice.chance(50) ? open : open.slice(dice.below(depth + 1));
  const closing = closed.map(([, end]) => end).reverse();
  return `echo ${open.map(([start]) => start).join('')}${dice.pick(['1', ':', '', '$x', '"$'])}${closing.join('')}`;
}

/** One of all kinds, mostly of those that get far. */
export function fuzzLine(dice: Dice): string {
  const kind = dice.below(100);
  if (kind < 50) return validLine(dice);
  if (kind < 88) return brokenLine(dice);
  if (kind < 94) return randomLine(dice);
  return kind < 98 ? bytesLine(dice) : nestedLine(dice);
}
