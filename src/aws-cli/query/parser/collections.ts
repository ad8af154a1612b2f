import type { Node } from '../nodes.ts';
import { readExpression } from './expression.ts';
import type { TokenReader } from './token-reader.ts';

/** `[a, b]`, from behind the bracket. */
export function readList(tokens: TokenReader): Node {
  const items: Node[] = [];
  for (;;) {
    items.push(readExpression(tokens, 0));
    if (tokens.takeIf('rbracket')) return { kind: 'list', items };
    tokens.expect('comma');
  }
}

/** `{a: b}`, from behind the brace. */
export function readRecord(tokens: TokenReader): Node {
  const entries: [string, Node][] = [];
  for (;;) {
    const key = tokens.current;
    if (key.type !== 'quoted_identifier' && key.type !== 'unquoted_identifier') {
      throw tokens.unexpected("['quoted_identifier', 'unquoted_identifier']");
    }
    tokens.take();
    tokens.expect('colon');
    entries.push([key.text, readExpression(tokens, 0)]);
    if (!tokens.takeIf('comma') && tokens.takeIf('rbrace')) return { kind: 'record', entries };
  }
}

/** What a function is called with, from behind the parenthesis. */
export function readArguments(tokens: TokenReader): Node[] {
  const args: Node[] = [];
  while (!tokens.takeIf('rparen')) {
    args.push(readExpression(tokens, 0));
    tokens.takeIf('comma');
  }
  return args;
}
