import type { CommandContext } from '../../kernel.ts';
import { textWidth } from '../../line-editor/width.ts';
import { ScreenKeys } from '../screen-keys.ts';
import { out } from '../support.ts';
import { charsOf } from './text-buffer.ts';
import type { TextBuffer } from './text-buffer.ts';

/** What an editor shows around the text. */
export interface Frame {
  /** The row above the text; none when undefined. */
  title?: string | undefined;
  /** The rows below it. */
  footer: readonly string[];
}

const visible = (char: string) => (char === '\t' ? '  ' : char < ' ' ? '?' : char);
const widthOf = (chars: readonly string[]) => textWidth(chars.map(visible).join(''));

/** A text on the screen, with the cursor always in sight, and what is typed there. */
export class EditorScreen {
  readonly #context: CommandContext;
  readonly #buffer: TextBuffer;
  readonly keys: ScreenKeys;
  #top = 0;
  /** Rows of text that the screen has. */
  height = 1;

  constructor(context: CommandContext, buffer: TextBuffer) {
    this.#context = context;
    this.#buffer = buffer;
    this.keys = new ScreenKeys(context);
  }

  async draw({ title, footer }: Frame): Promise<void> {
    const { columns, rows } = this.#context.kernel.terminal!;
    const buffer = this.#buffer;
    const above = title === undefined ? 0 : 1;
    this.height = Math.max(1, rows - footer.length - above);
    this.#top = Math.max(Math.min(this.#top, buffer.row), buffer.row - this.height + 1);
    let left = 0;
    while (widthOf(buffer.line.slice(left, buffer.column)) >= columns) left++;
    const shown = Array.from({ length: this.height }, (_, index) => {
      const row = this.#top + index;
      const line = buffer.lines[row];
      if (!line) return above === 1 ? '' : '~';
      return clip(line.slice(row === buffer.row ? left : 0), columns);
    });
    const text = [...(title === undefined ? [] : [`\x1b[7m${title}\x1b[K\x1b[0m`]), ...shown, ...footer];
    const column = widthOf(buffer.line.slice(left, buffer.column)) + 1;
    const cursor = `\x1b[${buffer.row - this.#top + 1 + above};${column}H`;
    await out(this.#context, `\x1b[?25l\x1b[H${text.map((row) => `${row}\x1b[K`).join('\r\n')}${cursor}\x1b[?25h`);
  }

  /** A line typed at the bottom of the screen, starting with `initial`; undefined after Ctrl-C or Esc. */
  async ask(question: string, initial = ''): Promise<string | undefined> {
    let answer = charsOf(initial);
    for (;;) {
      const { rows } = this.#context.kernel.terminal!;
      await out(this.#context, `\x1b[${rows};1H${question}${answer.join('')}\x1b[K`);
      const key = await this.keys.next();
      if (key === '\r' || key === '\n') return answer.join('');
      if (key === '\x03' || key === '\x1b') return undefined;
      if (key === '\x7f' || key === '\b') answer = answer.slice(0, -1);
      else if (key === '\x15') answer = [];
      else if (key >= ' ') answer = [...answer, ...charsOf(key)];
    }
  }
}

function clip(line: readonly string[], columns: number): string {
  let text = '';
  let width = 0;
  for (const char of line) {
    width += widthOf([char]);
    if (width > columns) break;
    text += visible(char);
  }
  return text;
}
