import { latinOfHangul } from '../../../core/hangul-keys.ts';
import type { CommandContext } from '../../kernel.ts';
import { ScreenKeys } from '../screen-keys.ts';
import { fail, fileProblem, out, pathOf, suspend } from '../support.ts';
import { PageView } from './page-view.ts';
import type { PageOptions } from './page-view.ts';
import { optionNames, parseArguments } from './pager-arguments.ts';
import { pagerHelp } from './pager-help.ts';

async function readText(context: CommandContext, paths: readonly string[]): Promise<string | number> {
  const isPiped = !context.stdin.isTerminal;
  if (paths.length === 0 && !isPiped) return fail(context, 'Missing filename ("less --help" for help)');
  let text = '';
  for (const path of paths.length === 0 ? ['-'] : paths) {
    const content =
      path === '-'
        ? new TextDecoder().decode(await context.stdin.readAll(context.signal))
        : await context.kernel.files.readFile(pathOf(context, path)).catch(() => undefined);
    if (content === undefined) return fail(context, `${path}: ${await fileProblem(context, path)}`);
    text += content;
  }
  return text;
}

/** `less` and `more`: a screen at a time on a terminal, plain output otherwise. `h` lists the keys. */
export async function pager(context: CommandContext): Promise<number> {
  if (context.args.includes('--help')) {
    await out(context, pagerHelp);
    return 0;
  }
  const { options, quitsIfShort, start, paths } = parseArguments(context);
  const text = await readText(context, paths);
  if (typeof text === 'number') return text;
  const { terminal } = context.kernel;
  const lines = text.replace(/\n$/, '').split(/\r?\n/);
  if (!terminal || !context.stdout.isTerminal || (quitsIfShort && lines.length < terminal.rows)) {
    await out(context, text);
    return 0;
  }
  const view = new PageView(lines, options);
  view.layOut(terminal.columns, terminal.rows - 1);
  const problem = goToStart(view, start);
  await out(context, '\x1b[?1049h');
  try {
    await new Pager(context, view, problem ?? '').run();
  } finally {
    await out(context, '\x1b[?1049l');
  }
  return 0;
}

function goToStart(view: PageView, start: string): string | undefined {
  if (start.startsWith('/')) return view.search(start.slice(1), 1);
  if (start !== '') view.goToLine(start === 'G' ? Infinity : Number.parseInt(start, 10) || 1);
  return undefined;
}

/** A text on the screen, and the keys that move in it. */
class Pager {
  readonly #context: CommandContext;
  readonly #view: PageView;
  readonly #keys: ScreenKeys;
  /** What the status line tells once, instead of its usual text. */
  #message: string;
  #count = '';
  #direction: 1 | -1 = 1;

  constructor(context: CommandContext, view: PageView, message: string) {
    this.#context = context;
    this.#view = view;
    this.#keys = new ScreenKeys(context);
    this.#message = message;
  }

