import type { Key } from './key-parser.ts';
import { advance, positionAfter, stripControls, wrapped } from './layout.ts';
import type { Position } from './layout.ts';
import { LineBuffer } from './line-buffer.ts';
import { commonPrefix, listInColumns } from './candidates.ts';
import type { Completion } from './candidates.ts';
import { graphemes } from './width.ts';

/** The screen that a line is edited on. */
export interface TerminalLike {
  write(text: string): void;
  readonly columns: number;
  readonly rows: number;
}

export interface EditOptions {
  prompt: string;
  /** Lines that ↑ and Ctrl-R reach, oldest first. */
  history: readonly string[];
  isSecret: boolean;
  complete?: ((line: string) => Promise<Completion>) | undefined;
}

/** How an edited line ended. */
export type EditResult = { kind: 'line'; text: string } | { kind: 'end' } | { kind: 'interrupt' };

interface Search {
  query: string;
  index: number;
  before: string;
}

/** Edits one line (or several pasted ones) with the keys of bash, and draws it. */
export class LineEditor {
  readonly #terminal: TerminalLike;
  readonly #buffer = new LineBuffer();
  #options: EditOptions = { prompt: '', history: [], isSecret: false };
  #finish: ((result: EditResult) => void) | undefined;
  #cursorRow = 0;
  #historyIndex = 0;
  #draft = '';
  #search: Search | undefined;
  #wasTab = false;

  constructor(terminal: TerminalLike) {
    this.#terminal = terminal;
  }

  get isActive(): boolean {
    return this.#finish !== undefined;
  }

  get text(): string {
    return this.#buffer.text;
  }

  /** Shows the prompt and edits until Enter, Ctrl-C or Ctrl-D. */
  edit(options: EditOptions): Promise<EditResult> {
    this.#options = options;
    this.#buffer.clear();
    this.#historyIndex = options.history.length;
    this.#draft = '';
    this.#search = undefined;
    this.#cursorRow = 0;
    return new Promise((resolve) => {
      this.#finish = resolve;
      this.#draw();
    });
  }

  /** Gives up the line without a result being shown, e.g. when its reader was interrupted. */
  abandon(): void {
    this.#finish = undefined;
  }

  setText(text: string): void {
    this.#buffer.set(text);
    this.#draw();
  }

  /** Draws anew after the terminal's size has changed. */
  resize(): void {
    // The terminal leaves the rows of the cursor's line as they are (xterm's reflowCursorLine is off).
    if (this.isActive) this.#draw();
  }

