import { AwsError } from '../../../../core/errors/aws-error.ts';
import { dynamodbPartiqlSyntaxErrors } from '../../../../core/errors/dynamodb-partiql-syntax.ts';
import type { AttributeValue } from '../../../../wire/generated/dynamodb.ts';
import { checkedValue } from '../attribute-value.ts';
import type { DocumentPath } from '../expressions/syntax-tree.ts';
import { isKeyword, isOperatorWord } from './keywords.ts';
import { malformed, placeOf, tokensOf, type Token } from './tokens.ts';

const maxDepth = 100;
const symbolNames: Record<string, string> = {
  '(': 'LEFT_PAREN',
  ')': 'RIGHT_PAREN',
  ']': 'RIGHT_BRACKET',
  '}': 'RIGHT_CURLY',
  '>>': 'RIGHT_DOUBLE_ANGLE_BRACKET',
  ':': 'COLON',
  '{': 'LEFT_CURLY',
  '=': 'OPERATOR',
};

/** Reads a PartiQL statement word by word, and its `?` in order. Throws ValidationException. */
export class StatementReader {
  private readonly source: string;
  private readonly tokens: readonly Token[];
  private readonly parameters: readonly AttributeValue[];
  private index = 0;
  private parametersUsed = 0;
  private depth = 0;

  constructor(source: string, parameters: readonly AttributeValue[] = []) {
    this.source = source;
    this.tokens = tokensOf(source);
    this.parameters = parameters;
  }

  token(offset = 0): Token {
    return this.tokens[Math.min(this.index + offset, this.tokens.length - 1)]!;
  }

  next(): Token {
    const token = this.token();
    this.index++;
    return token;
  }

  /** `line:column:length` of a token. */
  place(token: Token): string {
    return placeOf(this.source, token);
  }

  /** Whether the next token is that symbol, or that keyword in any case. */
  sees(text: string, offset = 0): boolean {
    const token = this.token(offset);
    return (token.kind === 'word' || token.kind === 'symbol') && token.text.toUpperCase() === text;
  }

  accept(text: string): boolean {
    const isNext = this.sees(text);
    if (isNext) this.index++;
    return isNext;
  }

  acceptOneOf<Text extends string>(texts: readonly Text[]): Text | undefined {
    return texts.find((text) => this.accept(text));
  }

  expect(text: string, detail = `Expected ${symbolNames[text] ?? text}`): void {
    if (!this.accept(text)) malformed(detail);
  }

  /** Whether a word with its '(' follows: a call. */
  seesCall(): boolean {
    return this.token().kind === 'word' && this.sees('(', 1);
  }

  /** What stands where an operand should start. */
  refuseTerm(): never {
    const { kind, text } = this.token();
    if (kind !== 'word') malformed('Unexpected term');
    malformed(isOperatorWord(text) ? 'Unexpected operator' : 'Unexpected keyword');
  }

  /** The value of the next `?`, which was read. */
  parameter(): AttributeValue {
    const value = this.parameters[this.parametersUsed++];
    if (!value) throw new AwsError(dynamodbPartiqlSyntaxErrors.parameterCount, {});
    return checkedValue(value);
  }

  /** A name: in double quotes, or a word that is no keyword. */
  seesName(): boolean {
    const { kind, text } = this.token();
    return kind === 'quoted' || (kind === 'word' && !isKeyword(text));
  }

  private listIndex(): string | number {
    const token = this.next();
    if (token.kind === 'string') return token.text;
    const isNegative = token.text === '-' && this.token().kind === 'number';
    const { text } = isNegative ? this.next() : token;
    if (token.kind !== 'number' && !isNegative) malformed('Invalid path component');
    if (isNegative || !/^\d{1,9}$/.test(text)) {
      const parameters = { index: `${isNegative ? '-' : ''}${text}`, place: this.place(token) };
      throw new AwsError(dynamodbPartiqlSyntaxErrors.listIndex, parameters);
    }
    return Number(text);
  }

  /** `name.name[0]['name']`; `detail` says what is wrong where no name starts. */
  path(detail = 'Expected identifier for simple path'): DocumentPath {
    if (!this.seesName()) malformed(detail);
    const path: (string | number)[] = [this.next().text];
    for (;;) {
      if (this.accept('.')) {
        if (!this.seesName()) malformed('Invalid path dot component');
        path.push(this.next().text);
      } else if (this.accept('[')) {
        path.push(this.listIndex());
        this.expect(']');
      } else return path;
    }
  }

  /** One or more of what `read` reads, separated by commas. */
  list<T>(read: () => T): T[] {
    const items = [read()];
    while (this.accept(',')) items.push(read());
    return items;
  }

  /** What `read` reads inside of brackets: these do not nest without end. */
  nested<T>(read: () => T): T {
    if (++this.depth > maxDepth) malformed('');
    const result = read();
    this.depth--;
    return result;
  }

  /** Nothing but one ';' may follow, and every parameter must have its `?`. */
  end(): void {
    this.accept(';');
    if (this.token().kind !== 'end') malformed('Unexpected token after expression');
    if (this.parametersUsed !== this.parameters.length) {
      throw new AwsError(dynamodbPartiqlSyntaxErrors.parameterCount, {});
    }
  }
}
