import { bufferKeys } from './buffer-keys.ts';
import { commonPrefix, listInColumns } from './candidates.ts';
import type { Completion } from './candidates.ts';
import { HistorySearch } from './history-search.ts';
import { HistoryWalk } from './history-walk.ts';
import type { Key } from './key-parser.ts';
import { LineBuffer } from './line-buffer.ts';
import { LineView } from './line-view.ts';
import type { ShownLine, TerminalLike } from './line-view.ts';
import { graphemes } from './width.ts';

export interface EditOptions {
  prompt: string;
  /** Lines that ↑ and Ctrl-R reach, oldest first. */
  history: readonly string[];
  isSecret: boolean;
  /** The line ends by itself, where it stands, once it has as many characters. */
  maxChars?: number | undefined;
  /** Enter leaves the cursor where it stands. */
  staysOnLine?: boolean;
  complete?: ((line: string) => Promise<Completion>) | undefined;
}

/** How an edited line ended. */
export type EditResult = { kind: 'line'; text: string } | { kind: 'end' } | { kind: 'interrupt' };

/** Edits one line (or several pasted ones) with the keys of bash, and draws it. */
export class LineEditor {
  readonly #terminal: TerminalLike;
  readonly #view: LineView;
  readonly #buffer = new LineBuffer();
  #options: EditOptions = { prompt: '', history: [], isSecret: false };
  #finish: ((result: EditResult) => void) | undefined;
  #history = new HistoryWalk([]);
  #search: HistorySearch | undefined;
  #wasTab = false;

  constructor(terminal: TerminalLike) {
    this.#terminal = terminal;
    this.#view = new LineView(terminal);
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
    this.#history = new HistoryWalk(options.history);
    this.#search = undefined;
    this.#view.startHere();
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
    if (this.#search && this.#feedSearch(this.#search, key)) return;
    const wasTab = this.#wasTab;
    this.#wasTab = key.kind === 'key' && key.name === 'tab';
    if (key.kind === 'text') this.#insertUpToLimit(key.text);
    else if (key.kind === 'paste')
      this.#insertUpToLimit(key.text.replace(/\n+$/, (end) => (end.length > 1 ? '\n' : end)));
    else if (key.name === 'tab') await this.#completeWord(wasTab);
    else this.#runKey(key.name);
  }

  #insertUpToLimit(text: string): void {
    const { maxChars } = this.#options;
    if (maxChars === undefined) return this.#insert(text);
    this.#insert(
      graphemes(text)
        .slice(0, maxChars - this.#buffer.chars.length)
        .join(''),
    );
    if (this.#buffer.chars.length >= maxChars) this.#end({ kind: 'line', text: this.text }, undefined);
  }

  #insert(text: string): void {
    const before = this.#shownLine;
    const isAtEnd = this.#buffer.cursor === this.#buffer.chars.length;
    this.#buffer.insert(text.replaceAll('\t', '    '));
    // Typing at the end only needs the new text written; everything else is drawn anew.
    const isShown = isAtEnd && !this.#options.isSecret && this.#view.append(before, text);
    if (!isShown) this.#draw();
  }

  #runKey(name: string): void {
    if (Object.hasOwn(bufferKeys, name)) bufferKeys[name]!(this.#buffer);
    else if (Object.hasOwn(this.#actions, name)) this.#actions[name]!();
    else return;
    if (this.isActive) this.#draw();
  }

  readonly #actions: Record<string, () => void> = {
    enter: () => this.#accept(),
    'ctrl-j': () => this.#accept(),
    'ctrl-c': () => this.#end({ kind: 'interrupt' }, '^C'),
    'ctrl-d': () => {
      if (this.#buffer.chars.length === 0) this.#end({ kind: 'end' }, undefined);
      else this.#buffer.deleteForward();
    },
    'alt-.': () => {
      const { lastArgument } = this.#history;
      if (lastArgument) this.#buffer.insert(lastArgument);
    },
    'ctrl-l': () => {
      this.#terminal.write('\x1b[H\x1b[2J');
      this.#view.startHere();
    },
    up: () => this.#recall(-1),
    'ctrl-p': () => this.#recall(-1),
    down: () => this.#recall(1),
    'ctrl-n': () => this.#recall(1),
    'ctrl-r': () => void (this.#search = new HistorySearch(this.#history, this.text)),
  };

  #accept(): void {
    const { text } = this.#buffer;
    this.#end({ kind: 'line', text }, this.#options.staysOnLine ? undefined : '');
  }

  /** Ends the line, and goes to the next unless `shown` is undefined. */
  #end(result: EditResult, shown: string | undefined): void {
    this.#buffer.cursor = this.#buffer.chars.length;
    this.#draw();
    const finish = this.#finish!;
    this.#finish = undefined;
    // A line that fills its last row has already taken the cursor to the next one.
    const isOnNextRow = shown === '' && this.#view.isFull(this.#shownLine);
    if (shown !== undefined && !isOnNextRow) this.#terminal.write(`${shown}\r\n`);
    finish(result);
  }

  #recall(step: number): void {
    const line = this.#history.step(step, this.text);
    if (line !== undefined) this.#buffer.set(line);
  }

  /** Answers whether the key belonged to the search. */
  #feedSearch(search: HistorySearch, key: Key): boolean {
    const { state, line } = search.feed(key);
    if (line !== undefined) this.#buffer.set(line);
    if (state !== 'searching') this.#search = undefined;
    this.#draw();
    return state !== 'ended' || (key.kind === 'key' && key.name === 'escape');
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
      this.#view.startHere();
      this.#draw();
    }
  }

  get #shownLine(): ShownLine {
    const { prompt, isSecret } = this.#options;
    return {
      prompt: this.#search?.prompt ?? prompt,
      chars: isSecret ? [] : this.#buffer.chars,
      cursor: this.#buffer.cursor,
    };
  }

  #draw(): void {
    this.#view.draw(this.#shownLine);
  }
}
