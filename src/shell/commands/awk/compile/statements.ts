import { toNumber, type Value } from '../run/values.ts';
import type { KeyWalk } from '../run/machine.ts';
import type { Statement } from '../syntax/tree.ts';
import type { Emitter, Label } from './emitter.ts';
import { compileExpression, jumpUnless } from './expressions.ts';
import { compileKey, compilePlace } from './places.ts';
import { compilePrint } from './print.ts';

type Of<Kind extends Statement['kind']> = Extract<Statement, { kind: Kind }>;

export function compileStatement(emitter: Emitter, statement: Statement): void {
  const { kind } = statement;
  if (kind === 'block') for (const one of statement.body) compileStatement(emitter, one);
  else if (kind === 'expression') {
    compileExpression(emitter, statement.expression);
    emitter.emit(({ stack }) => void stack.pop());
  } else if (kind === 'print') compilePrint(emitter, statement);
  else if (kind === 'if') compileIf(emitter, statement);
  else if (kind === 'while') compileLoop(emitter, statement);
  else if (kind === 'for') {
    if (statement.first) compileStatement(emitter, statement.first);
    compileLoop(emitter, statement);
  } else if (kind === 'do') compileDo(emitter, statement);
  else if (kind === 'for-in') compileForIn(emitter, statement);
  else if (kind === 'jump') compileJump(emitter, statement);
  else if (kind === 'delete') compileDelete(emitter, statement);
  else compileEnd(emitter, statement);
}

function compileIf(emitter: Emitter, { test, yes, no }: Of<'if'>): void {
  const [otherwise, end] = [{ at: 0 }, { at: 0 }];
  compileExpression(emitter, test);
  jumpUnless(emitter, true, otherwise);
  compileStatement(emitter, yes);
  if (no) emitter.jump(end);
  emitter.place(otherwise);
  if (no) compileStatement(emitter, no);
  emitter.place(end);
}

function compileBody(emitter: Emitter, body: Statement, breakTo: Label, continueTo: Label): void {
  emitter.loops.push({ breakTo, continueTo });
  compileStatement(emitter, body);
  emitter.loops.pop();
}

function compileLoop(emitter: Emitter, loop: Of<'while'> | Of<'for'>): void {
  const start = emitter.here();
  const [end, next] = [{ at: 0 }, { at: 0 }];
  if (loop.test) {
    compileExpression(emitter, loop.test);
    jumpUnless(emitter, true, end);
  }
  compileBody(emitter, loop.body, end, next);
  emitter.place(next);
  if (loop.kind === 'for' && loop.step) compileStatement(emitter, loop.step);
  emitter.jump(start);
  emitter.place(end);
}

function compileDo(emitter: Emitter, { body, test }: Of<'do'>): void {
  const start = emitter.here();
  const [end, next] = [{ at: 0 }, { at: 0 }];
  compileBody(emitter, body, end, next);
  emitter.place(next);
  compileExpression(emitter, test);
  jumpUnless(emitter, false, start);
  emitter.place(end);
}

/** The keys are those that there are at the start; they lie on the stack until the loop ends. */
function compileForIn(emitter: Emitter, { variable, array: name, body }: Of<'for-in'>): void {
  const array = emitter.arrayOf(name);
  emitter.emit((machine) => machine.push({ keys: [...array(machine).keys()], next: 0 }));
  const start = emitter.here();
  const end = { at: 0 };
  emitter.emit((machine) => {
    const walk = machine.stack.at(-1) as KeyWalk;
    if (walk.next >= walk.keys.length) machine.pc = end.at;
  });
  const place = compilePlace(emitter, variable);
  emitter.emit((machine) => {
    const address = place.hasAddress ? machine.pop() : undefined;
    const walk = machine.stack.at(-1) as KeyWalk;
    place.set(machine, address, walk.keys[walk.next++]!);
  });
  compileBody(emitter, body, end, start);
  emitter.jump(start);
  emitter.place(end);
  emitter.emit(({ stack }) => void stack.pop());
}

function compileJump(emitter: Emitter, { jump }: Of<'jump'>): void {
  const loop = emitter.loops.at(-1);
  if (jump === 'break') return emitter.jump(loop!.breakTo);
  if (jump === 'continue') return emitter.jump(loop!.continueTo);
  const { runtime } = emitter;
  emitter.emit((machine) => {
    runtime.jump = jump;
    machine.stop();
  });
}

function compileDelete(emitter: Emitter, { array: name, subscripts }: Of<'delete'>): void {
  const array = emitter.arrayOf(name);
  if (!subscripts) return emitter.emit((machine) => array(machine).clear());
  compileKey(emitter, subscripts);
  emitter.emit((machine) => void array(machine).delete(machine.pop() as string));
}

/** `exit` and `return`. */
function compileEnd(emitter: Emitter, { kind, value }: Of<'exit' | 'return'>): void {
  if (value) compileExpression(emitter, value);
  if (kind === 'return') {
    return emitter.emit((machine) => machine.return(value ? (machine.stack.pop() as Value) : undefined));
  }
  const { runtime } = emitter;
  emitter.emit((machine) => {
    if (value) runtime.exitCode = Math.trunc(toNumber(machine.pop())) & 255;
    runtime.jump = 'exit';
    machine.stop();
  });
}