  /** Shows and obeys until a key ends it. */
  async run(): Promise<void> {
    for (;;) {
      await this.#draw();
      const typed = await this.#keys.next();
      const key = latinOfHangul(typed);
      if (/^[qQ\x03]$/.test(key)) return;
      if (/^\d$/.test(key)) this.#count += key;
      else if (this.#endsByMoving(key)) return;
      else if (key === ':' && /^[qQ]$/.test(latinOfHangul(await this.#ask(':')))) return;
      else {
        await this.#obey(key);
        this.#count = '';
      }
    }
  }

  async #draw(): Promise<void> {
    const { columns, rows } = this.#context.kernel.terminal!;
    this.#view.layOut(columns, rows - 1);
    const end = this.#view.isAtEnd ? '(END)' : '';
    const text = [this.#message, end].filter((part) => part !== '').join(' ');
    const status = this.#count === '' ? (text === '' ? ':' : `\x1b[7m${text}\x1b[0m`) : `:${this.#count}`;
    this.#message = '';
    await out(this.#context, this.#view.drawn(status));
  }

  /** `more` ends when it is asked for more than there is. */
  #endsByMoving(key: string): boolean {
    return this.#context.name === 'more' && this.#view.isAtEnd && /^[ \r]$/.test(key);
  }

  async #obey(key: string): Promise<void> {
    const view = this.#view;
    const count = Number.parseInt(this.#count, 10);
    const moved = Object.hasOwn(moves, key) ? moves[key]!(view, count) : undefined;
    if (moved !== undefined) view.move(moved);
    else if (key === 'g' || key === '<' || key === '\x1b[H') view.goToLine(count || 1);
    else if (key === 'G' || key === '>' || key === '\x1b[F') view.goToLine(count || Infinity);
    else if (key === '\x1b[C') view.shift(Math.floor(this.#context.kernel.terminal!.columns / 2));
    else if (key === '\x1b[D') view.shift(-Math.floor(this.#context.kernel.terminal!.columns / 2));
    else if (key === '/' || key === '?') await this.#search(key);
    else if (key === 'n') this.#message = view.searchAgain(this.#direction) ?? '';
    else if (key === 'N') this.#message = view.searchAgain(this.#direction === 1 ? -1 : 1) ?? '';
    else if (key === '=' || key === '\x07') this.#tellPlace();
    else if (key === '-') this.#switchOption(await this.#keys.next());
    else if (key === 'h' || key === 'H') await this.#showHelp();
    else if (key === '\x1a') await suspend(this.#context);
  }

  async #search(key: '/' | '?'): Promise<void> {
    this.#direction = key === '/' ? 1 : -1;
    const pattern = await this.#ask(key);
    const view = this.#view;
    this.#message = (pattern === '' ? view.searchAgain(this.#direction) : view.search(pattern, this.#direction)) ?? '';
  }

  /** A line typed on the status line; '' also after Ctrl-C. */
  async #ask(prompt: string): Promise<string> {
    await out(this.#context, '\r\x1b[K');
    const { terminal } = this.#context.kernel;
    return (await terminal!.readLine({ prompt, signal: this.#context.signal })) ?? '';
  }

  #tellPlace(): void {
    const { first, last, count } = this.#view.place;
    this.#message = `lines ${first}-${last}/${count}`;
  }

  #switchOption(letter: string): void {
    if (!Object.hasOwn(optionNames, letter)) return;
    const name = optionNames[letter]!;
    this.#view.options[name] = !this.#view.options[name];
    this.#view.shift(-Infinity);
  }

  async #showHelp(): Promise<void> {
    const options: PageOptions = { chops: false, showsColours: false, numbers: false, ignoresCase: false };
    await new Pager(this.#context, new PageView(pagerHelp.trimEnd().split('\n'), options), '도움말').run();
  }
}

type Move = (view: PageView, count: number) => number;
const line =
  (direction: number): Move =>
  (_, count) =>
    direction * (count || 1);
const screen =
  (direction: number): Move =>
  (view, count) =>
    direction * (count || view.height);
const half =
  (direction: number): Move =>
  (view, count) =>
    direction * (count || Math.ceil(view.height / 2));

/** How many rows a key moves, given the number typed before it. */
const moves: Readonly<Record<string, Move>> = {
  ...Object.fromEntries(['\r', 'j', 'e', '\x0e', '\x1b[B', '\x1bOB'].map((key) => [key, line(1)])),
  ...Object.fromEntries(['k', 'y', '\x10', '\x1b[A', '\x1bOA'].map((key) => [key, line(-1)])),
  ...Object.fromEntries([' ', 'f', 'z', '\x06', '\x1b[6~'].map((key) => [key, screen(1)])),
  ...Object.fromEntries(['b', 'w', '\x02', '\x1b[5~'].map((key) => [key, screen(-1)])),
  ...Object.fromEntries(['d', '\x04'].map((key) => [key, half(1)])),
  ...Object.fromEntries(['u', '\x15'].map((key) => [key, half(-1)])),
};
