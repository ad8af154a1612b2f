import type { ArithExpr, ArithmeticNode, ArithOf } from './ast.ts';
import { parseNumber } from './arithmetic-number.ts';
import { calculate, CalculationError, wrap } from './arithmetic-operators.ts';
import { ExpansionError } from './control-flow.ts';
import { getElement, setElement } from './elements.ts';
import type { ShellProcess } from './process.ts';

/** Expands text in an arithmetic expression, such as `${#name}` or `$(cmd)`; handed in by the expansion module. */
export type TextExpander = (process: ShellProcess, text: string) => Promise<string>;

export interface ArithmeticContext {
  process: ShellProcess;
  expandText: TextExpander;
  /** Parses an expression again after its text was expanded. */
  parseExpression(text: string): ArithExpr | undefined;
  depth: number;
}

/** Evaluates with 64-bit integers, as bash does. */
export async function evaluateArithmetic(context: ArithmeticContext, node: ArithmeticNode): Promise<bigint> {
  try {
    return await evaluate(context, node.expression);
  } catch (error) {
    if (!(error instanceof CalculationError)) throw error;
    throw new ExpansionError(`${(node.originalText ?? '').trim()}: ${error.message}`);
  }
}

/** The value of a number, a variable's content or an expression in text, e.g. of an array subscript. */
export async function evaluateText(context: ArithmeticContext, text: string): Promise<bigint> {
  const trimmed = text.trim();
  if (trimmed === '') return 0n;
  const simple = parseNumber(trimmed);
  if (simple !== undefined) return simple;
  if (context.depth > 100) throw new ExpansionError(`${trimmed}: expression recursion level exceeded`);
  const expression = context.parseExpression(trimmed);
  if (!expression) {
    throw new ExpansionError(`${trimmed}: syntax error: operand expected (error token is "${trimmed}")`);
  }
  return evaluate({ ...context, depth: context.depth + 1 }, expression);
}

interface Place {
  name: string;
  subscript: string | undefined;
}

/** Positional parameters, and the variables that the shell works out when they are read. */
const isComputed = /^(?:\d+|RANDOM|SECONDS|EPOCHSECONDS|LINENO|BASHPID)$/;

async function variableValue(context: ArithmeticContext, place: Place): Promise<bigint> {
  const { process } = context;
  if (isComputed.test(place.name)) return evaluateText(context, await context.expandText(process, `\${${place.name}}`));
  const text = getElement(process.state.variables, place.name, place.subscript);
  if (text === undefined && process.state.options.has('nounset')) {
    throw new ExpansionError(`${place.name}: unbound variable`, 127);
  }
  return evaluateText(context, text ?? '');
}

function store(context: ArithmeticContext, place: Place, value: bigint): bigint {
  setElement(context.process.state.variables, place.name, place.subscript, String(wrap(value)));
  return wrap(value);
}

/** A subscript's value; a bare word is the key itself in an associative array. */
async function subscriptOf(context: ArithmeticContext, array: string, index: ArithExpr | undefined): Promise<string> {
  if (!index) return '0';
  const isKey = context.process.state.variables.find(array)?.isAssociative;
  if (isKey && index.type === 'ArithVariable') return textOf(context, index);
  return String(await evaluate(context, index));
}

async function placeOf(context: ArithmeticContext, node: ArithExpr): Promise<Place> {
  if (node.type === 'ArithVariable') return { name: node.name, subscript: undefined };
  if (node.type === 'ArithArrayElement') {
    return { name: node.array, subscript: node.stringKey ?? (await subscriptOf(context, node.array, node.index)) };
  }
  if (node.type === 'ArithDynamicElement') {
    const name = await textOf(context, node.nameExpr);
    return { name, subscript: String(await evaluate(context, node.subscript)) };
  }
  throw new ExpansionError('attempted assignment to non-variable');
}

