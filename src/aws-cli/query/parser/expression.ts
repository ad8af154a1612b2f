import type { Token, TokenType } from '../lexer.ts';
import type { Comparison, Node } from '../nodes.ts';
import { readArguments, readRecord } from './collections.ts';
import { chain, identity } from './new-nodes.ts';
import {
  readBracketPrefix,
  readBracketSuffix,
  readDotted,
  readFilter,
  readFlatten,
  readProjected,
} from './projections.ts';
import { binding, type TokenReader } from './token-reader.ts';

const comparisons = new Set<TokenType>(['eq', 'ne', 'lt', 'lte', 'gt', 'gte']);

/** What tokens that bind more strongly than `power` make up. */
export function readExpression(tokens: TokenReader, power: number): Node {
  let left = readPrefix(tokens, tokens.take());
  while (power < tokens.power) left = readSuffix(tokens, left);
  return left;
}

function readPrefix(tokens: TokenReader, token: Token): Node {
  switch (token.type) {
    case 'literal':
      return { kind: 'literal', value: token.value };
    case 'unquoted_identifier':
      return { kind: 'field', name: token.text };
    case 'quoted_identifier':
      if (tokens.is('lparen')) {
        const next = { ...tokens.current, start: 0 };
        throw tokens.error(next, 'Quoted identifier not allowed for function names.');
      }
      return { kind: 'field', name: token.text };
    case 'star': {
      const right = tokens.is('rbracket') ? identity : readProjected(tokens, binding('star'));
      return { kind: 'valueProjection', left: identity, right };
    }
    case 'filter':
      return readFilter(tokens, identity);
    case 'lbrace':
      return readRecord(tokens);
    case 'lparen': {
      const inner = readExpression(tokens, 0);
      tokens.expect('rparen');
      return inner;
    }
    case 'flatten':
      return readFlatten(tokens, identity);
    case 'not':
      return { kind: 'not', inner: readExpression(tokens, binding('not')) };
    case 'lbracket':
      return readBracketPrefix(tokens);
    case 'current':
      return identity;
    case 'expref':
      return { kind: 'reference', inner: readExpression(tokens, 0) };
    case 'eof':
      throw tokens.incomplete();
    default:
      throw tokens.error(token, 'invalid token');
  }
}

function readSuffix(tokens: TokenReader, left: Node): Node {
  const token = tokens.take();
  if (comparisons.has(token.type)) {
    const right = readExpression(tokens, binding(token.type));
    return { kind: 'comparison', operator: token.type as Comparison, left, right };
  }
  switch (token.type) {
    case 'dot':
      if (!tokens.takeIf('star')) return chain(left, readDotted(tokens, binding('dot')));
      return { kind: 'valueProjection', left, right: readProjected(tokens, binding('dot')) };
    case 'pipe':
      return { kind: 'chain', nodes: [left, readExpression(tokens, binding('pipe'))] };
    case 'or':
    case 'and':
      return { kind: token.type, left, right: readExpression(tokens, binding(token.type)) };
    case 'lparen':
      return readCall(tokens, left);
    case 'filter':
      return readFilter(tokens, left);
    case 'flatten':
      return readFlatten(tokens, left);
    case 'lbracket':
      return readBracketSuffix(tokens, left);
    default:
      throw tokens.error(token, 'invalid token');
  }
}

function readCall(tokens: TokenReader, left: Node): Node {
  if (left.kind !== 'field') {
    const before = tokens.beforeLast;
    throw tokens.error(before, `Invalid function name '${before.text}'`);
  }
  return { kind: 'call', name: left.name, arguments: readArguments(tokens) };
}