  async feed(key: Key): Promise<void> {
    if (!this.isActive) return;
    if (this.#search && this.#feedSearch(key)) return;
    const wasTab = this.#wasTab;
    this.#wasTab = key.kind === 'key' && key.name === 'tab';
    if (key.kind === 'text') this.#insert(key.text);
    else if (key.kind === 'paste') this.#insert(key.text.replace(/\n+$/, (end) => (end.length > 1 ? '\n' : end)));
    else if (key.name === 'tab') await this.#completeWord(wasTab);
    else this.#runKey(key.name);
  }

  #insert(text: string): void {
    const isAtEnd = this.#buffer.cursor === this.#buffer.chars.length;
    const before = this.#positions().cursor;
    this.#buffer.insert(text.replaceAll('\t', '    '));
    const isPlain = isAtEnd && !/[\n\t]/.test(text) && !this.#options.isSecret;
    const added = isPlain ? graphemes(text) : [];
    // Typing at the end only needs the new text written; everything else is drawn anew.
    if (
      isPlain &&
      added.join('') === text &&
      positionAfter(added, before, this.#terminal.columns).column < this.#terminal.columns
    ) {
      const after = positionAfter(added, before, this.#terminal.columns);
      if (after.row === before.row && !/\p{M}|\u200d|\ufe0f/u.test(text)) {
        this.#terminal.write(text);
        return;
      }
    }
    this.#draw();
  }

  #runKey(name: string): void {
    const action = this.#actions[name];
    if (!action) return;
    action();
    if (this.isActive) this.#draw();
  }

  readonly #actions: Record<string, () => void> = {
    enter: () => this.#accept(),
    'ctrl-j': () => this.#accept(),
    'ctrl-c': () => this.#end({ kind: 'interrupt' }, '^C'),
    'ctrl-d': () => {
      if (this.#buffer.chars.length === 0) this.#end({ kind: 'end' }, '');
      else this.#buffer.deleteForward();
    },
    'ctrl-a': () => this.#buffer.move(-Infinity),
    home: () => this.#buffer.move(-Infinity),
    'ctrl-e': () => this.#buffer.move(Infinity),
    end: () => this.#buffer.move(Infinity),
    'ctrl-b': () => this.#buffer.move(-1),
    left: () => this.#buffer.move(-1),
    'ctrl-f': () => this.#buffer.move(1),
    right: () => this.#buffer.move(1),
    'alt-b': () => void (this.#buffer.cursor = this.#buffer.wordStart()),
    'ctrl-left': () => void (this.#buffer.cursor = this.#buffer.wordStart()),
    'alt-left': () => void (this.#buffer.cursor = this.#buffer.wordStart()),
    'alt-f': () => void (this.#buffer.cursor = this.#buffer.wordEnd()),
    'ctrl-right': () => void (this.#buffer.cursor = this.#buffer.wordEnd()),
    'alt-right': () => void (this.#buffer.cursor = this.#buffer.wordEnd()),
    backspace: () => this.#buffer.deleteBack(),
    'ctrl-h': () => this.#buffer.deleteBack(),
    delete: () => this.#buffer.deleteForward(),
    'ctrl-k': () => this.#buffer.kill(this.#buffer.cursor, this.#buffer.chars.length),
    'ctrl-u': () => this.#buffer.kill(0, this.#buffer.cursor),
    'ctrl-w': () =>
      this.#buffer.kill(
        this.#buffer.wordStart((char) => !/\s/.test(char)),
        this.#buffer.cursor,
      ),
    'alt-backspace': () => this.#buffer.kill(this.#buffer.wordStart(), this.#buffer.cursor),
    'alt-d': () => this.#buffer.kill(this.#buffer.cursor, this.#buffer.wordEnd()),
    'ctrl-y': () => this.#buffer.yank(),
    'ctrl-t': () => this.#buffer.transpose(),
    'ctrl-_': () => this.#buffer.undo(),
    'alt-u': () => this.#buffer.changeWordCase((word) => word.toUpperCase()),
    'alt-l': () => this.#buffer.changeWordCase((word) => word.toLowerCase()),
    'alt-.': () => this.#insertLastArgument(),
    'ctrl-l': () => {
      this.#terminal.write('\x1b[H\x1b[2J');
      this.#cursorRow = 0;
    },
    up: () => this.#recall(-1),
    'ctrl-p': () => this.#recall(-1),
    down: () => this.#recall(1),
    'ctrl-n': () => this.#recall(1),
    'ctrl-r': () => void (this.#search = { query: '', index: this.#options.history.length, before: this.text }),
  };

  #accept(): void {
    const { text } = this.#buffer;
    this.#end({ kind: 'line', text }, '');
  }

  #end(result: EditResult, shown: string): void {
    this.#buffer.cursor = this.#buffer.chars.length;
    this.#draw();
    const finish = this.#finish!;
    this.#finish = undefined;
    // A line that fills its last row has already taken the cursor to the next one.
    const isOnNextRow = shown === '' && this.#positions().isFull;
    this.#terminal.write(isOnNextRow ? '' : `${shown}\r\n`);
    finish(result);
  }

  #recall(step: number): void {
    const { history } = this.#options;
    const index = this.#historyIndex + step;
    if (index < 0 || index > history.length) return;
    if (this.#historyIndex === history.length) this.#draft = this.text;
    this.#historyIndex = index;
    this.#buffer.set(index === history.length ? this.#draft : history[index]!);
  }

  #insertLastArgument(): void {
    const last = this.#options.history.at(-1)?.trim().split(/\s+/).at(-1);
    if (last) this.#buffer.insert(last);
  }

  /** Ctrl-R: answers whether the key belonged to the search. */
  #feedSearch(key: Key): boolean {
    const search = this.#search!;
    if (key.kind === 'text') {
      search.query += key.text;
      this.#find(search, search.index);
    } else if (key.kind === 'key' && (key.name === 'backspace' || key.name === 'ctrl-h')) {
      search.query = graphemes(search.query).slice(0, -1).join('');
      this.#find(search, this.#options.history.length - 1);
    } else if (key.kind === 'key' && key.name === 'ctrl-r') {
      this.#find(search, search.index - 1);
    } else if (key.kind === 'key' && (key.name === 'ctrl-g' || key.name === 'ctrl-c')) {
      this.#buffer.set(search.before);
      this.#search = undefined;
    } else {
      this.#search = undefined;
      this.#draw();
      return key.kind === 'key' && key.name === 'escape';
    }
    this.#draw();
    return true;
  }

  #find(search: Search, from: number): void {
    const { history } = this.#options;
    for (let index = Math.min(from, history.length - 1); index >= 0; index--) {
      if (!history[index]!.includes(search.query)) continue;
      search.index = index;
      this.#historyIndex = index;
      this.#buffer.set(history[index]!);
      return;
    }
  }

  async #completeWord(isRepeated: boolean): Promise<void> {
    const { complete } = this.#options;
    if (!complete) return;
    const line = this.#buffer.beforeCursor;
    const { word, candidates } = await complete(line);
    if (!this.isActive || this.#buffer.beforeCursor !== line || candidates.length === 0) return;
    const prefix = commonPrefix(candidates.map((candidate) => candidate.text));
    const only = candidates.length === 1 ? candidates[0]! : undefined;
    const insertion = only ? only.text + (only.isOpen ? '' : ' ') : prefix;
    if (insertion.length > word.length) {
      this.#buffer.replaceBefore(graphemes(word).length, insertion);
      this.#draw();
    } else if (isRepeated) {
      const names = candidates.map((candidate) => candidate.label ?? candidate.text);
      this.#terminal.write(`\r\n${listInColumns(names, this.#terminal.columns)}`);
      this.#cursorRow = 0;
      this.#draw();
    }
  }

  get #shownPrompt(): string {
    return this.#search ? `(reverse-i-search)\`${this.#search.query}': ` : this.#options.prompt;
  }

  get #shownChars(): readonly string[] {
    return this.#options.isSecret ? [] : this.#buffer.chars;
  }

