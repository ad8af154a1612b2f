import type { CommandContext } from '../../kernel.ts';
import { textWidth } from '../../line-editor/width.ts';
import { ScreenKeys } from '../screen-keys.ts';
import { out } from '../support.ts';
import { charsOf } from './text-buffer.ts';
import type { Position, TextBuffer } from './text-buffer.ts';

/** What an editor shows around and in the text. */
export interface Frame {
  /** The row above the text; none when undefined. */
  title?: string | undefined;
  /** The rows below it. */
  footer: readonly string[];
  /** Shown in reverse: up to `to` but without it, or whole lines. */
  selection?: { from: Position; to: Position; isLines: boolean } | undefined;
  /** Line numbers before the lines. */
  hasNumbers?: boolean;
  tabWidth?: number;
}

const defaultTabWidth = 8;

/** A text on the screen, with the cursor always in sight, and what is typed there. */
export class EditorScreen {
  readonly #context: CommandContext;
  readonly #buffer: TextBuffer;
  readonly keys: ScreenKeys;
  /** The first row of the text that is shown. */
  top = 0;
  /** Rows of text that the screen has. */
  height = 1;

  constructor(context: CommandContext, buffer: TextBuffer) {
    this.#context = context;
    this.#buffer = buffer;
    this.keys = new ScreenKeys(context);
  }

  async draw(frame: Frame): Promise<void> {
    const { title, footer, hasNumbers = false, tabWidth = defaultTabWidth } = frame;
    const { columns, rows } = this.#context.kernel.terminal!;
    const buffer = this.#buffer;
    const above = title === undefined ? 0 : 1;
    this.height = Math.max(1, rows - footer.length - above);
    this.top = Math.max(Math.min(this.top, buffer.row), buffer.row - this.height + 1);
    const gutter = hasNumbers ? Math.max(3, String(buffer.lines.length).length) + 1 : 0;
    const room = Math.max(1, columns - gutter);
    const cells = cellsOf(buffer.line, tabWidth);
    let left = 0;
    while (widthBetween(cells, left, buffer.column) >= room) left++;
    const shown = Array.from({ length: this.height }, (_, index) => {
      const row = this.top + index;
      const line = buffer.lines[row];
      if (!line) return above === 1 ? '' : '~';
      const number = hasNumbers ? `${String(row + 1).padStart(gutter - 1)} ` : '';
      return number + this.#shownLine(line, row, row === buffer.row ? left : 0, room, frame);
    });
    const text = [...(title === undefined ? [] : [`\x1b[7m${title}\x1b[K\x1b[0m`]), ...shown, ...footer];
    const column = gutter + widthBetween(cells, left, buffer.column) + 1;
    const cursor = `\x1b[${buffer.row - this.top + 1 + above};${column}H`;
    await out(this.#context, `\x1b[?25l\x1b[H${text.map((row) => `${row}\x1b[K`).join('\r\n')}${cursor}\x1b[?25h`);
  }

  #shownLine(line: readonly string[], row: number, left: number, room: number, frame: Frame): string {
    const { selection, tabWidth = defaultTabWidth } = frame;
    const cells = cellsOf(line, tabWidth);
    const [start, end] = selection ? selectedColumns(selection, row, cells.length) : [0, 0];
    // An empty line shows that it is selected, too.
    if (cells.length === 0 && end > start) return '\x1b[7m \x1b[0m';
    let text = '';
    let width = 0;
    for (let column = left; column < cells.length; column++) {
      const cell = cells[column]!;
      width += textWidth(cell);
      if (width > room) break;
      if (column === Math.max(start, left) && end > column) text += '\x1b[7m';
      text += cell;
      if (column === end - 1) text += '\x1b[0m';
    }
    return end > start ? `${text}\x1b[0m` : text;
  }

  /** A line typed at the bottom of the screen, starting with `initial`; undefined after Ctrl-C or Esc. */
  async ask(question: string, initial = '', emptyBackspace: 'leaves' | 'stays' = 'stays'): Promise<string | undefined> {
    let answer = charsOf(initial);
    for (;;) {
      const { rows } = this.#context.kernel.terminal!;
      await out(this.#context, `\x1b[${rows};1H${question}${answer.join('')}\x1b[K`);
      const key = await this.keys.next();
      if (key === '\r' || key === '\n') return answer.join('');
      if (key === '\x03' || key === '\x1b') return undefined;
      if (key === '\x7f' || key === '\b') {
        if (answer.length === 0 && emptyBackspace === 'leaves') return undefined;
        answer = answer.slice(0, -1);
      } else if (key === '\x15') answer = [];
      else if (key === '\x17') answer = charsOf(answer.join('').replace(/\S*\s*$/, ''));
      else if (key.startsWith('\x1b[200~')) {
        const pasted = key.replaceAll(/\x1b\[20[01]~/g, '').split(/[\r\n]/)[0]!;
        answer = [...answer, ...charsOf(pasted)];
      } else if (key >= ' ') answer = [...answer, ...charsOf(key)];
    }
  }
}

/** What the screen shows of each character: a tab reaches to the next of its columns. */
function cellsOf(line: readonly string[], tabWidth: number): string[] {
  let width = 0;
  return line.map((char) => {
    const shown = char === '\t' ? ' '.repeat(tabWidth - (width % tabWidth)) : char < ' ' ? '?' : char;
    width += textWidth(shown);
    return shown;
  });
}

const widthBetween = (cells: readonly string[], from: number, to: number) => textWidth(cells.slice(from, to).join(''));

/** Columns of a row that are selected, the end not included; an empty line has one for its end. */
function selectedColumns({ from, to, isLines }: NonNullable<Frame['selection']>, row: number, length: number) {
  if (row < from.row || row > to.row) return [0, 0] as const;
  const whole = Math.max(1, length);
  if (isLines) return [0, whole] as const;
  return [row === from.row ? from.column : 0, row === to.row ? Math.max(to.column, 1) : whole] as const;
}
