import { JsonSyntaxError, parseJson } from '../python/json-parser.ts';
import { valueText } from '../python/repr.ts';
import type { Value } from '../python/values.ts';
import { QueryError, tokenError } from './query-error.ts';

export type TokenType =
  | 'dot'
  | 'star'
  | 'rbracket'
  | 'comma'
  | 'colon'
  | 'current'
  | 'lparen'
  | 'rparen'
  | 'lbrace'
  | 'rbrace'
  | 'unquoted_identifier'
  | 'quoted_identifier'
  | 'flatten'
  | 'filter'
  | 'lbracket'
  | 'literal'
  | 'number'
  | 'or'
  | 'pipe'
  | 'and'
  | 'expref'
  | 'lte'
  | 'lt'
  | 'gte'
  | 'gt'
  | 'ne'
  | 'not'
  | 'eq'
  | 'eof';

export interface Token {
  type: TokenType;
  /** As it stands in error messages. */
  text: string;
  /** Name of an identifier, number or literal. */
  value: Value;
  start: number;
}

const symbols: [string, TokenType][] = [
  ['[?', 'filter'],
  ['[]', 'flatten'],
  ['||', 'or'],
  ['&&', 'and'],
  ['<=', 'lte'],
  ['>=', 'gte'],
  ['!=', 'ne'],
  ['==', 'eq'],
  ['.', 'dot'],
  ['*', 'star'],
  ['[', 'lbracket'],
  [']', 'rbracket'],
  [',', 'comma'],
  [':', 'colon'],
  ['@', 'current'],
  ['(', 'lparen'],
  [')', 'rparen'],
  ['{', 'lbrace'],
  ['}', 'rbrace'],
  ['|', 'pipe'],
  ['&', 'expref'],
  ['<', 'lt'],
  ['>', 'gt'],
  ['!', 'not'],
];

/** Cuts a JMESPath expression into tokens; the last one is `eof`. Throws QueryError. */
export function tokenize(expression: string): Token[] {
  if (expression === '') throw new QueryError('Invalid JMESPath expression: cannot be empty.');
  const tokens: Token[] = [];
  let index = 0;
  while (index < expression.length) {
    if (/[ \t\n\r]/.test(expression[index]!)) {
      index++;
      continue;
    }
    const { token, end } = readToken(expression, index);
    tokens.push(token);
    index = end;
  }
  tokens.push({ type: 'eof', text: '', value: null, start: expression.length });
  return tokens;
}

function readToken(expression: string, start: number): { token: Token; end: number } {
  const character = expression[start]!;
  if (character === "'" || character === '`' || character === '"') return readQuoted(expression, start);
  const word = /^[A-Za-z_][A-Za-z0-9_]*/.exec(expression.slice(start))?.[0];
  if (word !== undefined) {
    return { token: { type: 'unquoted_identifier', text: word, value: word, start }, end: start + word.length };
  }
  const number = /^-?\d+/.exec(expression.slice(start))?.[0];
  if (number !== undefined) {
    return { token: { type: 'number', text: number, value: Number(number), start }, end: start + number.length };
  }
  for (const [text, type] of symbols) {
    if (expression.startsWith(text, start)) {
      return { token: { type, text, value: null, start }, end: start + text.length };
    }
  }
  const whole = String.fromCodePoint(expression.codePointAt(start)!);
  const shown = character === '=' || character === '-' ? `'${character}'` : whole;
  throw tokenError(expression, start, `Unknown token ${shown}`);
}

function readQuoted(expression: string, start: number): { token: Token; end: number } {
  const mark = expression[start]!;
  let end = start + 1;
  while (end < expression.length && expression[end] !== mark) end += expression[end] === '\\' ? 2 : 1;
  if (end >= expression.length) throw tokenError(expression, start, `Unclosed ${mark} delimiter`);
  const inner = expression.slice(start + 1, end);
  const token: Token = { type: 'literal', text: inner, value: inner, start };
  if (mark === "'") token.value = token.text = inner.replaceAll("\\'", "'");
  else if (mark === '`') {
    token.value = literalValue(expression, start, inner.replaceAll('\\`', '`'));
    token.text = valueText(token.value);
  } else {
    token.type = 'quoted_identifier';
    token.value = token.text = quotedIdentifier(expression, start, inner);
  }
  return { token, end: end + 1 };
}

/** JSON; text that is none counts as a string, an old syntax that is still accepted. */
function literalValue(expression: string, start: number, text: string): Value {
  for (const candidate of [text, `"${text.trimStart()}"`]) {
    try {
      return parseJson(candidate);
    } catch (error) {
      if (!(error instanceof JsonSyntaxError)) throw error;
    }
  }
  throw tokenError(expression, start, `Bad token ${text}`);
}

function quotedIdentifier(expression: string, start: number, inner: string): string {
  try {
    return String(parseJson(`"${inner}"`));
  } catch (error) {
    throw tokenError(expression, start, (error as Error).message.split(':')[0]!);
  }
}
