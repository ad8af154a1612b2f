import { tokenize, type Token, type TokenType } from './lexer.ts';
import type { Comparison, Node } from './nodes.ts';
import { incompleteError, parseError, type QueryError } from './query-error.ts';

/** Parses a JMESPath expression. Throws QueryError. */
export function parseQuery(expression: string): Node {
  return new QueryParser(expression).parse();
}

/** How strongly a token binds to what stands before it. */
const binding: Partial<Record<TokenType, number>> = {
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
/** Tokens that bind more weakly than this end a projection. */
const projectionStop = 10;
const comparisons = new Set<TokenType>(['eq', 'ne', 'lt', 'lte', 'gt', 'gte']);
const identity: Node = { kind: 'identity' };

class QueryParser {
  private readonly expression: string;
  private readonly tokens: Token[];
  private index = 0;

  constructor(expression: string) {
    this.expression = expression;
    this.tokens = tokenize(expression);
  }

  parse(): Node {
    const node = this.readExpression(0);
    const token = this.current();
    if (token.type !== 'eof') throw this.error(token, `Unexpected token: ${token.text}`);
    return node;
  }

  private readExpression(power: number): Node {
    let left = this.readPrefix(this.advance());
    while (power < this.power()) left = this.readSuffix(left);
    return left;
  }

  private readPrefix(token: Token): Node {
    switch (token.type) {
      case 'literal':
        return { kind: 'literal', value: token.value };
      case 'unquoted_identifier':
        return { kind: 'field', name: token.text };
      case 'quoted_identifier':
        if (this.current().type === 'lparen') {
          const next = { ...this.current(), start: 0 };
          throw this.error(next, 'Quoted identifier not allowed for function names.');
        }
        return { kind: 'field', name: token.text };
      case 'star': {
        const right = this.current().type === 'rbracket' ? identity : this.readProjected(binding.star!);
        return { kind: 'valueProjection', left: identity, right };
      }
      case 'filter':
        return this.readFilter(identity);
      case 'lbrace':
        return this.readRecord();
      case 'lparen': {
        const inner = this.readExpression(0);
        this.expect('rparen');
        return inner;
      }
      case 'flatten':
        return this.readFlatten(identity);
      case 'not':
        return { kind: 'not', inner: this.readExpression(binding.not!) };
      case 'lbracket':
        return this.readBracketPrefix();
      case 'current':
        return identity;
      case 'expref':
        return { kind: 'reference', inner: this.readExpression(0) };
      case 'eof':
        throw incompleteError(this.expression);
      default:
        throw this.error(token, 'invalid token');
    }
  }

  private readSuffix(left: Node): Node {
    const token = this.advance();
    if (comparisons.has(token.type)) {
      const right = this.readExpression(binding[token.type]!);
      return { kind: 'comparison', operator: token.type as Comparison, left, right };
    }
    switch (token.type) {
      case 'dot':
        if (this.current().type !== 'star') return chain(left, this.readDotted(binding.dot!));
        this.advance();
        return { kind: 'valueProjection', left, right: this.readProjected(binding.dot!) };
      case 'pipe':
        return { kind: 'chain', nodes: [left, this.readExpression(binding.pipe!)] };
      case 'or':
      case 'and':
        return { kind: token.type, left, right: this.readExpression(binding[token.type]!) };
      case 'lparen':
        return this.readCall(left);
      case 'filter':
        return this.readFilter(left);
      case 'flatten':
        return this.readFlatten(left);
      case 'lbracket':
        return this.readBracketSuffix(left);
      default:
        throw this.error(token, 'invalid token');
    }
  }

  private readCall(left: Node): Node {
    if (left.kind !== 'field') {
      const before = this.tokens[this.index - 2]!;
      throw this.error(before, `Invalid function name '${before.text}'`);
    }
    const args: Node[] = [];
    while (this.current().type !== 'rparen') {
      args.push(this.readExpression(0));
      if (this.current().type === 'comma') this.advance();
    }
    this.expect('rparen');
    return { kind: 'call', name: left.name, arguments: args };
  }

  private readFilter(left: Node): Node {
    const condition = this.readExpression(0);
    this.expect('rbracket');
    const right = this.current().type === 'flatten' ? identity : this.readProjected(binding.filter!);
    return { kind: 'filter', left, right, condition };
  }

  private readFlatten(left: Node): Node {
    const flattened: Node = { kind: 'flatten', inner: left };
    return { kind: 'projection', left: flattened, right: this.readProjected(binding.flatten!) };
  }

  private readBracketPrefix(): Node {
    const type = this.current().type;
    if (type === 'number' || type === 'colon') return this.readIndex(identity);
    if (type === 'star' && this.tokens[this.index + 1]?.type === 'rbracket') {
      this.index += 2;
      return { kind: 'projection', left: identity, right: this.readProjected(binding.star!) };
    }
    return this.readList();
  }

  private readBracketSuffix(left: Node): Node {
    const type = this.current().type;
    if (type === 'number' || type === 'colon') return this.readIndex(left);
    this.expect('star');
    this.expect('rbracket');
    return { kind: 'projection', left, right: this.readProjected(binding.star!) };
  }

  private readIndex(left: Node): Node {
    const token = this.current();
    if (token.type === 'colon' || this.tokens[this.index + 1]?.type === 'colon') {
      const sliced = chain(left, this.readSlice());
      return { kind: 'projection', left: sliced, right: this.readProjected(binding.star!) };
    }
    this.advance();
    this.expect('rbracket');
    return chain(left, { kind: 'index', index: Number(token.value) });
  }

  private readSlice(): Node {
    const parts: (number | undefined)[] = [undefined, undefined, undefined];
    let part = 0;
    while (this.current().type !== 'rbracket' && part < 3) {
      const token = this.current();
      if (token.type === 'colon') {
        part++;
        if (part === 3) throw this.error(token, 'syntax error');
      } else if (token.type === 'number') parts[part] = Number(token.value);
      else throw this.error(token, 'syntax error');
      this.advance();
    }
    this.expect('rbracket');
    return { kind: 'slice', start: parts[0], stop: parts[1], step: parts[2] };
  }

  private readList(): Node {
    const items: Node[] = [];
    for (;;) {
      items.push(this.readExpression(0));
      if (this.current().type === 'rbracket') break;
      this.expect('comma');
    }
    this.advance();
    return { kind: 'list', items };
  }

  private readRecord(): Node {
    const entries: [string, Node][] = [];
    for (;;) {
      const key = this.current();
      if (key.type !== 'quoted_identifier' && key.type !== 'unquoted_identifier') {
        throw this.unexpected("['quoted_identifier', 'unquoted_identifier']");
      }
      this.advance();
      this.expect('colon');
      entries.push([key.text, this.readExpression(0)]);
      if (this.current().type === 'comma') this.advance();
      else if (this.current().type === 'rbrace') break;
    }
    this.advance();
    return { kind: 'record', entries };
  }

  /** What a projection does with each item. */
  private readProjected(power: number): Node {
    const token = this.current();
    if (this.power() < projectionStop) return identity;
    if (token.type === 'lbracket' || token.type === 'filter') return this.readExpression(power);
    if (token.type !== 'dot') throw this.error(token, 'syntax error');
    this.advance();
    return this.readDotted(power);
  }

  private readDotted(power: number): Node {
    const token = this.current();
    if (token.type === 'quoted_identifier' || token.type === 'unquoted_identifier' || token.type === 'star') {
      return this.readExpression(power);
    }
    if (token.type === 'lbracket') {
      this.advance();
      return this.readList();
    }
    if (token.type === 'lbrace') {
      this.advance();
      return this.readRecord();
    }
    const allowed = "['quoted_identifier', 'unquoted_identifier', 'lbracket', 'lbrace']";
    throw this.error(token, `Expecting: ${allowed}, got: ${token.type}`);
  }

  private current(): Token {
    return this.tokens[Math.min(this.index, this.tokens.length - 1)]!;
  }

  private power(): number {
    return binding[this.current().type] ?? 0;
  }

  private advance(): Token {
    const token = this.current();
    this.index++;
    return token;
  }

  private expect(type: TokenType): void {
    if (this.current().type !== type) throw this.unexpected(type);
    this.advance();
  }

  private unexpected(expected: string): QueryError {
    const token = this.current();
    if (token.type === 'eof') return incompleteError(this.expression);
    return this.error(token, `Expecting: ${expected}, got: ${token.type}`);
  }

  private error(token: Token, reason: string): QueryError {
    return parseError(this.expression, token, reason);
  }
}

function chain(left: Node, right: Node): Node {
  return left.kind === 'chain'
    ? { kind: 'chain', nodes: [...left.nodes, right] }
    : { kind: 'chain', nodes: [left, right] };
}
