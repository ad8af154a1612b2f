import { AwkSyntaxError } from '../awk-error.ts';
import { parseReplacement, substitute } from '../run/substitute.ts';
import type { Expression } from '../syntax/tree.ts';
import { builtins, type ArgumentKind } from './builtins.ts';
import type { Emitter } from './emitter.ts';
import { compileExpression, compileRegExpOperand } from './expressions.ts';
import { compileArrayOperand } from './function-calls.ts';
import { compilePlace } from './places.ts';

type BuiltinCall = Extract<Expression, { kind: 'builtin' }>;

/** Emits a call of one of awk's own functions. */
export function compileBuiltin(emitter: Emitter, call: BuiltinCall): void {
  if (call.name === 'sub' || call.name === 'gsub') return compileSubstitution(emitter, call);
  const { run, args, least } = builtins[call.name]!;
  if (call.args.length < least || (args.length < call.args.length && call.name !== 'sprintf')) refuseCount(call);
  call.args.forEach((arg, index) => compileArgument(emitter, arg, args[index] ?? 'value', call));
  const count = call.args.length;
  const { runtime } = emitter;
  emitter.emit((machine) => {
    const result = run(runtime, machine.take(count));
    if (result instanceof Promise) return result.then((value) => machine.push(value));
    machine.push(result);
  });
}

function refuseCount({ name, line }: BuiltinCall): never {
  throw new AwkSyntaxError(line, `wrong number of arguments in call to ${name}`);
}

function compileArgument(emitter: Emitter, arg: Expression, kind: ArgumentKind, { name, line }: BuiltinCall): void {
  if (kind === 'array' || (name === 'length' && emitter.isArray(arg))) {
    if (arg.kind !== 'variable') throw new AwkSyntaxError(line, `type error in arg in call to ${name}`);
    compileArrayOperand(emitter, arg.name);
  } else if (kind === 'regexp' || (kind === 'separator' && arg.kind === 'regexp')) compileRegExpOperand(emitter, arg);
  else compileExpression(emitter, arg);
}

function compileSubstitution(emitter: Emitter, call: BuiltinCall): void {
  const [expression, replacement, target] = call.args;
  if (!expression || !replacement || call.args.length > 3) refuseCount(call);
  const { toText } = emitter.runtime;
  const only = call.name === 'sub' ? 1 : undefined;
  const place = target ?? { kind: 'field', index: { kind: 'number', value: 0 } };
  compileRegExpOperand(emitter, expression);
  compileExpression(emitter, replacement);
  // What cannot be set, such as a constant, is searched and left alone.
  const isPlace = place.kind === 'variable' || place.kind === 'field' || place.kind === 'element';
  const compiled = isPlace ? compilePlace(emitter, place) : undefined;
  if (!isPlace) compileExpression(emitter, place);
  emitter.emit((machine) => {
    const address = !compiled || compiled.hasAddress ? machine.pop() : undefined;
    const parts = parseReplacement(toText(machine.pop()), false);
    const regexp = machine.stack.pop() as RegExp;
    const text = toText(compiled ? compiled.get(machine, address) : address);
    const result = substitute(text, regexp, parts, only);
    if (result.count > 0) compiled?.set(machine, address, result.text);
    machine.push(result.count);
  });
}
