import { SyntaxProblemError } from './syntax-problem.ts';

export interface SyntaxToken {
  kind: 'word' | 'operator' | 'redirection' | 'end';
  /** As written; `newline` for the end of a line. */
  text: string;
  line: number;
}

const operators = ['&&', '||', ';;&', ';;', ';&', '|&', '|', '&', ';', '(', ')'];
const redirection = /(?:\d+|\{\w+\})?(?:<<<|<<-?|>>|<>|>\||&>>|&>|[<>]&|[<>](?!\())/y;
const blanks = /(?:[ \t]|\\\n)+/y;

/** The tokens of bash source, one at a time; substitutions are read by the grammar that is given. */
export class SyntaxLexer {
  readonly source: string;
  /** Reads the commands of `$(…)` up to its bracket, which is the next token then. */
  readonly #readSubstitution: () => void;
  at = 0;
  #line = 1;
  #counted = 0;
  #nextNewline: number;
  #peeked: SyntaxToken | undefined;
  /** Ends of here-documents that start at the next line. */
  #hereEnds: { word: string; stripsTabs: boolean }[] = [];

  constructor(source: string, readSubstitution: () => void) {
    this.source = source;
    this.#nextNewline = this.#newlineFrom(0);
    this.#readSubstitution = readSubstitution;
  }

  /** The line of a place; each newline is looked for once as long as places rise. */
  lineAt(place: number): number {
    if (place < this.#counted) return this.source.slice(0, place).split('\n').length;
    while (this.#nextNewline < place) {
      this.#line++;
      this.#counted = this.#nextNewline + 1;
      this.#nextNewline = this.#newlineFrom(this.#counted);
    }
    return this.#line;
  }

  #newlineFrom(place: number): number {
    const found = this.source.indexOf('\n', place);
    return found < 0 ? Infinity : found;
  }

  get peek(): SyntaxToken {
    this.#peeked ??= this.#read();
    return this.#peeked;
  }

  next(): SyntaxToken {
    const token = this.peek;
    this.#peeked = undefined;
    return token;
  }

  /** The line behind the last one, which bash names when more should have come. */
  get endLine(): number {
    return this.source.split('\n').length + (this.source.endsWith('\n') ? 0 : 1);
  }

  #skip(): void {
    for (;;) {
      blanks.lastIndex = this.at;
      const blank = blanks.exec(this.source);
      if (blank) this.at += blank[0].length;
      else if (this.source[this.at] === '#') {
        const end = this.source.indexOf('\n', this.at);
        this.at = end < 0 ? this.source.length : end;
      } else return;
    }
  }

  #read(): SyntaxToken {
    this.#skip();
    const start = this.at;
    const line = this.lineAt(start);
    const { source } = this;
    if (start >= source.length) return { kind: 'end', text: 'newline', line: this.endLine };
    if (source[start] === '\n') {
      this.at++;
      this.#skipHereDocuments();
      return { kind: 'operator', text: 'newline', line };
    }
    redirection.lastIndex = start;
    const redirect = redirection.exec(source)?.[0];
    if (redirect !== undefined) {
      this.at += redirect.length;
      return { kind: 'redirection', text: redirect, line };
    }
    const operator = operators.find((one) => source.startsWith(one, start));
    if (operator !== undefined) {
      this.at += operator.length;
      return { kind: 'operator', text: operator, line };
    }
    this.#skipWord();
    return { kind: 'word', text: source.slice(start, this.at), line };
  }

  /** The word behind `<<`: its here-document starts at the next line. */
  awaitHereDocument(operator: string, word: string): void {
    this.#hereEnds.push({ word: word.replace(/\\(.)|["']/gs, '$1'), stripsTabs: operator.endsWith('-') });
  }

  #skipHereDocuments(): void {
    for (const { word, stripsTabs } of this.#hereEnds.splice(0)) {
      while (this.at < this.source.length) {
        const found = this.source.indexOf('\n', this.at);
        const end = found < 0 ? this.source.length : found;
        const line = this.source.slice(this.at, end);
        this.at = Math.min(end + 1, this.source.length);
        if ((stripsTabs ? line.replace(/^\t+/, '') : line) === word) break;
      }
    }
  }

  #skipWord(): void {
    const { source } = this;
    const start = this.at;
    while (this.at < source.length) {
      const char = source[this.at]!;
      if (char === '(' && /[?*+@!]/.test(source[this.at - 1] ?? '') && this.at > start) this.#brackets('(', ')');
      else if (
        char === '(' &&
        source[this.at - 1] === '=' &&
        /^\w+(?:\[[^\]]*\])?\+?=$/.test(source.slice(start, this.at))
      )
        return;
      else if ((char === '<' || char === '>') && source[this.at + 1] === '(') this.#substitution(2);
      else if (/[ \t\n;|&()<>]/.test(char)) return;
      else this.#skipPart();
    }
  }

  /** A quoted text, an expansion or one character. */
  #skipPart(): void {
    const { source, at } = this;
    const char = source[at]!;
    if (char === '\\') this.at += 2;
    else if (char === "'") this.#until("'", at + 1, false);
    else if (char === '`') this.#until('`', at + 1, true);
    else if (char === '"') this.#doubleQuotes();
    else if (char !== '$') this.at++;
    else this.#dollar(false);
  }

  #dollar(isQuoted: boolean): void {
    const { source, at } = this;
    const following = source[at + 1];
    if (following === "'" && !isQuoted) this.#until("'", at + 2, true);
    else if (following === '{') this.#braces();
    else if (source.startsWith('$((', at) && this.#arithmetic(at + 1)) return;
    else if (following === '(') this.#substitution(2);
    else this.at++;
  }

  #until(closing: string, from: number, hasEscapes: boolean): void {
    const line = this.lineAt(this.at);
    let at = from;
    while (at < this.source.length && this.source[at] !== closing) at += hasEscapes && this.source[at] === '\\' ? 2 : 1;
    if (at >= this.source.length) throw new SyntaxProblemError({ kind: 'matching', closing, line });
    this.at = at + 1;
  }

  #doubleQuotes(): void {
    const line = this.lineAt(this.at);
    this.at++;
    while (this.source[this.at] !== '"') {
      if (this.at >= this.source.length) throw new SyntaxProblemError({ kind: 'matching', closing: '"', line });
      const char = this.source[this.at];
      if (char === '$') this.#dollar(true);
      else if (char === '`' || char === '\\') this.#skipPart();
      else this.at++;
    }
    this.at++;
  }

  #braces(): void {
    const line = this.lineAt(this.at);
    this.at += 2;
    while (this.source[this.at] !== '}') {
      if (this.at >= this.source.length) throw new SyntaxProblemError({ kind: 'matching', closing: '}', line });
      this.#skipPart();
    }
    this.at++;
  }

  #brackets(opening: string, closing: string): void {
    const line = this.lineAt(this.at);
    this.at++;
    while (this.source[this.at] !== closing) {
      if (this.at >= this.source.length) throw new SyntaxProblemError({ kind: 'matching', closing, line });
      if (this.source[this.at] === opening) this.#brackets(opening, closing);
      else this.#skipPart();
    }
    this.at++;
  }

  /** `((…))` from its first bracket on; false when its end is no `))`. */
  #arithmetic(from: number): boolean {
    let depth = 0;
    for (let at = from; at < this.source.length; at++) {
      const char = this.source[at];
      if (char === '\\') at++;
      else if (char === '(') depth++;
      else if (char === ')') depth--;
      if (char === ')' && depth === 1) {
        if (this.source[at + 1] !== ')') return false;
        this.at = at + 2;
        return true;
      }
    }
    return false;
  }

  /** `((…))` as a command; false when these are two subshells. The `(` is the token that was peeked. */
  takeArithmetic(): boolean {
    const start = this.at - 1;
    if (this.peek.text !== '(' || this.source[this.at] !== '(' || !this.#arithmetic(start)) return false;
    this.#peeked = undefined;
    return true;
  }

  #substitution(length: number): void {
    const outer = this.#peeked;
    this.at += length;
    this.#peeked = undefined;
    this.#readSubstitution();
    if (this.peek.kind === 'end') {
      throw new SyntaxProblemError({ kind: 'matching', closing: ')', line: this.endLine });
    }
    this.next();
    this.#peeked = outer;
  }
}
