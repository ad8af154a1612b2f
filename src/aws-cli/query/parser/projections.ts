import type { Node } from '../nodes.ts';
import { readList, readRecord } from './collections.ts';
import { readExpression } from './expression.ts';
import { chain, identity } from './new-nodes.ts';
import { binding, type TokenReader } from './token-reader.ts';

/** Tokens that bind more weakly than this end a projection. */
const projectionStop = 10;

/** `[?condition]`, from behind `[?`. */
export function readFilter(tokens: TokenReader, left: Node): Node {
  const condition = readExpression(tokens, 0);
  tokens.expect('rbracket');
  const right = tokens.is('flatten') ? identity : readProjected(tokens, binding('filter'));
  return { kind: 'filter', left, right, condition };
}

/** `[]`, from behind it. */
export function readFlatten(tokens: TokenReader, left: Node): Node {
  const flattened: Node = { kind: 'flatten', inner: left };
  return { kind: 'projection', left: flattened, right: readProjected(tokens, binding('flatten')) };
}

/** `[0]`, `[1:2]`, `[*]` or a list, from behind a bracket that starts an expression. */
export function readBracketPrefix(tokens: TokenReader): Node {
  const type = tokens.current.type;
  if (type === 'number' || type === 'colon') return readIndex(tokens, identity);
  if (type === 'star' && tokens.isAfterNext('rbracket')) {
    tokens.take();
    tokens.take();
    return { kind: 'projection', left: identity, right: readProjected(tokens, binding('star')) };
  }
  return readList(tokens);
}

/** `x[0]`, `x[1:2]`, `x[*]`, from behind the bracket. */
export function readBracketSuffix(tokens: TokenReader, left: Node): Node {
  const type = tokens.current.type;
  if (type === 'number' || type === 'colon') return readIndex(tokens, left);
  tokens.expect('star');
  tokens.expect('rbracket');
  return { kind: 'projection', left, right: readProjected(tokens, binding('star')) };
}

function readIndex(tokens: TokenReader, left: Node): Node {
  const token = tokens.current;
  if (token.type === 'colon' || tokens.isAfterNext('colon')) {
    const sliced = chain(left, readSlice(tokens));
    return { kind: 'projection', left: sliced, right: readProjected(tokens, binding('star')) };
  }
  tokens.take();
  tokens.expect('rbracket');
  return chain(left, { kind: 'index', index: Number(token.value) });
}

function readSlice(tokens: TokenReader): Node {
  const parts: (number | undefined)[] = [undefined, undefined, undefined];
  let part = 0;
  while (!tokens.is('rbracket') && part < 3) {
    const token = tokens.current;
    if (token.type === 'colon') {
      part++;
      if (part === 3) throw tokens.error(token, 'syntax error');
    } else if (token.type === 'number') parts[part] = Number(token.value);
    else throw tokens.error(token, 'syntax error');
    tokens.take();
  }
  tokens.expect('rbracket');
  return { kind: 'slice', start: parts[0], stop: parts[1], step: parts[2] };
}

/** What a projection does with each item. */
export function readProjected(tokens: TokenReader, power: number): Node {
  const token = tokens.current;
  if (tokens.power < projectionStop) return identity;
  if (token.type === 'lbracket' || token.type === 'filter') return readExpression(tokens, power);
  if (token.type !== 'dot') throw tokens.error(token, 'syntax error');
  tokens.take();
  return readDotted(tokens, power);
}

/** What may stand behind a dot. */
export function readDotted(tokens: TokenReader, power: number): Node {
  const token = tokens.current;
  if (token.type === 'quoted_identifier' || token.type === 'unquoted_identifier' || token.type === 'star') {
    return readExpression(tokens, power);
  }
  if (tokens.takeIf('lbracket')) return readList(tokens);
  if (tokens.takeIf('lbrace')) return readRecord(tokens);
  const allowed = "['quoted_identifier', 'unquoted_identifier', 'lbracket', 'lbrace']";
  throw tokens.error(token, `Expecting: ${allowed}, got: ${token.type}`);
}
