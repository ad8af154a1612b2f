import { AwkSyntaxError } from '../awk-error.ts';
import { Lexer, type Token } from './lexer.ts';

/** The program's words with the one that is next: what all parts of the grammar read from. */
export class Tokens {
  readonly #lexer: Lexer;
  current: Token;
  /** Braces that are open. */
  openBraces = 0;

  constructor(source: string) {
    this.#lexer = new Lexer(source);
    this.current = this.#lexer.next();
  }

  advance(): Token {
    const token = this.current;
    if (token.kind === 'sign' && token.text === '{') this.openBraces++;
    if (token.kind === 'sign' && token.text === '}') this.openBraces--;
    this.current = this.#lexer.next();
    return token;
  }

  isSign(...texts: string[]): boolean {
    return this.current.kind === 'sign' && texts.includes(this.current.text);
  }

  isKeyword(...texts: string[]): boolean {
    return this.current.kind === 'keyword' && texts.includes(this.current.text);
  }

  /** Whether a keyword stands behind the current token. */
  isNextKeyword(text: string): boolean {
    return this.#lexer.isAhead(text);
  }

  takeSign(text: string): boolean {
    if (!this.isSign(text)) return false;
    this.advance();
    return true;
  }

  takeKeyword(text: string): boolean {
    if (!this.isKeyword(text)) return false;
    this.advance();
    return true;
  }

  expectSign(text: string): void {
    if (!this.takeSign(text)) this.fail();
  }

  expectName(): string {
    if (this.current.kind !== 'name') this.fail();
    return this.advance().text;
  }

  skipNewlines(): void {
    while (this.current.kind === 'newline') this.advance();
  }

  skipSeparators(): void {
    while (this.current.kind === 'newline' || this.isSign(';')) this.advance();
  }

  /** The expression between slashes at the current token. */
  takeRegExp(): string {
    const source = this.#lexer.regExpAt(this.current);
    this.current = this.#lexer.next();
    return source;
  }

  /** Refuses the current token. */
  fail(): never {
    const { kind, source, line } = this.current;
    if (kind === 'end') {
      const problem = this.openBraces > 0 ? 'missing } near end of file' : 'syntax error at or near end of line';
      throw new AwkSyntaxError(this.openBraces > 0 ? line + 1 : line, problem);
    }
    throw new AwkSyntaxError(line, `syntax error at or near ${kind === 'newline' ? 'end of line' : source}`);
  }
}
