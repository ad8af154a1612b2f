import type { WordNode } from '../interpreter/ast.ts';
import type { FdTable, ShellProcess } from '../interpreter/process.ts';

/** The words of `name=(…)` arguments of a declaration, by argument index. */
export type ArrayWords = Map<number, WordNode[]>;

export interface BuiltinCall {
  process: ShellProcess;
  name: string;
  args: string[];
  arrays: ArrayWords | undefined;
  fds: FdTable;
  /** Writes to stdout. */
  out(text: string): Promise<void>;
  /** Shows `bash: name: message` and answers the exit code to return. */
  fail(message: string, exitCode?: number): Promise<number>;
  /** Shows `name: usage: text` without the shell's name before it. */
  usage(text: string): Promise<void>;
}

/** A command that works on the shell itself. */
export type Builtin = (call: BuiltinCall) => Promise<number>;
