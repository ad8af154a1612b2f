import type { CommandContext } from '../../kernel.ts';
import { columnsOf, fail, out } from '../support.ts';

const sequences: Record<string, string> = {
  bold: '\x1b[1m',
  dim: '\x1b[2m',
  smul: '\x1b[4m',
  rmul: '\x1b[24m',
  rev: '\x1b[7m',
  smso: '\x1b[7m',
  rmso: '\x1b[27m',
  sgr0: '\x1b(B\x1b[m',
  clear: '\x1b[H\x1b[2J\x1b[3J',
  el: '\x1b[K',
  ed: '\x1b[J',
  home: '\x1b[H',
  civis: '\x1b[?25l',
  cnorm: '\x1b[?12l\x1b[?25h',
  sc: '\x1b7',
  rc: '\x1b8',
  bel: '\x07',
};

/** `tput`: the terminal's size and the sequences that colour and move, those of xterm-256color. */
export async function tput(context: CommandContext): Promise<number> {
  const [capability, ...numbers] = context.args.filter((word, index, all) => word !== '-T' && all[index - 1] !== '-T');
  const [first = 0, second = 0] = numbers.map(Number);
  const { terminal } = context.kernel;
  const computed: Record<string, string> = {
    cols: `${columnsOf(context)}\n`,
    lines: `${terminal?.rows ?? 24}\n`,
    colors: '256\n',
    setaf: colour(first, 3, 9, 38),
    setab: colour(first, 4, 10, 48),
    cup: `\x1b[${first + 1};${second + 1}H`,
  };
  if (capability === undefined) return fail(context, 'usage: tput capability [parameter...]', 2);
  if (capability === 'reset' || capability === 'init') return 0;
  const text = sequences[capability] ?? computed[capability];
  if (text === undefined) return fail(context, `unknown terminfo capability '${capability}'`, 4);
  await out(context, text);
  return 0;
}

function colour(index: number, plain: number, bright: number, extended: number): string {
  if (index < 8) return `\x1b[${plain}${index}m`;
  return index < 16 ? `\x1b[${bright}${index - 8}m` : `\x1b[${extended};5;${index}m`;
}

/** `stty size`, and settings that the terminal has anyway. */
export async function stty(context: CommandContext): Promise<number> {
  const { terminal } = context.kernel;
  if (!terminal || !context.stdin.isTerminal) return fail(context, "'standard input': Inappropriate ioctl for device");
  if (context.args[0] === 'size') await out(context, `${terminal.rows} ${terminal.columns}\n`);
  return 0;
}
