import type { HistoryWalk } from './history-walk.ts';
import type { Key } from './key-parser.ts';
import { graphemes } from './width.ts';

/** What a key did to a search: `line` is the text to show from now on; 'ended' hands the key on to the editor. */
export interface SearchStep {
  state: 'searching' | 'cancelled' | 'ended';
  line?: string | undefined;
}

/** Ctrl-R: an incremental search through the history, from when it is pressed until another key takes the line. */
export class HistorySearch {
  readonly #history: HistoryWalk;
  readonly #before: string;
  #query = '';
  #hasFailed = false;
  #index: number;

  /** `before` is the text that Ctrl-G gives back. */
  constructor(history: HistoryWalk, before: string) {
    this.#history = history;
    this.#before = before;
    this.#index = history.newestIndex;
  }

  get prompt(): string {
    return `(${this.#hasFailed ? 'failed ' : ''}reverse-i-search)\`${this.#query}': `;
  }

  feed(key: Key): SearchStep {
    if (key.kind === 'text') {
      this.#query += key.text;
      return this.#find(this.#index);
    }
    const name = key.kind === 'key' ? key.name : '';
    if (name === 'backspace' || name === 'ctrl-h') {
      this.#query = graphemes(this.#query).slice(0, -1).join('');
      return this.#find(this.#history.newestIndex);
    }
    if (name === 'ctrl-r') return this.#find(this.#index - 1);
    if (name === 'ctrl-g' || name === 'ctrl-c') return { state: 'cancelled', line: this.#before };
    return { state: 'ended' };
  }

  #find(from: number): SearchStep {
    const found = this.#history.find(this.#query, from);
    this.#hasFailed = !found;
    if (found) this.#index = found.index;
    return { state: 'searching', line: found?.line };
  }
}
