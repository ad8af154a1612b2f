import { AwkRunTimeError } from '../awk-error.ts';
import type { AwkArray, Value } from './values.ts';

/** The keys that a `for (key in array)` still goes through. */
export interface KeyWalk {
  keys: string[];
  next: number;
}

export type Operand = Value | AwkArray | RegExp | KeyWalk;
/** One step of a program; a promise makes the machine wait. */
export type Instruction = (machine: Machine) => void | Promise<void>;

interface Call {
  code: readonly Instruction[];
  pc: number;
  locals: Operand[];
  height: number;
}

export const maxCalls = 20_000;
/** So many steps take well under the time in which a key must be heard. */
const stepsBetweenPauses = 5000;

/**
 * Runs instructions over a stack. They are plain calls as long as nothing has to be waited for, and can be left at any
 * of them: to wait for input, for room in a pipe, or to let others have their turn.
 */
export class Machine {
  readonly stack: Operand[] = [];
  locals: Operand[] = [];
  pc = 0;
  #code: readonly Instruction[] = [];
  #calls: Call[] = [];
  #stepsLeft = stepsBetweenPauses;
  readonly #pause: () => Promise<void>;

  /** `pause` lets others have their turn, and rejects once the program was interrupted. */
  constructor(pause: () => Promise<void>) {
    this.#pause = pause;
  }

  /** Runs code to its end; answers a promise only if something had to be waited for. */
  run(code: readonly Instruction[]): void | Promise<void> {
    this.#code = code;
    this.pc = 0;
    const wait = this.#go();
    if (wait) return this.#goOn(wait);
  }

  async #goOn(first: Promise<void>): Promise<void> {
    for (let wait: Promise<void> | undefined = first; wait; wait = this.#go()) await wait;
  }

  #go(): Promise<void> | undefined {
    while (this.pc < this.#code.length) {
      if (--this.#stepsLeft < 0) {
        this.#stepsLeft = stepsBetweenPauses;
        return this.#pause();
      }
      const wait = this.#code[this.pc++]!(this);
      if (wait) return wait;
    }
    return undefined;
  }

  push(value: Operand): void {
    this.stack.push(value);
  }

  pop(): Value {
    return this.stack.pop() as Value;
  }

  /** The last `count` operands, taken off the stack. */
  take(count: number): Operand[] {
    return this.stack.splice(this.stack.length - count, count);
  }

  call(code: readonly Instruction[], locals: Operand[]): void {
    if (this.#calls.length >= maxCalls) {
      throw new AwkRunTimeError(`program limit exceeded: function calls nested more than ${maxCalls} deep`);
    }
    this.#calls.push({ code: this.#code, pc: this.pc, locals: this.locals, height: this.stack.length });
    this.#code = code;
    this.pc = 0;
    this.locals = locals;
  }

  return(value: Value): void {
    const call = this.#calls.pop()!;
    this.#code = call.code;
    this.pc = call.pc;
    this.locals = call.locals;
    this.stack.length = call.height;
    this.stack.push(value);
  }

  /** Leaves all that runs, functions too. */
  stop(): void {
    this.#calls = [];
    this.locals = [];
    this.stack.length = 0;
    this.#code = [];
  }
}
