import { graphemes } from './width.ts';

/** The text being edited, by graphemes, with cursor, kill ring and undo. */
export class LineBuffer {
  chars: string[] = [];
  cursor = 0;
  #killed = '';
  #undo: { chars: string[]; cursor: number }[] = [];

  get text(): string {
    return this.chars.join('');
  }

  get beforeCursor(): string {
    return this.chars.slice(0, this.cursor).join('');
  }

  set(text: string): void {
    this.remember();
    this.chars = graphemes(text);
    this.cursor = this.chars.length;
  }

  clear(): void {
    this.chars = [];
    this.cursor = 0;
    this.#undo = [];
  }

  remember(): void {
    this.#undo.push({ chars: [...this.chars], cursor: this.cursor });
    if (this.#undo.length > 200) this.#undo.shift();
  }

  undo(): void {
    const before = this.#undo.pop();
    if (before) ({ chars: this.chars, cursor: this.cursor } = before);
  }

  /** Inserted text may join with the character before it (a combining mark, a composed syllable). */
  insert(text: string): void {
    this.remember();
    const head = graphemes(this.beforeCursor + text);
    this.chars = [...head, ...this.chars.slice(this.cursor)];
    this.cursor = head.length;
  }

  /** Replaces the `count` graphemes before the cursor. */
  replaceBefore(count: number, text: string): void {
    this.remember();
    const inserted = graphemes(text);
    this.chars.splice(this.cursor - count, count, ...inserted);
    this.cursor += inserted.length - count;
  }

  move(count: number): void {
    this.cursor = Math.min(this.chars.length, Math.max(0, this.cursor + count));
  }

  deleteBack(): void {
    if (this.cursor === 0) return;
    this.remember();
    this.chars.splice(--this.cursor, 1);
  }

  deleteForward(): void {
    if (this.cursor === this.chars.length) return;
    this.remember();
    this.chars.splice(this.cursor, 1);
  }

  /** Removes from `from` to `to` and keeps it for Ctrl-Y. */
  kill(from: number, to: number): void {
    if (from === to) return;
    this.remember();
    this.#killed = this.chars.slice(from, to).join('');
    this.chars.splice(from, to - from);
    this.cursor = from;
  }

  yank(): void {
    this.insert(this.#killed);
  }

  wordStart(isWordChar = (char: string) => /[\p{L}\p{N}_]/u.test(char)): number {
    let at = this.cursor;
    while (at > 0 && !isWordChar(this.chars[at - 1]!)) at--;
    while (at > 0 && isWordChar(this.chars[at - 1]!)) at--;
    return at;
  }

  wordEnd(): number {
    const isWordChar = (char: string) => /[\p{L}\p{N}_]/u.test(char);
    let at = this.cursor;
    while (at < this.chars.length && !isWordChar(this.chars[at]!)) at++;
    while (at < this.chars.length && isWordChar(this.chars[at]!)) at++;
    return at;
  }

  transpose(): void {
    const at = Math.min(this.cursor, this.chars.length - 1);
    if (at < 1) return;
    this.remember();
    [this.chars[at - 1], this.chars[at]] = [this.chars[at]!, this.chars[at - 1]!];
    this.cursor = at + 1;
  }

  changeWordCase(change: (word: string) => string): void {
    this.remember();
    const end = this.wordEnd();
    const word = change(this.chars.slice(this.cursor, end).join(''));
    this.chars.splice(this.cursor, end - this.cursor, ...graphemes(word));
    this.cursor = end;
  }
}
