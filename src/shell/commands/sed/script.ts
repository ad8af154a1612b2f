/** What sed, a program of commands, is made of once it is parsed. */

export type Address =
  | { type: 'line'; line: number }
  | { type: 'step'; first: number; step: number }
  | { type: 'last' }
  /** Undefined: the expression that was used last. */
  | { type: 'match'; expression: RegExp | undefined };

export type RangeEnd = Address | { type: 'count'; lines: number } | { type: 'multiple'; of: number };

/** Where a text of a substitution goes on: literal text, a group, or a change of case. */
export type ReplacementPart = string | number | { change: 'upper' | 'lower' | 'none' | 'first-upper' | 'first-lower' };

export interface Substitution {
  /** Undefined: the expression that was used last. */
  expression: RegExp | undefined;
  replacement: readonly ReplacementPart[];
  isGlobal: boolean;
  /** The first match that is replaced, from 1. */
  number: number;
  /** How often the result is printed. */
  prints: number;
  /** The file that the result is appended to. */
  path: string | undefined;
}

export interface SedCommand {
  /** `{` has the index of its `}` as its target. */
  name: string;
  from: Address | undefined;
  to: RangeEnd | undefined;
  isNegated: boolean;
  /** Of `a`, `i` and `c`. */
  text: string;
  /** A label, a file's name. */
  word: string;
  /** An exit code or a width. */
  number: number | undefined;
  /** Where `b`, `t`, `T` and `{` go on. */
  target: number;
  substitution: Substitution | undefined;
  /** Of `y`. */
  mapping: ReadonlyMap<string, string> | undefined;
}

export interface SedScript {
  commands: readonly SedCommand[];
  /** A script that starts with a line `#n`. */
  isQuiet: boolean;
}

/** sed ends with this message and exit code. */
export class SedError extends Error {
  readonly exitCode: number;

  constructor(message: string, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}