/** The text that a concatenation such as `x$i` stands for. */
async function textOf(context: ArithmeticContext, node: ArithExpr): Promise<string> {
  if (node.type === 'ArithConcat') {
    let text = '';
    for (const part of node.parts) text += await textOf(context, part);
    return text;
  }
  if (node.type === 'ArithVariable') {
    if (!node.hasDollarPrefix) return node.name;
    return context.expandText(context.process, `\${${node.name}}`);
  }
  if (node.type === 'ArithNumber') return String(node.value);
  if (node.type === 'ArithBracedExpansion') return context.expandText(context.process, `\${${node.content}}`);
  if (node.type === 'ArithCommandSubst') return context.expandText(context.process, `$(${node.command})`);
  if (node.type === 'ArithSpecialVar') return context.expandText(context.process, `$${node.name}`);
  return String(await evaluate(context, node));
}

async function evaluate(context: ArithmeticContext, node: ArithExpr): Promise<bigint> {
  switch (node.type) {
    case 'ArithNumber':
      return Number.isNaN(node.value) ? 0n : BigInt(Math.trunc(node.value));
    case 'ArithVariable':
    case 'ArithArrayElement':
    case 'ArithDynamicElement':
      return variableValue(context, await placeOf(context, node));
    case 'ArithSpecialVar':
    case 'ArithBracedExpansion':
    case 'ArithCommandSubst':
    case 'ArithConcat':
      return evaluateText(context, await textOf(context, node));
    case 'ArithDynamicNumber':
      return evaluateText(context, (await context.expandText(context.process, node.prefix)) + node.suffix);
    case 'ArithDynamicBase':
      return evaluateText(context, `${await context.expandText(context.process, node.baseExpr)}#${node.value}`);
    case 'ArithGroup':
    case 'ArithNested':
      return evaluate(context, node.expression);
    case 'ArithTernary':
      return evaluate(context, (await evaluate(context, node.condition)) !== 0n ? node.consequent : node.alternate);
    case 'ArithUnary':
      return evaluateUnary(context, node);
    case 'ArithBinary':
      return evaluateBinary(context, node);
    case 'ArithAssignment': {
      const subscript =
        node.stringKey ?? (node.subscript && (await subscriptOf(context, node.variable, node.subscript)));
      return assign(context, { name: node.variable, subscript }, node.operator, node.value);
    }
    case 'ArithDynamicAssignment': {
      const subscript = node.subscript && String(await evaluate(context, node.subscript));
      return assign(context, { name: await textOf(context, node.target), subscript }, node.operator, node.value);
    }
    case 'ArithSingleQuote':
      return BigInt(node.value);
    case 'ArithSyntaxError':
      throw new ExpansionError(node.message);
    case 'ArithDoubleSubscript':
    case 'ArithNumberSubscript':
      throw new ExpansionError('syntax error: invalid arithmetic operator');
  }
}

async function assign(context: ArithmeticContext, place: Place, operator: string, value: ArithExpr): Promise<bigint> {
  const right = await evaluate(context, value);
  if (operator === '=') return store(context, place, right);
  const left = await variableValue(context, place);
  return store(context, place, calculate(operator.slice(0, -1), left, right));
}

async function evaluateUnary(context: ArithmeticContext, node: ArithOf<'ArithUnary'>): Promise<bigint> {
  if (node.operator === '++' || node.operator === '--') {
    const place = await placeOf(context, node.operand);
    const before = await variableValue(context, place);
    const after = store(context, place, node.operator === '++' ? before + 1n : before - 1n);
    return node.prefix ? after : before;
  }
  const value = await evaluate(context, node.operand);
  if (node.operator === '-') return wrap(-value);
  if (node.operator === '!') return value === 0n ? 1n : 0n;
  if (node.operator === '~') return wrap(~value);
  return value;
}

async function evaluateBinary(context: ArithmeticContext, node: ArithOf<'ArithBinary'>): Promise<bigint> {
  const left = await evaluate(context, node.left);
  if (node.operator === '&&') return left !== 0n && (await evaluate(context, node.right)) !== 0n ? 1n : 0n;
  if (node.operator === '||') return left !== 0n || (await evaluate(context, node.right)) !== 0n ? 1n : 0n;
  return calculate(node.operator, left, await evaluate(context, node.right));
}
