import { AwkSyntaxError } from '../awk-error.ts';
import { parseExpression } from './parse-expression.ts';
import type { Tokens } from './tokens.ts';
import type { Expression, Redirection, Statement } from './tree.ts';

/** What stands around a statement, which says what jumps there may be. */
export interface Surroundings {
  isInLoop: boolean;
  isInFunction: boolean;
  /** Not in BEGIN or END, which have no next record to go to. */
  isInRule: boolean;
}

export function parseBlock(tokens: Tokens, around: Surroundings): Statement {
  tokens.expectSign('{');
  const body: Statement[] = [];
  for (tokens.skipSeparators(); !tokens.isSign('}'); tokens.skipSeparators()) {
    if (tokens.current.kind === 'end') tokens.fail();
    body.push(parseStatement(tokens, around));
  }
  tokens.expectSign('}');
  return { kind: 'block', body };
}

/** The end of a simple statement; a brace that follows is left. */
function endStatement(tokens: Tokens): void {
  if (tokens.isSign('}')) return;
  if (tokens.current.kind === 'newline' || tokens.isSign(';')) tokens.advance();
  else tokens.fail();
}

function parseStatement(tokens: Tokens, around: Surroundings): Statement {
  if (tokens.isSign('{')) return parseBlock(tokens, around);
  if (tokens.takeSign(';')) return { kind: 'block', body: [] };
  if (tokens.takeKeyword('if')) return parseIf(tokens, around);
  const inLoop = { ...around, isInLoop: true };
  if (tokens.takeKeyword('while')) {
    const test = parseTest(tokens);
    if (tokens.takeSign(';')) return { kind: 'while', test, body: { kind: 'block', body: [] } };
    return { kind: 'while', test, body: parseBody(tokens, inLoop) };
  }
  if (tokens.takeKeyword('do')) {
    const body = parseBody(tokens, inLoop);
    tokens.skipSeparators();
    if (!tokens.takeKeyword('while')) tokens.fail();
    const test = parseTest(tokens);
    endStatement(tokens);
    return { kind: 'do', body, test };
  }
  if (tokens.takeKeyword('for')) return parseFor(tokens, inLoop);
  const statement = parseSimple(tokens, around);
  endStatement(tokens);
  return statement;
}

function parseTest(tokens: Tokens): Expression {
  tokens.expectSign('(');
  const test = parseExpression(tokens);
  tokens.expectSign(')');
  return test;
}

/** The statement of a loop or condition, which may stand on the next line. */
function parseBody(tokens: Tokens, around: Surroundings): Statement {
  tokens.skipNewlines();
  return parseStatement(tokens, around);
}

function parseIf(tokens: Tokens, around: Surroundings): Statement {
  const test = parseTest(tokens);
  const yes = parseBody(tokens, around);
  const isElse = () => tokens.isKeyword('else');
  if (!isElse() && (tokens.current.kind === 'newline' || tokens.isSign(';'))) tokens.skipSeparators();
  if (!isElse()) return { kind: 'if', test, yes, no: undefined };
  tokens.advance();
  return { kind: 'if', test, yes, no: parseBody(tokens, around) };
}

function parseFor(tokens: Tokens, inLoop: Surroundings): Statement {
  tokens.expectSign('(');
  const first = tokens.isSign(';') ? undefined : parseSimple(tokens, inLoop, true);
  if (first?.kind === 'expression' && tokens.isKeyword('in')) {
    tokens.advance();
    const variable = first.expression;
    if (variable.kind !== 'variable' && variable.kind !== 'element' && variable.kind !== 'field') tokens.fail();
    const array = tokens.expectName();
    tokens.expectSign(')');
    return { kind: 'for-in', variable, array, body: parseBody(tokens, inLoop) };
  }
  return parseCountedFor(tokens, first, inLoop);
}

function parseCountedFor(tokens: Tokens, first: Statement | undefined, inLoop: Surroundings): Statement {
  // `for ((i, j) in a)` is no statement of awk; an `in` here belongs to the first expression.
  const parts: Partial<Record<'first' | 'step', Statement>> & { test?: Expression } = first ? { first } : {};
  tokens.expectSign(';');
  tokens.skipNewlines();
  if (!tokens.isSign(';')) parts.test = parseExpression(tokens);
  tokens.expectSign(';');
  tokens.skipNewlines();
  if (!tokens.isSign(')')) parts.step = parseSimple(tokens, inLoop);
  tokens.expectSign(')');
  if (tokens.takeSign(';')) return { kind: 'for', ...parts, body: { kind: 'block', body: [] } };
  return { kind: 'for', ...parts, body: parseBody(tokens, inLoop) };
}

function parseSimple(tokens: Tokens, around: Surroundings, noIn = false): Statement {
  if (tokens.isKeyword('print', 'printf')) return parsePrint(tokens);
  if (tokens.isKeyword('break', 'continue', 'next', 'nextfile')) return parseJump(tokens, around);
  if (tokens.isKeyword('exit', 'return')) {
    const { text, line } = tokens.advance();
    if (text === 'return' && !around.isInFunction) throw new AwkSyntaxError(line, 'return outside function body');
    const isBare = tokens.current.kind === 'newline' || tokens.current.kind === 'end' || tokens.isSign(';', '}');
    return { kind: text as 'exit' | 'return', value: isBare ? undefined : parseExpression(tokens) };
  }
  if (tokens.takeKeyword('delete')) {
    const isGrouped = tokens.takeSign('(');
    const array = tokens.expectName();
    const subscripts: Expression[] = [];
    const hasSubscripts = tokens.takeSign('[');
    if (hasSubscripts) {
      do subscripts.push(parseExpression(tokens));
      while (tokens.takeSign(','));
      tokens.expectSign(']');
    }
    if (isGrouped) tokens.expectSign(')');
    return { kind: 'delete', array, subscripts: hasSubscripts ? subscripts : undefined };
  }
  return { kind: 'expression', expression: parseExpression(tokens, { noIn }) };
}

function parseJump(tokens: Tokens, around: Surroundings): Statement {
  const { text, line } = tokens.advance();
  const jump = text as 'break' | 'continue' | 'next' | 'nextfile';
  const isAtLoop = jump === 'break' || jump === 'continue';
  if (isAtLoop && !around.isInLoop) throw new AwkSyntaxError(line, `${jump} statement outside of loop`);
  if (!isAtLoop && !around.isInRule) throw new AwkSyntaxError(line, `improper use of ${jump}`);
  return { kind: 'jump', jump };
}

function parsePrint(tokens: Tokens): Statement {
  const { text, line } = tokens.advance();
  const isFormatted = text === 'printf';
  const args: Expression[] = [];
  const isAtEnd = () => tokens.current.kind === 'newline' || tokens.isSign(';', '}', '>', '>>', '|');
  if (!isAtEnd() && tokens.current.kind !== 'end') {
    do {
      if (args.length > 0) tokens.skipNewlines();
      args.push(parseExpression(tokens, { noGreater: true }));
    } while (tokens.takeSign(','));
  }
  const [first] = args;
  const items = args.length === 1 && first!.kind === 'group' ? first.items : args;
  if (isFormatted && items.length === 0) throw new AwkSyntaxError(line, 'no arguments in call to printf');
  return { kind: 'print', isFormatted, args: items, to: parseRedirection(tokens) };
}

function parseRedirection(tokens: Tokens): Redirection | undefined {
  if (!tokens.isSign('>', '>>', '|')) return undefined;
  const kind = tokens.advance().text as Redirection['kind'];
  return { kind, target: parseExpression(tokens, { noGreater: true }) };
}
