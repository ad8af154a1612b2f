import { untilAborted } from '../interpreter/control-flow.ts';
import type { CommandContext } from '../kernel.ts';
import { out, pathOf, fail, fileProblem, suspend } from './support.ts';

async function readText(context: CommandContext): Promise<string | number> {
  const paths = context.args.filter((word) => !word.startsWith('-') && !word.startsWith('+'));
  if (paths.length === 0) {
    if (context.stdin.isTerminal) return fail(context, 'Missing filename ("less --help" for help)');
    return new TextDecoder().decode(await untilAborted(context.stdin.readAll(), context.signal));
  }
  let text = '';
  for (const path of paths) {
    const content = await context.kernel.files.readFile(pathOf(context, path)).catch(() => undefined);
    if (content === undefined) return fail(context, `${path}: ${await fileProblem(context, path)}`);
    text += content;
  }
  return text;
}

/** `less` and `more`: a page at a time on a terminal, plain output otherwise. Space, b, Enter, arrows, g, G, /, q. */
export async function pager(context: CommandContext): Promise<number> {
  const text = await readText(context);
  if (typeof text === 'number') return text;
  const { terminal } = context.kernel;
  const lines = text.replace(/\n$/, '').split('\n');
  if (!terminal || !context.stdout.isTerminal || lines.length < terminal.rows) {
    await out(context, text);
    return 0;
  }
  await out(context, '\x1b[?1049h');
  try {
    await page(context, lines);
  } finally {
    await out(context, '\x1b[?1049l');
  }
  return 0;
}

async function page(context: CommandContext, lines: readonly string[]): Promise<void> {
  const terminal = context.kernel.terminal!;
  let top = 0;
  let query = '';
  for (;;) {
    const height = terminal.rows - 1;
    const last = Math.max(0, lines.length - height);
    top = Math.min(Math.max(0, top), last);
    const shown = lines.slice(top, top + height).map((line) => `${line.slice(0, terminal.columns)}\x1b[K\r\n`);
    const status = top >= last ? '(END)' : ':';
    await out(context, `\x1b[H${shown.join('')}\x1b[7m${status}\x1b[0m\x1b[K`);
    const key = await terminal.readKey(context.signal);
    if (key === 'q' || key === 'Q' || key === '\x03') return;
    if (key === '\x1a') await suspend(context);
    else if (key === ' ' || key === 'f' || key === '\x1b[6~') top += height;
    else if (key === 'b' || key === '\x1b[5~') top -= height;
    else if (key === '\r' || key === 'j' || key === '\x1b[B') top += 1;
    else if (key === 'k' || key === '\x1b[A') top -= 1;
    else if (key === 'g' || key === '<') top = 0;
    else if (key === 'G' || key === '>') top = last;
    else if (key === '/') {
      await out(context, '\r\x1b[K');
      query = (await terminal.readLine({ prompt: '/', signal: context.signal })) ?? query;
      top = find(lines, query, top + 1) ?? top;
    } else if (key === 'n') top = find(lines, query, top + 1) ?? top;
  }
}

function find(lines: readonly string[], query: string, from: number): number | undefined {
  if (query === '') return undefined;
  const index = lines.findIndex((line, at) => at >= from && line.includes(query));
  return index < 0 ? undefined : index;
}
