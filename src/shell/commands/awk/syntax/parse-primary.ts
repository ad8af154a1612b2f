import type { ExpressionGrammar } from './parse-expression.ts';
import type { Tokens } from './tokens.ts';
import type { Expression, Place } from './tree.ts';

export function isPlace(expression: Expression): expression is Place {
  return expression.kind === 'variable' || expression.kind === 'field' || expression.kind === 'element';
}

/** Expressions with commas between them, up to a closing sign that is left. */
export function parseList(tokens: Tokens, grammar: ExpressionGrammar, end: string): Expression[] {
  const items: Expression[] = [];
  tokens.skipNewlines();
  while (!tokens.isSign(end)) {
    items.push(grammar.parseExpression(tokens));
    tokens.skipNewlines();
    if (!tokens.isSign(end)) {
      tokens.expectSign(',');
      tokens.skipNewlines();
      if (tokens.isSign(end)) tokens.fail();
    }
  }
  return items;
}

function parseArguments(tokens: Tokens, grammar: ExpressionGrammar): Expression[] {
  tokens.expectSign('(');
  const args = parseList(tokens, grammar, ')');
  tokens.expectSign(')');
  return args;
}

/** The smallest parts of an expression, with `++` and `--` around them. */
export function parsePrimary(tokens: Tokens, grammar: ExpressionGrammar): Expression {
  if (tokens.isSign('++', '--')) {
    const amount = tokens.advance().text === '++' ? 1 : -1;
    const place = parseOperand(tokens, grammar);
    if (!isPlace(place)) tokens.fail();
    return { kind: 'step', amount, isPrefix: true, place };
  }
  const operand = parseOperand(tokens, grammar);
  if (!isPlace(operand) || !tokens.isSign('++', '--')) return operand;
  const amount = tokens.advance().text === '++' ? 1 : -1;
  return { kind: 'step', amount, isPrefix: false, place: operand };
}

function parseOperand(tokens: Tokens, grammar: ExpressionGrammar): Expression {
  const { kind, text, line } = tokens.current;
  if (kind === 'number') {
    tokens.advance();
    return { kind: 'number', value: Number(text) };
  }
  if (kind === 'string') {
    tokens.advance();
    return { kind: 'string', value: text };
  }
  if (kind === 'name') return parseVariable(tokens, grammar);
  if (kind === 'function-name') {
    tokens.advance();
    return { kind: 'call', name: text, args: parseArguments(tokens, grammar), line };
  }
  if (kind === 'builtin') {
    tokens.advance();
    const args = tokens.isSign('(') ? parseArguments(tokens, grammar) : text === 'length' ? [] : tokens.fail();
    return { kind: 'builtin', name: text, args, line };
  }
  if (tokens.takeKeyword('getline')) return parseGetline(tokens, grammar);
  if (tokens.isSign('/', '/=')) return { kind: 'regexp', source: tokens.takeRegExp(), line };
  if (tokens.takeSign('$')) return { kind: 'field', index: parseFieldIndex(tokens, grammar) };
  if (tokens.takeSign('(')) {
    const items = parseList(tokens, grammar, ')');
    tokens.expectSign(')');
    if (items.length === 0) tokens.fail();
    return { kind: 'group', items };
  }
  if (tokens.isSign('-', '+', '!')) {
    const operator = tokens.advance().text as '!' | '-' | '+';
    return { kind: 'unary', operator, operand: parsePrimary(tokens, grammar) };
  }
  return tokens.fail();
}

/** `$NF--` steps the field, `$++i` the index. */
function parseFieldIndex(tokens: Tokens, grammar: ExpressionGrammar): Expression {
  return tokens.isSign('++', '--') ? parsePrimary(tokens, grammar) : parseOperand(tokens, grammar);
}

function parseVariable(tokens: Tokens, grammar: ExpressionGrammar): Expression {
  const { text: name, line } = tokens.advance();
  if (!tokens.takeSign('[')) return { kind: 'variable', name, line };
  const subscripts = parseList(tokens, grammar, ']');
  tokens.expectSign(']');
  if (subscripts.length === 0) tokens.fail();
  return { kind: 'element', array: name, subscripts };
}

function parseGetline(tokens: Tokens, grammar: ExpressionGrammar): Expression {
  const place = grammar.parseGetlinePlace(tokens);
  if (!tokens.takeSign('<')) return { kind: 'getline', source: 'main', from: undefined, place };
  return { kind: 'getline', source: 'file', from: parsePrimary(tokens, grammar), place };
}
