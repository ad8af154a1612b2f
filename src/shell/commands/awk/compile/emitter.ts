import { AwkSyntaxError } from '../awk-error.ts';
import type { Instruction, Machine } from '../run/machine.ts';
import type { Runtime } from '../run/runtime.ts';
import type { AwkArray } from '../run/values.ts';
import type { Expression, FunctionDefinition, Program } from '../syntax/tree.ts';
import type { ArrayNames } from './array-names.ts';

/** A place in the code, known once it is reached. */
export interface Label {
  at: number;
}

export interface CompiledFunction {
  definition: FunctionDefinition;
  code: Instruction[];
}

/** What all code of one program shares. */
export interface Compilation {
  runtime: Runtime;
  program: Program;
  arrays: ArrayNames;
  functions: Map<string, CompiledFunction>;
}

/** Gathers the instructions of the rules, or of one function. */
export class Emitter {
  readonly code: Instruction[] = [];
  readonly shared: Compilation;
  readonly scope: FunctionDefinition | undefined;
  /** Where `break` and `continue` go, the innermost loop last. */
  readonly loops: { breakTo: Label; continueTo: Label }[] = [];

  constructor(shared: Compilation, scope?: FunctionDefinition) {
    this.shared = shared;
    this.scope = scope;
  }

  get runtime(): Runtime {
    return this.shared.runtime;
  }

  emit(instruction: Instruction): void {
    this.code.push(instruction);
  }

  /** A label at this place. */
  here(): Label {
    return { at: this.code.length };
  }

  /** Says that a label that was jumped to before is here. */
  place(label: Label): void {
    label.at = this.code.length;
  }

  jump(to: Label): void {
    this.emit((machine) => {
      machine.pc = to.at;
    });
  }

  /** The parameter's number, or -1 for a name of the whole program. */
  localIndex(name: string): number {
    return this.scope?.parameters.indexOf(name) ?? -1;
  }

  isArray(expression: Expression): expression is Extract<Expression, { kind: 'variable' }> {
    return expression.kind === 'variable' && this.shared.arrays.has(expression.name, this.scope);
  }

  /** How the array of a name is found while the program runs. */
  arrayOf(name: string): (machine: Machine) => AwkArray {
    const index = this.localIndex(name);
    if (index >= 0) return (machine) => machine.locals[index] as AwkArray;
    const array = this.runtime.array(name);
    return () => array;
  }

  /** Refuses an array where a single value is wanted. */
  refuseArray(name: string, line: number): void {
    if (this.shared.arrays.has(name, this.scope)) throw new AwkSyntaxError(line, `illegal reference to array ${name}`);
    if (this.shared.functions.has(name)) throw new AwkSyntaxError(line, `illegal reference to function ${name}`);
  }
}
