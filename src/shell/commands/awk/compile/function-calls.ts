import { AwkSyntaxError } from '../awk-error.ts';
import type { Operand } from '../run/machine.ts';
import type { Expression } from '../syntax/tree.ts';
import type { Emitter } from './emitter.ts';
import { compileExpression } from './expressions.ts';

type FunctionCall = Extract<Expression, { kind: 'call' }>;

/** Emits a call of a function of the program; arrays are handed on themselves, all else as values. */
export function compileFunctionCall(emitter: Emitter, { name, args, line }: FunctionCall): void {
  const { program, functions, arrays } = emitter.shared;
  const called = functions.get(name);
  if (!called) throw new AwkSyntaxError(program.lineCount + 1, `function ${name} never defined`);
  const { definition, code } = called;
  if (args.length > definition.parameters.length) {
    throw new AwkSyntaxError(line, `too many arguments in call to ${name}`);
  }
  const wantsArray = definition.parameters.map((parameter) => arrays.has(parameter, definition));
  args.forEach((arg, index) => {
    if (emitter.isArray(arg) !== wantsArray[index]) {
      throw new AwkSyntaxError(line, `type error in arg(${index + 1}) in call to ${name}`);
    }
    if (emitter.isArray(arg)) compileArrayOperand(emitter, arg.name);
    else compileExpression(emitter, arg);
  });
  emitter.emit((machine) => {
    const locals: Operand[] = machine.take(args.length);
    for (let index = args.length; index < wantsArray.length; index++) {
      locals.push(wantsArray[index] ? new Map() : undefined);
    }
    machine.call(code, locals);
  });
}

/** Emits what puts an array on the stack. */
export function compileArrayOperand(emitter: Emitter, name: string): void {
  const array = emitter.arrayOf(name);
  emitter.emit((machine) => machine.push(array(machine)));
}
