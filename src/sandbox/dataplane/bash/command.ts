import type { Machine } from '../machines/machine.ts';
import type { Pace } from '../boot/pace.ts';

export interface CommandResult {
  stdout: string;
  stderr: string;
  exitCode: number;
  /** 'bytes': stdout holds one byte a character. */
  stdoutKind?: 'text' | 'bytes';
}

/** What a program of the machine is given. */
export interface Invocation {
  args: string[];
  machine: Machine;
  pace: Pace;
  /** Who runs it. */
  user: string;
  cwd: string;
  env: ReadonlyMap<string, string>;
  /** Standard input, one byte a character. */
  stdin: string;
  signal?: AbortSignal;
  /** Opens a shell for another user, in `cwd`; absent where nobody sits in front of the shell. */
  enter?: (user: string, cwd: string) => void;
  /** Runs another command in the same shell, as `user` when given. */
  run(argv: string[], options?: { user?: string; cwd?: string }): Promise<CommandResult>;
  /** The interpreter's own command of that name, when there is one. */
  original(args: string[]): Promise<CommandResult>;
}

/** A program of the machine. */
export type Command = (invocation: Invocation) => CommandResult | Promise<CommandResult>;

/** What a command answers that did its work. */
export function success(stdout = ''): CommandResult {
  return { stdout, stderr: '', exitCode: 0 };
}

/** What a command answers that failed; `stderr` is whole lines. */
export function failure(stderr: string, exitCode = 1): CommandResult {
  return { stdout: '', stderr, exitCode };
}
