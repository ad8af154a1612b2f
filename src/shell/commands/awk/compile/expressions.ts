import { AwkRunTimeError, AwkSyntaxError } from '../awk-error.ts';
import type { Instruction } from '../run/machine.ts';
import { compileRegExp, matches, regExpOf } from '../run/regexps.ts';
import { toBoolean, toNumber, type Value } from '../run/values.ts';
import type { Expression } from '../syntax/tree.ts';
import { compileBuiltin } from './builtin-calls.ts';
import type { Emitter, Label } from './emitter.ts';
import { compileFunctionCall } from './function-calls.ts';
import { compileGetline } from './getline.ts';
import { arithmetic, binaryInstruction } from './operators.ts';
import { compileKey, compilePlace } from './places.ts';

type Of<Kind extends Expression['kind']> = Extract<Expression, { kind: Kind }>;

/** Emits what puts the expression's value on the stack. */
export function compileExpression(emitter: Emitter, expression: Expression): void {
  const { kind } = expression;
  if (kind === 'number' || kind === 'string') {
    const { value } = expression;
    emitter.emit(({ stack }) => void stack.push(value));
  } else if (kind === 'variable' || kind === 'field' || kind === 'element') {
    const place = compilePlace(emitter, expression);
    emitter.emit(
      place.hasAddress
        ? (machine) => {
            const { stack } = machine;
            stack[stack.length - 1] = place.get(machine, stack[stack.length - 1] as Value);
          }
        : (machine) => machine.push(place.get(machine, undefined)),
    );
  } else if (kind === 'regexp') {
    const regexp = literalRegExp(expression);
    const { record } = emitter.runtime;
    emitter.emit(({ stack }) => void stack.push(matches(regexp, record.text) ? 1 : 0));
  } else if (kind === 'group') {
    compileExpression(emitter, expression.items[0]!);
    if (expression.items.length > 1) throw new AwkSyntaxError(1, 'syntax error at or near ,');
  } else if (kind === 'unary') compileUnary(emitter, expression);
  else if (kind === 'binary') {
    compileExpression(emitter, expression.left);
    compileExpression(emitter, expression.right);
    emitter.emit(binaryInstruction(expression.operator, emitter.runtime.toText));
  } else if (kind === 'logical') compileLogical(emitter, expression);
  else if (kind === 'match') compileMatch(emitter, expression);
  else if (kind === 'in') {
    compileKey(emitter, expression.subscripts);
    const array = emitter.arrayOf(expression.array);
    emitter.emit((machine) => machine.push(array(machine).has(machine.pop() as string) ? 1 : 0));
  } else if (kind === 'choice') compileChoice(emitter, expression);
  else if (kind === 'assign') compileAssignment(emitter, expression);
  else if (kind === 'step') compileStep(emitter, expression);
  else if (kind === 'call') compileFunctionCall(emitter, expression);
  else if (kind === 'builtin') compileBuiltin(emitter, expression);
  else compileGetline(emitter, expression);
}

function literalRegExp({ source, line }: Of<'regexp'>): RegExp {
  try {
    return compileRegExp(source);
  } catch (error) {
    throw error instanceof AwkRunTimeError ? new AwkSyntaxError(line, error.message) : error;
  }
}

/** Goes to `label` when the value on the stack is not `expected`. */
export function jumpUnless(emitter: Emitter, expected: boolean, label: Label): void {
  emitter.emit((machine) => {
    if (toBoolean(machine.pop()) !== expected) machine.pc = label.at;
  });
}

/** Emits what puts a regular expression on the stack: of a literal, or of any value's text. */
export function compileRegExpOperand(emitter: Emitter, expression: Expression): void {
  if (expression.kind === 'regexp') {
    const regexp = literalRegExp(expression);
    return emitter.emit(({ stack }) => void stack.push(regexp));
  }
  compileExpression(emitter, expression);
  const { toText } = emitter.runtime;
  emitter.emit(({ stack }) => {
    stack[stack.length - 1] = regExpOf(toText(stack[stack.length - 1] as Value));
  });
}

function replaceTop(compute: (value: Value) => Value): Instruction {
  return ({ stack }) => {
    stack[stack.length - 1] = compute(stack[stack.length - 1] as Value);
  };
}

function compileUnary(emitter: Emitter, { operator, operand }: Of<'unary'>): void {
  compileExpression(emitter, operand);
  if (operator === '!') emitter.emit(replaceTop((value) => (toBoolean(value) ? 0 : 1)));
  else emitter.emit(replaceTop(operator === '-' ? (value) => -toNumber(value) : toNumber));
}

function compileLogical(emitter: Emitter, { operator, left, right }: Of<'logical'>): void {
  const [decided, end] = [{ at: 0 }, { at: 0 }];
  compileExpression(emitter, left);
  jumpUnless(emitter, operator === '&&', decided);
  compileExpression(emitter, right);
  emitter.emit(replaceTop((value) => (toBoolean(value) ? 1 : 0)));
  emitter.jump(end);
  emitter.place(decided);
  emitter.emit((machine) => machine.push(operator === '&&' ? 0 : 1));
  emitter.place(end);
}

function compileMatch(emitter: Emitter, { isNegated, text, expression }: Of<'match'>): void {
  const { toText } = emitter.runtime;
  compileExpression(emitter, text);
  compileRegExpOperand(emitter, expression.kind === 'group' ? expression.items[0]! : expression);
  emitter.emit(({ stack }) => {
    const regexp = stack.pop() as RegExp;
    const found = matches(regexp, toText(stack[stack.length - 1] as Value));
    stack[stack.length - 1] = found === isNegated ? 0 : 1;
  });
}

function compileChoice(emitter: Emitter, { test, yes, no }: Of<'choice'>): void {
  const [otherwise, end] = [{ at: 0 }, { at: 0 }];
  compileExpression(emitter, test);
  jumpUnless(emitter, true, otherwise);
  compileExpression(emitter, yes);
  emitter.jump(end);
  emitter.place(otherwise);
  compileExpression(emitter, no);
  emitter.place(end);
}

function compileAssignment(emitter: Emitter, { operator, place, value }: Of<'assign'>): void {
  const { hasAddress, get, set } = compilePlace(emitter, place);
  compileExpression(emitter, value);
  const calculate = arithmetic[operator];
  emitter.emit((machine) => {
    let result = machine.pop();
    const address = hasAddress ? machine.pop() : undefined;
    if (calculate) result = calculate(toNumber(get(machine, address)), toNumber(result));
    set(machine, address, result);
    machine.push(result);
  });
}

function compileStep(emitter: Emitter, { amount, isPrefix, place }: Of<'step'>): void {
  const { hasAddress, get, set } = compilePlace(emitter, place);
  emitter.emit((machine) => {
    const address = hasAddress ? machine.pop() : undefined;
    const before = toNumber(get(machine, address));
    set(machine, address, before + amount);
    machine.push(isPrefix ? before + amount : before);
  });
}