  #positions(): { end: Position; cursor: Position; isFull: boolean } {
    const { columns } = this.#terminal;
    const chars = this.#shownChars;
    const start = positionAfter(graphemes(stripControls(this.#shownPrompt)), { row: 0, column: 0 }, columns);
    let position = start;
    let cursor = start;
    for (const [index, char] of chars.entries()) {
      if (index === this.#buffer.cursor) cursor = cursorBefore(position, char, columns);
      position = advance(position, char, columns);
    }
    const end = wrapped(position, columns);
    const isAtEnd = this.#buffer.cursor >= chars.length;
    return { end, cursor: isAtEnd ? end : wrapped(cursor, columns), isFull: position.column >= columns };
  }

  /** Writes prompt and text anew over the old ones and puts the cursor where it belongs. */
  #draw(): void {
    const { end, cursor, isFull } = this.#positions();
    const up = this.#cursorRow > 0 ? `\x1b[${this.#cursorRow}A` : '';
    const text = this.#shownChars.join('').replaceAll('\n', '\r\n');
    // A full last row leaves the cursor hanging: a blank makes the terminal wrap as the layout says.
    const back = end.row - cursor.row;
    this.#terminal.write(
      `${up}\r\x1b[J${this.#shownPrompt}${text}${isFull ? ' \r' : ''}` +
        `${back > 0 ? `\x1b[${back}A` : ''}\r${cursor.column > 0 ? `\x1b[${cursor.column}C` : ''}`,
    );
    this.#cursorRow = cursor.row;
  }
}

/** A wide character that does not fit any more takes the cursor to the next row with it. */
function cursorBefore(position: Position, char: string, columns: number): Position {
  const after = advance(position, char, columns);
  return char !== '\n' && after.row > position.row ? { row: after.row, column: 0 } : position;
}
