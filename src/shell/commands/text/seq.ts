import { nextTurn } from '../../kernel.ts';
import type { CommandContext } from '../../kernel.ts';
import { fail, out } from '../support.ts';

const hint = "Try 'seq --help' for more information.";
const numberPattern = /^[+-]?(?:(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?|inf(?:inity)?)$/i;

const valueOf = (text: string) => Number(text.replace(/inf\w*/i, 'Infinity'));

interface SeqPlan {
  numbers: string[];
  separator: string;
  format: string | undefined;
  hasEqualWidth: boolean;
}

function parse(args: readonly string[]): SeqPlan | string {
  const plan: SeqPlan = { numbers: [], separator: '\n', format: undefined, hasEqualWidth: false };
  const words = [...args];
  while (words.length > 0) {
    const word = words.shift()!;
    const option = /^(?:-([fs])|--(format|separator)=?)([^]*)$/.exec(word);
    if (option && !numberPattern.test(word)) {
      const value = option[3] || (words.shift() ?? '');
      if (option[1] === 'f' || option[2] === 'format') plan.format = value;
      else plan.separator = value;
    } else if (word === '-w' || word === '--equal-width') plan.hasEqualWidth = true;
    else if (!numberPattern.test(word)) return `invalid floating point argument: ‘${word}’`;
    else plan.numbers.push(word);
  }
  if (plan.numbers.length === 0) return 'missing operand';
  return plan.numbers.length > 3 ? `extra operand ‘${plan.numbers[3]}’` : plan;
}

const decimalsOf = (text: string) => /\.(\d*)/.exec(text)?.[1]?.length ?? 0;

/** `%g`, `%f` and `%e` with flags, width and precision. */
function fill(format: string, value: number): string {
  return format.replace(
    /%([-0+ ]*)(\d*)(?:\.(\d+))?([gfe%])/g,
    (_, flags: string, width: string, precision: string | undefined, kind: string) => {
      if (kind === '%') return '%';
      const digits = precision === undefined ? 6 : Number(precision);
      const text =
        kind === 'f'
          ? value.toFixed(digits)
          : kind === 'e'
            ? value.toExponential(digits)
            : String(Number(value.toPrecision(Math.max(1, digits))));
      return flags.includes('-')
        ? text.padEnd(Number(width))
        : text.padStart(Number(width), flags.includes('0') ? '0' : ' ');
    },
  );
}

/** Characters that are written together. */
const pieceLength = 16 * 1024;

/** `seq [first [step]] last`: numbers, one a line. */
export async function seq(context: CommandContext): Promise<number> {
  const plan = parse(context.args);
  if (typeof plan === 'string') return fail(context, `${plan}\n${hint}`);
  const { numbers, separator, format } = plan;
  const first = numbers.length > 1 ? numbers[0]! : '1';
  const step = numbers.length > 2 ? numbers[1]! : '1';
  const last = numbers.at(-1)!;
  if (valueOf(step) === 0) return fail(context, `invalid Zero increment value: ‘${step}’\n${hint}`);
  const decimals = Math.max(decimalsOf(first), decimalsOf(step));
  const count = Math.floor((valueOf(last) - valueOf(first)) / valueOf(step) + 1e-9) + 1;
  const plain = (index: number) => (valueOf(first) + index * valueOf(step)).toFixed(decimals);
  const width = plan.hasEqualWidth
    ? Math.max(plain(0).length, plain(Math.max(0, Math.min(count, Number.MAX_SAFE_INTEGER) - 1)).length)
    : 0;
  const pad = (text: string) =>
    text.startsWith('-') ? `-${text.slice(1).padStart(width - 1, '0')}` : text.padStart(width, '0');
  let piece = '';
  for (let index = 0; index < count; index++) {
    const text = format === undefined ? pad(plain(index)) : fill(format, Number(plain(index)));
    piece += `${text}${index === count - 1 ? '\n' : separator}`;
    // As programs do: a file that grew by each number would be copied as often.
    if (piece.length < pieceLength && index < count - 1) continue;
    await nextTurn(context);
    await out(context, piece);
    piece = '';
  }
  return 0;
}
