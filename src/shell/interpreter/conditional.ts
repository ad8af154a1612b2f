import { userRegExp } from '../regexp/user-regexp.ts';
import type { ConditionNode } from './ast.ts';
import { ExpansionError } from './control-flow.ts';
import type { Expansion } from './expand-word.ts';
import { evaluateExpandedText, expandToPattern, expandToRegExpSource, expandToText } from './expand-word.ts';
import { listElements } from './elements.ts';
import { splitSubscript } from './subscript.ts';
import { compareFiles, testFile } from './file-tests.ts';
import { globToRegExp } from './pattern.ts';

const numericComparisons: Record<string, (left: bigint, right: bigint) => boolean> = {
  '-eq': (left, right) => left === right,
  '-ne': (left, right) => left !== right,
  '-lt': (left, right) => left < right,
  '-le': (left, right) => left <= right,
  '-gt': (left, right) => left > right,
  '-ge': (left, right) => left >= right,
};

/** `[[ … ]]`: 0 true, 1 false, 2 a broken regular expression. */
export async function evaluateCondition(expansion: Expansion, node: ConditionNode): Promise<number> {
  try {
    return (await holds(expansion, node)) ? 0 : 1;
  } catch (error) {
    if (error instanceof SyntaxError) return 2;
    throw error;
  }
}

async function holds(expansion: Expansion, node: ConditionNode): Promise<boolean> {
  switch (node.type) {
    case 'CondAnd':
      return (await holds(expansion, node.left)) && holds(expansion, node.right);
    case 'CondOr':
      return (await holds(expansion, node.left)) || holds(expansion, node.right);
    case 'CondNot':
      return !(await holds(expansion, node.operand));
    case 'CondGroup':
      return holds(expansion, node.expression);
    case 'CondWord':
      return (await expandToText(expansion, node.word)) !== '';
    case 'CondUnary':
      return testUnary(expansion, node.operator, await expandToText(expansion, node.operand));
    case 'CondBinary':
      return compare(expansion, node);
  }
}

/** Unary tests shared with `test`. */
export async function testUnary(expansion: Expansion, operator: string, operand: string): Promise<boolean> {
  const { state } = expansion.process;
  switch (operator) {
    case '-z':
      return operand === '';
    case '-n':
      return operand !== '';
    case '-o':
      return state.options.has(operand);
    case '-v': {
      const { name, subscript } = splitSubscript(operand);
      if (/^\d+$/.test(name)) return Number(name) <= state.positional.length;
      if (subscript === '@' || subscript === '*') return listElements(state.variables, name).length > 0;
      const variable = state.variables.find(name);
      if (subscript !== undefined) {
        return variable?.items?.has(variable.isAssociative ? subscript : Number(subscript)) ?? false;
      }
      return state.variables.get(name) !== undefined;
    }
    case '-R':
      return state.variables.findHere(operand)?.isReference === true;
    case '-t': {
      const file = expansion.fds.get(Number(operand));
      return (file?.input?.isTerminal ?? file?.output?.isTerminal) === true;
    }
    default:
      return testFile(expansion, operator, operand);
  }
}

/** Numeric and file comparisons shared with `test`; undefined for other operators. */
export async function compareOperands(
  expansion: Expansion,
  operator: string,
  left: string,
  right: string,
): Promise<boolean | undefined> {
  const numeric = numericComparisons[operator];
  if (numeric) {
    return numeric(await evaluateExpandedText(expansion, left), await evaluateExpandedText(expansion, right));
  }
  if (operator === '-nt' || operator === '-ot' || operator === '-ef') {
    return compareFiles(expansion, operator, left, right);
  }
  return undefined;
}

async function compare(expansion: Expansion, node: Extract<ConditionNode, { type: 'CondBinary' }>): Promise<boolean> {
  const left = await expandToText(expansion, node.left);
  const { operator } = node;
  if (operator === '=' || operator === '==' || operator === '!=') {
    const pattern = await expandToPattern(expansion, node.right);
    const ignoresCase = expansion.process.state.shopts.has('nocasematch');
    return globToRegExp(pattern, { ignoresCase }).test(left) === (operator !== '!=');
  }
  if (operator === '=~') return matchRegExp(expansion, left, await expandToRegExpSource(expansion, node.right));
  const right = await expandToText(expansion, node.right);
  if (operator === '<') return left < right;
  if (operator === '>') return left > right;
  const result = await compareOperands(expansion, operator, left, right);
  if (result === undefined) throw new ExpansionError(`${operator}: conditional binary operator expected`);
  return result;
}

function matchRegExp(expansion: Expansion, subject: string, source: string): boolean {
  const { state } = expansion.process;
  const flags = state.shopts.has('nocasematch') ? 'sui' : 'su';
  const match = compile(source, flags).exec(subject);
  state.variables.setArray('BASH_REMATCH', match ? [...match].map((group) => group ?? '') : []);
  return match !== null;
}

/** With `u` a needless backslash is an error: without it the pattern is read as POSIX does. */
function compile(source: string, flags: string): RegExp {
  try {
    return userRegExp(source, flags);
  } catch {
    return userRegExp(source, flags.replace('u', ''));
  }
}
