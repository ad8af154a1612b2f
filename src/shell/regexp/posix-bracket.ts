/** An expression that GNU's library refuses, in its words. */
export class PosixRegExpError extends Error {}

/** Reads an escape for a single character at a place, if one is there. */
export type EscapeReader = (source: string, at: number) => { value: string; end: number } | undefined;

/** What a class outside of brackets is answered with, wherever it stands. */
export const bareClass = 'character class syntax is [[:space:]], not [:space:]';

const classes: Record<string, string> = {
  alpha: '\\p{L}',
  digit: '0-9',
  alnum: '\\p{L}\\p{N}',
  upper: '\\p{Lu}',
  lower: '\\p{Ll}',
  space: '\\s',
  blank: ' \\t',
  punct: '!-\\/:-@\\[-`\\{-~',
  cntrl: '\\x00-\\x1f\\x7f',
  xdigit: '0-9A-Fa-f',
  print: '\\x20-\\x7e\\u00a0-\\u{10ffff}',
  graph: '\\x21-\\x7e\\u00a1-\\u{10ffff}',
};
const escapeInClass = (char: string) => (/[\\^[\]{}()|/.*+?$-]/.test(char) ? `\\${char}` : char);

/** Translates the bracket expression at one place. */
class Bracket {
  readonly #source: string;
  readonly #escapeAt: EscapeReader | undefined;
  #at: number;

  constructor(source: string, at: number, escapeAt: EscapeReader | undefined) {
    this.#source = source;
    this.#at = at;
    this.#escapeAt = escapeAt;
  }

  /** All of it, from its `[`. */
  translate(): { source: string; end: number } {
    if (/^\[:[^\]]*:\]/.test(this.#source.slice(this.#at))) throw new PosixRegExpError(bareClass);
    this.#at++;
    let body = this.#source[this.#at] === '^' ? '^' : '';
    this.#at += body.length;
    for (let isFirst = true; ; isFirst = false) {
      if (this.#at >= this.#source.length) throw new PosixRegExpError('Unmatched [, [^, [:, [., or [=');
      if (this.#source[this.#at] === ']' && !isFirst) break;
      body += this.#item();
    }
    this.#at++;
    return { source: `[${body}]`, end: this.#at };
  }

  #item(): string {
    const named = /^\[:([^\]]*):\]/.exec(this.#source.slice(this.#at));
    if (named) {
      if (!Object.hasOwn(classes, named[1]!)) throw new PosixRegExpError('Invalid character class name');
      this.#at += named[0].length;
      return classes[named[1]!]!;
    }
    const from = this.#char();
    const isRange = this.#source[this.#at] === '-' && !/^(?:\]|$)/.test(this.#source.slice(this.#at + 1, this.#at + 2));
    if (!isRange) return escapeInClass(from);
    this.#at++;
    const to = this.#char();
    if (from.codePointAt(0)! > to.codePointAt(0)!) throw new PosixRegExpError('Invalid range end');
    return `${escapeInClass(from)}-${escapeInClass(to)}`;
  }

  #char(): string {
    const collating = /^\[([.=])([^])\1\]/u.exec(this.#source.slice(this.#at, this.#at + 8));
    if (collating) {
      this.#at += collating[0].length;
      return collating[2]!;
    }
    const escape = this.#source[this.#at] === '\\' ? this.#escapeAt?.(this.#source, this.#at) : undefined;
    const char = escape?.value ?? String.fromCodePoint(this.#source.codePointAt(this.#at)!);
    this.#at = escape?.end ?? this.#at + char.length;
    return char;
  }
}

/** The bracket expression at `at` for a RegExp of flag `u`, and where it ends. @throws PosixRegExpError */
export function translateBracket(
  source: string,
  at: number,
  escapeAt: EscapeReader | undefined,
): { source: string; end: number } {
  return new Bracket(source, at, escapeAt).translate();
}
