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

/** What `stty -a` lists of a terminal on which nothing was changed. */
const allSettings = String.raw`intr = ^C; quit = ^\; erase = ^?; kill = ^U; eof = ^D; eol = <undef>;
eol2 = <undef>; swtch = <undef>; start = ^Q; stop = ^S; susp = ^Z; rprnt = ^R;
werase = ^W; lnext = ^V; discard = ^O; min = 1; time = 0;
-parenb -parodd -cmspar cs8 -hupcl -cstopb cread -clocal -crtscts
-ignbrk -brkint -ignpar -parmrk -inpck -istrip -inlcr -igncr icrnl ixon -ixoff
-iuclc -ixany -imaxbel iutf8
opost -olcuc -ocrnl onlcr -onocr -onlret -ofill -ofdel nl0 cr0 tab0 bs0 vt0 ff0
isig icanon iexten echo echoe echok -echonl -noflsh -xcase -tostop -echoprt
echoctl echoke -flusho -extproc
`;

/** `stty`, `stty -a` and `stty size`; to change settings does nothing, for the terminal has them anyway. */
export async function stty(context: CommandContext): Promise<number> {
  const { terminal } = context.kernel;
  if (!terminal || !context.stdin.isTerminal) return fail(context, "'standard input': Inappropriate ioctl for device");
  const { rows, columns } = terminal;
  const [word] = context.args;
  if (word === 'size') await out(context, `${rows} ${columns}\n`);
  else if (word === undefined) await out(context, 'speed 38400 baud; line = 0;\n-brkint -imaxbel iutf8\n');
  else if (word === '-a' || word === '--all')
    await out(context, `speed 38400 baud; rows ${rows}; columns ${columns}; line = 0;\n${allSettings}`);
  return 0;
}
