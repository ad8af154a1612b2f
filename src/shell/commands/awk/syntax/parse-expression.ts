import { isPlace, parsePrimary } from './parse-primary.ts';
import type { Tokens } from './tokens.ts';
import type { Expression } from './tree.ts';

/** What an expression may not contain where it stands: `>` is print's own, `in` the loop's. */
export interface Limits {
  noGreater?: boolean;
  noIn?: boolean;
}

const assignments = ['=', '+=', '-=', '*=', '/=', '%=', '^='];

export function parseExpression(tokens: Tokens, limits: Limits = {}): Expression {
  const left = parseChoice(tokens, limits);
  if (!isPlace(left) || !tokens.isSign(...assignments)) return left;
  const operator = tokens.advance().text.slice(0, -1);
  tokens.skipNewlines();
  return { kind: 'assign', operator, place: left, value: parseExpression(tokens, limits) };
}

function parseChoice(tokens: Tokens, limits: Limits): Expression {
  const test = parseOr(tokens, limits);
  if (!tokens.takeSign('?')) return test;
  tokens.skipNewlines();
  const yes = parseExpression(tokens, limits);
  tokens.skipNewlines();
  tokens.expectSign(':');
  tokens.skipNewlines();
  return { kind: 'choice', test, yes, no: parseExpression(tokens, limits) };
}

function parseOr(tokens: Tokens, limits: Limits): Expression {
  let left = parseAnd(tokens, limits);
  while (tokens.takeSign('||')) {
    tokens.skipNewlines();
    left = { kind: 'logical', operator: '||', left, right: parseAnd(tokens, limits) };
  }
  return left;
}

function parseAnd(tokens: Tokens, limits: Limits): Expression {
  let left = parseIn(tokens, limits);
  while (tokens.takeSign('&&')) {
    tokens.skipNewlines();
    left = { kind: 'logical', operator: '&&', left, right: parseIn(tokens, limits) };
  }
  return left;
}

function parseIn(tokens: Tokens, limits: Limits): Expression {
  let left = parseMatch(tokens, limits);
  while (!limits.noIn && tokens.takeKeyword('in')) {
    const subscripts = left.kind === 'group' ? left.items : [left];
    left = { kind: 'in', subscripts, array: tokens.expectName() };
  }
  return left;
}

function parseMatch(tokens: Tokens, limits: Limits): Expression {
  let left = parseComparison(tokens, limits);
  while (tokens.isSign('~', '!~')) {
    const isNegated = tokens.advance().text === '!~';
    left = { kind: 'match', isNegated, text: left, expression: parseComparison(tokens, limits) };
  }
  return left;
}

function parseComparison(tokens: Tokens, limits: Limits): Expression {
  const left = parsePiped(tokens);
  const isOperator = tokens.isSign('<', '<=', '==', '!=', '>=') || (!limits.noGreater && tokens.isSign('>'));
  if (!isOperator) return left;
  const operator = tokens.advance().text;
  return { kind: 'binary', operator, left, right: parsePiped(tokens) };
}

/** `command | getline` as often as it stands there; another `|` is print's. */
function parsePiped(tokens: Tokens): Expression {
  let left = parseConcatenation(tokens);
  while (tokens.isSign('|') && tokens.isNextKeyword('getline')) {
    tokens.advance();
    tokens.advance();
    left = { kind: 'getline', source: 'command', from: left, place: parseGetlinePlace(tokens) };
  }
  return left;
}

/** The variable behind `getline`, if there is one. */
function parseGetlinePlace(tokens: Tokens) {
  if (tokens.current.kind !== 'name' && !tokens.isSign('$')) return undefined;
  const place = parsePrimary(tokens, grammar);
  if (!isPlace(place)) tokens.fail();
  return place;
}

const startsOperand = ['number', 'string', 'name', 'function-name', 'builtin'];

function parseConcatenation(tokens: Tokens): Expression {
  let left = parseSum(tokens);
  while (startsOperand.includes(tokens.current.kind) || tokens.isSign('$', '!', '(', '++', '--')) {
    left = { kind: 'binary', operator: ' ', left, right: parseSum(tokens) };
  }
  return left;
}

function parseSum(tokens: Tokens): Expression {
  let left = parseProduct(tokens);
  while (tokens.isSign('+', '-')) {
    const operator = tokens.advance().text;
    left = { kind: 'binary', operator, left, right: parseProduct(tokens) };
  }
  return left;
}

function parseProduct(tokens: Tokens): Expression {
  let left = parseUnary(tokens);
  while (tokens.isSign('*', '/', '%')) {
    const operator = tokens.advance().text;
    left = { kind: 'binary', operator, left, right: parseUnary(tokens) };
  }
  return left;
}

function parseUnary(tokens: Tokens): Expression {
  if (!tokens.isSign('!', '-', '+')) return parsePower(tokens);
  const operator = tokens.advance().text as '!' | '-' | '+';
  return { kind: 'unary', operator, operand: parseUnary(tokens) };
}

function parsePower(tokens: Tokens): Expression {
  const left = parsePrimary(tokens, grammar);
  if (!tokens.takeSign('^')) return left;
  // To the right it binds less than a sign: 2 ^ -1.
  return { kind: 'binary', operator: '^', left, right: parseUnary(tokens) };
}

/** What the smallest parts of an expression need of the whole grammar. */
const grammar = { parseExpression, parseGetlinePlace };
export type ExpressionGrammar = typeof grammar;
