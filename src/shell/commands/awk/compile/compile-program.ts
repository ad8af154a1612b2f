import type { Instruction } from '../run/machine.ts';
import type { Runtime } from '../run/runtime.ts';
import type { Program, Rule } from '../syntax/tree.ts';
import { ArrayNames } from './array-names.ts';
import { Emitter, type Compilation } from './emitter.ts';
import { compileExpression, jumpUnless } from './expressions.ts';
import { compilePrint } from './print.ts';
import { compileStatement } from './statements.ts';

export interface CompiledProgram {
  begin: readonly Instruction[];
  /** What is run for each record. */
  main: readonly Instruction[];
  end: readonly Instruction[];
  /** Whether records are read at all. */
  readsRecords: boolean;
}

/** @throws AwkSyntaxError, AwkRunTimeError for a wrong regular expression */
export function compileProgram(program: Program, runtime: Runtime): CompiledProgram {
  const names = [...program.functions.values()];
  const shared: Compilation = {
    runtime,
    program,
    arrays: new ArrayNames(program),
    functions: new Map(names.map((definition) => [definition.name, { definition, code: [] }])),
  };
  for (const { definition, code } of shared.functions.values()) {
    const emitter = new Emitter(shared, definition);
    compileStatement(emitter, definition.body);
    emitter.emit((machine) => machine.return(undefined));
    for (const instruction of emitter.code) code.push(instruction);
  }
  const codeOf = (...kinds: Rule['kind'][]) => {
    const emitter = new Emitter(shared);
    for (const rule of program.rules) if (kinds.includes(rule.kind)) compileRule(emitter, rule);
    return emitter.code;
  };
  return {
    begin: codeOf('begin'),
    main: codeOf('pattern', 'range'),
    end: codeOf('end'),
    readsRecords: program.rules.some(({ kind }) => kind !== 'begin'),
  };
}

function compileRule(emitter: Emitter, rule: Rule): void {
  const skip = { at: 0 };
  if (rule.kind === 'pattern' && rule.pattern) {
    compileExpression(emitter, rule.pattern);
    jumpUnless(emitter, true, skip);
  }
  if (rule.kind === 'range') compileRange(emitter, rule, skip);
  if (rule.body) compileStatement(emitter, rule.body);
  else compilePrint(emitter, { kind: 'print', isFormatted: false, args: [], to: undefined });
  emitter.place(skip);
}

/** From a record that the first pattern matches to one that the second does, both included. */
function compileRange(emitter: Emitter, rule: Extract<Rule, { kind: 'range' }>, skip: { at: number }): void {
  let isInside = false;
  const [inside, body] = [{ at: 0 }, { at: 0 }];
  emitter.emit((machine) => {
    if (isInside) machine.pc = inside.at;
  });
  compileExpression(emitter, rule.from);
  jumpUnless(emitter, true, skip);
  emitter.place(inside);
  emitter.emit(() => {
    isInside = true;
  });
  compileExpression(emitter, rule.to);
  jumpUnless(emitter, true, body);
  emitter.emit(() => {
    isInside = false;
  });
  emitter.place(body);
}
