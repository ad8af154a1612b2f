import { AwkSyntaxError } from '../awk-error.ts';
import { parseExpression } from './parse-expression.ts';
import { parseBlock } from './parse-statement.ts';
import { Tokens } from './tokens.ts';
import type { Program, Rule } from './tree.ts';

/** @throws AwkSyntaxError */
export function parseProgram(source: string): Program {
  const tokens = new Tokens(source);
  const program: Program = { rules: [], functions: new Map(), lineCount: source.split('\n').length };
  for (tokens.skipSeparators(); tokens.current.kind !== 'end'; tokens.skipSeparators()) {
    if (tokens.isKeyword('function', 'func')) parseFunction(tokens, program);
    else program.rules.push(parseRule(tokens));
  }
  return program;
}

function parseRule(tokens: Tokens): Rule {
  if (tokens.isKeyword('BEGIN', 'END')) {
    const kind = tokens.advance().text === 'BEGIN' ? 'begin' : 'end';
    if (!tokens.isSign('{')) tokens.fail();
    return { kind, body: parseBlock(tokens, { isInLoop: false, isInFunction: false, isInRule: false }) };
  }
  const pattern = tokens.isSign('{') ? undefined : parseExpression(tokens);
  const parseBody = () =>
    tokens.isSign('{') ? parseBlock(tokens, { isInLoop: false, isInFunction: false, isInRule: true }) : undefined;
  if (pattern && tokens.takeSign(',')) {
    tokens.skipNewlines();
    const to = parseExpression(tokens);
    return { kind: 'range', from: pattern, to, body: parseBody() };
  }
  const body = parseBody();
  if (!body && tokens.current.kind !== 'newline' && tokens.current.kind !== 'end' && !tokens.isSign(';')) tokens.fail();
  return { kind: 'pattern', pattern, body };
}

function parseFunction(tokens: Tokens, { functions }: Program): void {
  const { line } = tokens.advance();
  if (tokens.current.kind !== 'name' && tokens.current.kind !== 'function-name') tokens.fail();
  const name = tokens.advance().text;
  if (functions.has(name)) throw new AwkSyntaxError(line, `illegal reference to function ${name}`);
  tokens.expectSign('(');
  const parameters: string[] = [];
  while (!tokens.isSign(')')) {
    const parameter = tokens.expectName();
    if (parameters.includes(parameter)) {
      throw new AwkSyntaxError(line, `${parameter} is duplicated in argument list`);
    }
    parameters.push(parameter);
    if (!tokens.isSign(')')) {
      tokens.expectSign(',');
      tokens.skipNewlines();
    }
  }
  tokens.expectSign(')');
  tokens.skipNewlines();
  const body = parseBlock(tokens, { isInLoop: false, isInFunction: true, isInRule: true });
  functions.set(name, { name, parameters, body });
}
