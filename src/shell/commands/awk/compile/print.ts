import type { TextOutput } from '../io/text-output.ts';
import { formatValues } from '../run/format.ts';
import type { Value } from '../run/values.ts';
import type { Statement } from '../syntax/tree.ts';
import type { Emitter } from './emitter.ts';
import { compileExpression } from './expressions.ts';

type Print = Extract<Statement, { kind: 'print' }>;

/** How the values of a print statement become text. */
function textMaker({ runtime }: Emitter, { isFormatted, args }: Print): (values: Value[]) => string {
  const { own, toText, record } = runtime;
  if (isFormatted) return ([format, ...values]) => formatValues(toText(format), values, toText);
  if (args.length === 0) return () => record.text + toText(own.ORS.value);
  return (values) => {
    const separator = toText(own.OFS.value);
    let text = runtime.toOutput(values[0]);
    for (let index = 1; index < values.length; index++) text += separator + runtime.toOutput(values[index]);
    return text + toText(own.ORS.value);
  };
}

/** Emits `print` and `printf`. */
export function compilePrint(emitter: Emitter, statement: Print): void {
  const { args, to } = statement;
  for (const arg of args) compileExpression(emitter, arg);
  const makeText = textMaker(emitter, statement);
  const { streams, toText } = emitter.runtime;
  if (!to) {
    return emitter.emit((machine) => streams.stdout.write(makeText(machine.take(args.length) as Value[])));
  }
  compileExpression(emitter, to.target);
  emitter.emit((machine) => {
    const target = toText(machine.pop());
    const text = makeText(machine.take(args.length) as Value[]);
    const output = streams.output(to.kind, target);
    const write = (opened: TextOutput) => opened.write(text);
    return output instanceof Promise ? output.then(write) : write(output);
  });
}
