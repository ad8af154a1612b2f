import { formatTime } from '../../../core/strftime.ts';
import { CollectingOutput } from '../../io/byte-streams.ts';
import type { CommandContext } from '../../kernel.ts';
import { graphemes, textWidth } from '../../line-editor/width.ts';
import { sleepInWorld } from './sleep.ts';
import { fail, out, parseOptions } from '../support.ts';
import { zoneAt } from '../time/time-zone.ts';

const shortestSeconds = 0.1;
const usage = `Usage:
 watch [options] command
Try 'watch --help' for more information.`;

interface WatchOptions {
  seconds: number;
  hasTitle: boolean;
  marksChanges: boolean;
  endsAtChange: boolean;
  endsAtError: boolean;
  /** The words are run as they are, not by `sh -c`. */
  isExec: boolean;
}

/** Repeats a command until Ctrl-C and shows what it wrote last, on a screen of its own, as procps has it. */
export async function watch(context: CommandContext): Promise<number> {
  const { values, operands, unknown } = parseOptions(context.args, {
    flags: 't d g x c b e p no-title differences chgexit exec color errexit beep precise'.split(' '),
    withValue: ['n', 'interval'],
    stopsAtOperand: true,
  });
  if (unknown !== undefined) return fail(context, `invalid option -- '${unknown.replace(/^-+/, '')}'\n\n${usage}`);
  if (operands.length === 0) return fail(context, `no command given\n\n${usage}`);
  const given = String(values.get('n') ?? values.get('interval') ?? context.env['WATCH_INTERVAL'] ?? '2');
  const seconds = Number(given.replace(',', '.'));
  if (given.trim() === '' || !Number.isFinite(seconds)) return fail(context, `failed to parse argument: '${given}'`);
  const has = (letter: string, name: string) => values.has(letter) || values.has(name);
  const options: WatchOptions = {
    seconds: Math.max(shortestSeconds, seconds),
    hasTitle: !has('t', 'no-title'),
    marksChanges: has('d', 'differences'),
    endsAtChange: has('g', 'chgexit'),
    endsAtError: has('e', 'errexit'),
    isExec: has('x', 'exec'),
  };
  const isScreen = context.stdout.isTerminal;
  if (isScreen) await out(context, '\x1b[?1049h');
  try {
    return await repeat(context, operands, options);
  } finally {
    if (isScreen) await out(context, '\x1b[?1049l');
  }
}

async function repeat(context: CommandContext, words: readonly string[], options: WatchOptions): Promise<number> {
  let before: string[] | undefined;
  for (;;) {
    const { text, exitCode } = await runOnce(context, words, options.isExec);
    const rows = await show(context, words.join(' '), text, before, options);
    if (options.endsAtError && exitCode !== 0) return exitCode;
    if (options.endsAtChange && before && before.join('\n') !== rows.join('\n')) return 0;
    before = rows;
    await sleepInWorld(context, options.seconds * 1000);
  }
}

async function runOnce(context: CommandContext, words: readonly string[], isExec: boolean) {
  const output = new CollectingOutput();
  const streams = { stdout: output, stderr: output };
  const exitCode = isExec
    ? await context.run([...words], streams)
    : await context.runScript(words.join(' '), 'sh', [], streams);
  return { text: output.text(), exitCode };
}

/** Draws what fits onto the screen; answers those rows. */
async function show(
  context: CommandContext,
  command: string,
  text: string,
  before: readonly string[] | undefined,
  { seconds, hasTitle, marksChanges }: WatchOptions,
): Promise<string[]> {
  const { terminal, host } = context.kernel;
  const [columns, height] = terminal ? [terminal.columns, terminal.rows] : [80, Infinity];
  const nowMs = host.connection.nowMs();
  const time = formatTime(nowMs, '%a %b %e %H:%M:%S %Y', zoneAt(context.env['TZ'], nowMs));
  const title = hasTitle ? [titleOf(columns, seconds, command, `cheonman: ${time}`), ''] : [];
  const lines = text.replaceAll('\r', '').replace(/\n$/, '').split('\n');
  const rows = lines.slice(0, height - title.length).map((line) => fit(withoutTabs(line), columns));
  const shown = marksChanges && before ? rows.map((row, index) => marked(row, before[index] ?? '')) : rows;
  if (!context.stdout.isTerminal) await out(context, [...title, ...shown, ''].join('\n'));
  else await out(context, `\x1b[H\x1b[2J${[...title, ...shown].join('\r\n')}`);
  return rows;
}

/** Interval and command on the left, host and time on the right; what does not fit is left out, the right side last. */
function titleOf(columns: number, seconds: number, command: string, right: string): string {
  const left = `Every ${seconds.toFixed(1)}s: `;
  if (columns < right.length) return '';
  const room = columns - left.length - right.length - 1;
  if (room < 0) return right.padStart(columns);
  const shortened = `${fit(command, Math.max(0, room - 3))}...`;
  const middle = textWidth(command) <= room ? command : room >= 3 ? shortened : '';
  return `${left}${middle}${' '.repeat(columns - left.length - textWidth(middle) - right.length)}${right}`;
}

/** As much of a line as there are columns for. Colours take none. */
function fit(line: string, columns: number): string {
  let width = 0;
  let text = '';
  for (const [part] of line.matchAll(/\x1b\[[0-9;]*[A-Za-z]|[^\x1b]+|\x1b/g)) {
    if (part.startsWith('\x1b')) {
      text += part.length > 1 ? part : '';
      continue;
    }
    for (const char of graphemes(part)) {
      width += textWidth(char);
      if (width > columns) return text;
      text += char;
    }
  }
  return text;
}

function withoutTabs(line: string): string {
  return line.split('\t').reduce((text, part) => `${text}${' '.repeat(8 - (textWidth(text) % 8))}${part}`);
}

/** A row with the characters in reverse that are not those of the row before. */
function marked(row: string, before: string): string {
  const old = graphemes(before);
  const text = graphemes(row).map((char, index) => (char === old[index] ? char : `\x1b[7m${char}\x1b[27m`));
  return text.join('').replaceAll('\x1b[27m\x1b[7m', '');
}
