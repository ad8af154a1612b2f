import { escapeAt } from './escapes.ts';
import { SedError } from './script.ts';

/** A piece of a script: the text of one `-e`, or of a file. */
export interface ScriptPiece {
  text: string;
  /** Undefined for `-e`. */
  path: string | undefined;
}

/** Reads the pieces of a script character by character, and knows where it is for messages. */
export class ScriptReader {
  readonly #pieces: readonly ScriptPiece[];
  #piece = 0;
  #at = 0;

  constructor(pieces: readonly ScriptPiece[]) {
    this.#pieces = pieces;
  }

  get #text(): string {
    return this.#pieces[this.#piece]?.text ?? '';
  }

  /** The next character; undefined at the end of the piece. */
  peek(): string | undefined {
    const code = this.#text.codePointAt(this.#at);
    return code === undefined ? undefined : String.fromCodePoint(code);
  }

  next(): string | undefined {
    const char = this.peek();
    this.#at += char?.length ?? 0;
    return char;
  }

  /** Whether nothing of the first piece was read but its first `count` characters. */
  isBehindStart(count: number): boolean {
    return this.#piece === 0 && this.#at === count;
  }

  isBehindNewline(): boolean {
    return this.#text[this.#at - 1] === '\n';
  }

  /** Takes what `pattern` (sticky) matches here. */
  take(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0] ?? '';
    this.#at += found.length;
    return found;
  }

  /** Takes an escape such as `\\t` and answers its character; undefined when none is here. */
  takeEscape(): string | undefined {
    const escape = escapeAt(this.#text, this.#at);
    this.#at = escape?.end ?? this.#at;
    return escape?.value;
  }

  skipBlanks(): void {
    this.take(/[ \t]*/y);
  }

  /** Goes on to the next piece; false when there is none. */
  nextPiece(): boolean {
    if (this.#piece + 1 >= this.#pieces.length) return false;
    this.#piece++;
    this.#at = 0;
    return true;
  }

  /** The error that stops at what was read last. */
  problem(message: string): SedError {
    const { path } = this.#pieces[this.#piece] ?? { path: undefined };
    const read = this.#text.slice(0, this.#at);
    if (path === undefined) {
      const number = this.#pieces.slice(0, this.#piece + 1).filter((one) => one.path === undefined).length;
      return new SedError(`-e expression #${number}, char ${new TextEncoder().encode(read).length}: ${message}`);
    }
    return new SedError(`file ${path} line ${read.replace(/\n$/, '').split('\n').length}: ${message}`);
  }

  /** An error that belongs to no place. */
  problemAtEnd(message: string): SedError {
    return new SedError(`-e expression #1, char 0: ${message}`);
  }
}
