import { tokenize, type Token, type TokenType } from '../lexer.ts';
import { incompleteError, parseError, type QueryError } from '../query-error.ts';

/** How strongly a token binds to what stands before it. */
const bindings: Partial<Record<TokenType, number>> = {
  pipe: 1,
  or: 2,
  and: 3,
  eq: 5,
  gt: 5,
  lt: 5,
  gte: 5,
  lte: 5,
  ne: 5,
  flatten: 9,
  star: 20,
  filter: 21,
  dot: 40,
  not: 45,
  lbrace: 50,
  lbracket: 55,
  lparen: 60,
};

/** How strongly a token of this kind binds; 0 for those that bind nothing. */
export const binding = (type: TokenType): number => bindings[type] ?? 0;

/** The tokens of an expression, one after the other, and the errors that name them. */
export class TokenReader {
  private readonly expression: string;
  private readonly tokens: Token[];
  private index = 0;

  constructor(expression: string) {
    this.expression = expression;
    this.tokens = tokenize(expression);
  }

  /** The next token; at the end it is always `eof`. */
  get current(): Token {
    return this.at(this.index);
  }

  /** How strongly the next token binds to what stands before it. */
  get power(): number {
    return binding(this.current.type);
  }

  /** The token before the last one that was taken. */
  get beforeLast(): Token {
    return this.at(this.index - 2);
  }

  is(type: TokenType): boolean {
    return this.current.type === type;
  }

  isAfterNext(type: TokenType): boolean {
    return this.tokens[this.index + 1]?.type === type;
  }

  take(): Token {
    const token = this.current;
    this.index++;
    return token;
  }

  /** Takes the next token if it is of this kind. */
  takeIf(type: TokenType): boolean {
    if (!this.is(type)) return false;
    this.take();
    return true;
  }

  expect(type: TokenType): void {
    if (!this.takeIf(type)) throw this.unexpected(type);
  }

  /** The next token is none of those that may stand here. */
  unexpected(expected: string): QueryError {
    const token = this.current;
    if (token.type === 'eof') return this.incomplete();
    return this.error(token, `Expecting: ${expected}, got: ${token.type}`);
  }

  incomplete(): QueryError {
    return incompleteError(this.expression);
  }

  error(token: Token, reason: string): QueryError {
    return parseError(this.expression, token, reason);
  }

  private at(index: number): Token {
    return this.tokens[Math.min(index, this.tokens.length - 1)]!;
  }
}
