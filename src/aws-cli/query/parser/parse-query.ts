import type { Node } from '../nodes.ts';
import { readExpression } from './expression.ts';
import { TokenReader } from './token-reader.ts';

/** Parses a JMESPath expression. Throws QueryError. */
export function parseQuery(expression: string): Node {
  const tokens = new TokenReader(expression);
  const node = readExpression(tokens, 0);
  const { current } = tokens;
  if (current.type !== 'eof') throw tokens.error(current, `Unexpected token: ${current.text}`);
  return node;
}
