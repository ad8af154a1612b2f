import { AwsError } from '../../../../core/errors/aws-error.ts';
import { dynamodbExpressionErrors } from '../../../../core/errors/dynamodb-expressions.ts';
import type { Placeholders } from './placeholders.ts';
import type { DocumentPath } from './syntax-tree.ts';

interface Token {
  text: string;
  kind: 'word' | 'number' | 'symbol' | 'end';
  start: number;
  end: number;
}

const endText = '<EOF>';
const maxExpressionBytes = 4096;
/** No expression of that many operators as are allowed nests deeper. */
const maxDepth = 300;
const tokenPattern = /\s*(?:([#:]?[A-Za-z_]\w*|[#:]\w+)|(\d+)|(<>|<=|>=|[=<>(),.[\]+-]))/y;

function tokensOf(source: string, expression: string): Token[] {
  const tokens: Token[] = [];
  let position = 0;
  const end = source.trimEnd().length;
  while (position < end) {
    tokenPattern.lastIndex = position;
    const match = tokenPattern.exec(source);
    if (!match) {
      const start = position + /^\s*/.exec(source.slice(position))![0].length;
      const previous = tokens.at(-1);
      const near = source.slice(previous?.start ?? start, start + 2);
      throw new AwsError(dynamodbExpressionErrors.syntax, { expression, token: source[start]!, near });
    }
    const [whole, word, number, symbol] = match;
    const text = (word ?? number ?? symbol)!;
    position += whole.length;
    const kind = word !== undefined ? 'word' : number !== undefined ? 'number' : 'symbol';
    tokens.push({ text, kind, start: position - text.length, end: position });
  }
  tokens.push({ text: endText, kind: 'end', start: source.length, end: source.length });
  return tokens;
}

/** Reads an expression token by token. Throws ValidationException with DynamoDB's wording. */
export class TokenReader {
  /** e.g. 'FilterExpression': how errors name it. */
  readonly expression: string;
  readonly placeholders: Placeholders;
  private readonly source: string;
  private readonly tokens: Token[];
  private index = 0;
  private depth = 0;

  constructor(source: string, expression: string, placeholders: Placeholders) {
    if (source.trim() === '') throw new AwsError(dynamodbExpressionErrors.empty, { expression });
    const bytes = new TextEncoder().encode(source).length;
    if (bytes > maxExpressionBytes) throw new AwsError(dynamodbExpressionErrors.tooLong, { expression, bytes });
    this.expression = expression;
    this.placeholders = placeholders;
    this.source = source;
    this.tokens = tokensOf(source, expression);
  }

  private token(offset = 0): Token {
    return this.tokens[Math.min(this.index + offset, this.tokens.length - 1)]!;
  }

  fail(): never {
    const token = this.token();
    const previous = this.tokens[this.index - 1];
    const next = this.token(1);
    const near = this.source.slice(previous?.start ?? token.start, next.kind === 'end' ? token.end : next.end);
    throw new AwsError(dynamodbExpressionErrors.syntax, { expression: this.expression, token: token.text, near });
  }

  isEnd(): boolean {
    return this.token().kind === 'end';
  }

  /** Whether the next token is that symbol, or that keyword in any case. */
  sees(text: string, offset = 0): boolean {
    const token = this.token(offset);
    return token.kind !== 'end' && token.text.toUpperCase() === text;
  }

  accept(text: string): boolean {
    const isNext = this.sees(text);
    if (isNext) this.index++;
    return isNext;
  }

  expect(text: string): void {
    if (!this.accept(text)) this.fail();
  }

  /** The next token's text when it is one of `texts`, consumed. */
  acceptOneOf<Text extends string>(texts: readonly Text[]): Text | undefined {
    return texts.find((text) => this.accept(text));
  }

  /** The next word when it is followed by '(' (a function's name), consumed with it. */
  acceptCall(): string | undefined {
    const { kind, text } = this.token();
    if (kind !== 'word' || /^[#:]/.test(text) || !this.sees('(', 1)) return undefined;
    this.index += 2;
    return text;
  }

  seesValue(): boolean {
    return this.token().kind === 'word' && this.token().text.startsWith(':');
  }

  value() {
    if (!this.seesValue()) this.fail();
    return this.placeholders.value(this.tokens[this.index++]!.text, this.expression);
  }

  private name(): string {
    const { kind, text } = this.token();
    if (kind !== 'word' || text.startsWith(':')) this.fail();
    this.index++;
    return this.placeholders.name(text, this.expression);
  }

  path(): DocumentPath {
    const path: (string | number)[] = [this.name()];
    for (;;) {
      if (this.accept('.')) path.push(this.name());
      else if (this.accept('[')) {
        if (this.token().kind !== 'number') this.fail();
        path.push(Number(this.tokens[this.index++]!.text));
        this.expect(']');
      } else return path;
    }
  }

  /** What `read` reads inside of parentheses or behind NOT: these do not nest without end. */
  nested<T>(read: () => T): T {
    if (++this.depth > maxDepth) this.fail();
    const result = read();
    this.depth--;
    return result;
  }

  /** One or more of what `read` reads, separated by commas. */
  list<T>(read: () => T): T[] {
    const items = [read()];
    while (this.accept(',')) items.push(read());
    return items;
  }

  end(): void {
    if (!this.isEnd()) this.fail();
  }
}
